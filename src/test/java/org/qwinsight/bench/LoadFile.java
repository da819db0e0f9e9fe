package org.qwinsight.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of load.
 *
 * @param title for the table
 * @param events of any kind
 * @param starts process starts among them
 * @param qwinsta starts of qwinsta.exe among these
 */
record LoadFile(String title, LoadForm form, Path path, long bytes, long events, long starts, long qwinsta) {
    /** Writes events until the file has at least so many megabytes (of 10^6 bytes). The same arguments, the same bytes. */
    static LoadFile write(Path folder, LoadForm form, boolean startsOnly, int megabytes) throws IOException {
        String size = megabytes >= 1000 ? megabytes / 1000 + " GB" : megabytes + " MB";
        String title = (startsOnly ? "process-only " : "mixed ") + form + ", " + size;
        Path path = folder.resolve((startsOnly ? "starts-" : "mixed-") + megabytes + "." + form);
        LoadMix mix = new LoadMix();
        StringBuilder text = new StringBuilder(1 << 16);
        long bytes = 0;
        long events = 0;
        long starts = 0;
        long qwinsta = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 20)) {
            while (bytes < megabytes * 1_000_000L) {
                LoadEvent event = startsOnly ? mix.nextStart() : mix.next();
                text.setLength(0);
                form.write(event, text);
                byte[] line = text.toString().getBytes(StandardCharsets.UTF_8);
                out.write(line);
                bytes += line.length;
                events++;
                starts += event.isStart() ? 1 : 0;
                qwinsta += event.isQwinsta() ? 1 : 0;
            }
        }
        return new LoadFile(title, form, path, bytes, events, starts, qwinsta);
    }

    double megabytes() {
        return bytes / 1e6;
    }
}
