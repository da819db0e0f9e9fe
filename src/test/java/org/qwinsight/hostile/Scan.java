package org.qwinsight.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.qwinsight.Main;
import org.qwinsight.cli.CommandLineProgram;

/**
 * One run of {@code qwinsight scan --format json}.
 *
 * @param out what went to standard output
 * @param err what went to standard error
 */
record Scan(int exitCode, String out, String err) {
    /** Heap of a run apart, in megabytes: less than the longest hostile files are long. */
    static final int SMALL_HEAP = 96;

    static Scan of(Path... paths) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] args = arguments(paths).toArray(String[]::new);
        int exitCode = CommandLineProgram.run(args, null, new PrintWriter(out), new PrintWriter(err));
        return new Scan(exitCode, out.toString(), err.toString());
    }

    /** Writes a file and scans it. */
    static Scan of(Path folder, String name, byte[] content) throws IOException {
        return of(Files.write(folder.resolve(name), content));
    }

    static Scan of(Path folder, String name, String content) throws IOException {
        return of(folder, name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Scans in a virtual machine of its own with a heap of {@value #SMALL_HEAP} MB. */
    static Scan withSmallHeap(Path folder, Path... paths) throws IOException, InterruptedException {
        return withHeap(SMALL_HEAP, folder, paths);
    }

    /** Scans in a virtual machine of its own with a heap of so many megabytes. */
    static Scan withHeap(int megabytes, Path folder, Path... paths) throws IOException, InterruptedException {
        Path out = folder.resolve("scan.out");
        Path err = folder.resolve("scan.err");
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-cp",
                classPath,
                Main.class.getName()));
        command.addAll(arguments(paths));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        boolean ended = process.waitFor(100, TimeUnit.SECONDS);
        process.destroyForcibly().waitFor();
        assertTrue(ended, "the scan did not end");
        return new Scan(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static List<String> arguments(Path... paths) {
        List<String> args = new ArrayList<>(List.of("scan", "--format", "json"));
        Arrays.stream(paths).map(Path::toString).forEach(args::add);
        return args;
    }

    JsonNode json() {
        try {
            return new ObjectMapper().readTree(out);
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + out + err, e);
        }
    }

    JsonNode source(int index) {
        return json().path("sources").path(index);
    }

    /** The findings' command lines in row order. */
    List<String> kept() {
        List<String> commandLines = new ArrayList<>();
        json().path("findings")
                .forEach(finding -> commandLines.add(finding.path("commandLine").asText()));
        return commandLines;
    }

    /** Expects these events as findings and nothing else. */
    Scan keeps(int... numbers) {
        assertEquals(Events.commandLines(numbers), kept(), err);
        return this;
    }

    /** Expects these counts of the first source. */
    Scan counts(long records, long skipped) {
        assertEquals(
                "records " + records + ", skipped " + skipped,
                "records " + source(0).path("records").asLong() + ", skipped "
                        + source(0).path("skipped").asLong(),
                out + err);
        return this;
    }

    Scan exits(int code) {
        assertEquals(code, exitCode, err);
        return this;
    }

    /** Expects a line on standard error with these words in it, in one line for each source at most. */
    Scan says(String words) {
        assertTrue(err.contains(words), "standard error is: " + err);
        return this;
    }

    /** Expects that one of the first source's problems has these words. */
    Scan lists(String words) {
        assertTrue(
                source(0).path("problems").toString().contains(words), source(0).toString());
        return this;
    }
}
