package org.qwinsight.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the threads, the window, the passing of unwanted records and the known forms, the result is the same. */
class SameResultTest {
    private static final Path LOGS = Path.of("..", "shared", "logs");
    private static final Path SAMPLES = Path.of("sample-logs");
    private static final ReadOptions PLAIN =
            ReadOptions.of(false, 1).withoutPassing().withoutForms();

    @TempDir
    private Path folder = Path.of("");

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void compare(List<Path> paths, List<Integer> windows) {
        ReadSnapshot expected = ReadSnapshot.of(paths, PLAIN);
        for (int threads : List.of(1, 2, 3, 8)) {
            for (int window : windows) {
                ReadOptions options = ReadOptions.of(false, threads).withWindow(window);
                String how = paths + " with " + threads + " threads and windows of " + window;
                assertEquals(expected, ReadSnapshot.of(paths, options), how);
                assertEquals(expected, ReadSnapshot.of(paths, options.withoutPassing()), how + ", passing nothing");
                assertEquals(expected, ReadSnapshot.of(paths, options.withoutForms()), how + ", without forms");
            }
        }
    }

    @Test
    void everySharedLogAlone() throws IOException {
        assumeTrue(Files.isDirectory(LOGS), "skipped: the folder ../shared/logs is not there");
        for (Path file : files(LOGS)) {
            compare(List.of(file), List.of(256 << 10));
        }
    }

    @Test
    void allSharedLogsTogether() {
        assumeTrue(Files.isDirectory(LOGS), "skipped: the folder ../shared/logs is not there");
        compare(List.of(LOGS), List.of(5 << 10, 256 << 10));
    }

    @Test
    void theSampleLogs() {
        compare(List.of(SAMPLES), List.of(1 << 10, 256 << 10));
    }

    /** Windows of a few bytes put a border into every place of a record. */
    @Test
    void bordersInEveryPlace() throws IOException {
        StringBuilder xml = new StringBuilder("<Events>");
        StringBuilder json = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            xml.append(xml(i % 3 == 0 ? 1 : 7, i, "ü€ &lt;&amp;&gt; ]]")).append(i % 4 == 0 ? "\r\n" : "");
            json.append(json(i % 3 == 0 ? 1 : 7, i, "ü€ \\\\ \\u00fc")).append('\n');
        }
        Path xmlFile = Files.writeString(folder.resolve("a.xml"), xml + "</Events>");
        Path jsonFile = Files.writeString(folder.resolve("b.json"), json);
        Path utf16 = Files.writeString(folder.resolve("c.xml"), "\ufeff" + xml, StandardCharsets.UTF_16LE);
        for (int window = 1; window < 40; window++) {
            ReadOptions options = ReadOptions.of(false, 1).withWindow(window);
            for (Path file : List.of(xmlFile, jsonFile, utf16)) {
                assertEquals(
                        ReadSnapshot.of(List.of(file), PLAIN),
                        ReadSnapshot.of(List.of(file), options),
                        file + " " + window);
            }
        }
    }

    @Test
    void archivesAndManyFiles() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            text.append(
                    i % 7 == 3 ? xml(i, i, "x").replace("</System>", "</Sytem>") : xml(i % 5 == 0 ? 1 : 7, i, "y" + i));
        }
        byte[] log = text.toString().getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 30; i++) {
            Files.writeString(
                    folder.resolve("small" + i + ".json"), json(i % 2, i, "z").repeat(i));
        }
        Files.write(folder.resolve("big.xml"), log);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("c.xml.gz")))) {
            out.write(log);
        }
        byte[] gzip = Files.readAllBytes(folder.resolve("c.xml.gz"));
        Files.write(folder.resolve("cut.gz"), java.util.Arrays.copyOf(gzip, gzip.length / 2));
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(folder.resolve("d.zip")))) {
            for (String name : List.of("d1.xml", "d2.xml.gz", "nothing.txt")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(name.endsWith("gz") ? gzip : name.endsWith("txt") ? new byte[] {'?'} : log);
            }
        }
        List<Path> paths = new ArrayList<>(List.of(folder, folder.resolve("gone.xml")));
        compare(paths, List.of(2 << 10, 256 << 10));
        ReadSnapshot read = ReadSnapshot.of(paths, ReadOptions.of(false, 4));
        assertTrue(read.starts().size() > 100, "starts: " + read.starts().size());
        assertTrue(read.report().skipped() > 400, "skipped: " + read.report().skipped());
    }

    private static String xml(int id, int number, String text) {
        return "<Event xmlns='x'><System><Provider Name='Microsoft-Windows-Sysmon'/><EventID>" + id + "</EventID>"
                + "<TimeCreated SystemTime='2026-03-02T09:00:0" + number % 10 + ".617Z'/><EventRecordID>" + number
                + "</EventRecordID><Channel>Sysmon</Channel><Computer>WS" + number % 3
                + "</Computer></System><EventData>"
                + "<Data Name='ProcessId'>4242</Data><Data Name='CommandLine'>" + text + "</Data></EventData></Event>";
    }

    private static String json(int id, int number, String text) {
        return "{\"Event\":{\"System\":{\"Provider\":{\"#attributes\":{\"Name\":\"Microsoft-Windows-Sysmon\"}},"
                + "\"EventID\":" + id + ",\"TimeCreated\":{\"#attributes\":{\"SystemTime\":\"2026-03-02T09:00:0"
                + number % 10 + ".617Z\"}},\"EventRecordID\":" + number + ",\"Channel\":\"Sysmon\",\"Computer\":\"WS"
                + number % 3 + "\"},\"EventData\":{\"ProcessId\":4242,\"CommandLine\":\"" + text + "\"}}}\n";
    }
}
