package org.qwinsight.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.qwinsight.hostile.Events.xml;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.event.Progress;
import org.qwinsight.ingest.SourceReport;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;

/** Files and folders that are not there, change, loop, block or may not be read. */
@Timeout(60)
class BadFileTest {
    @TempDir
    private Path folder = Path.of("");

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private Path link(String name, Path target) throws IOException {
        try {
            return Files.createSymbolicLink(folder.resolve(name), target);
        } catch (UnsupportedOperationException | IOException e) {
            assumeTrue(false, "no symbolic links here: " + e);
            throw e;
        }
    }

    /** Runs something when reading reports for the first time, which is after listing and before reading. */
    private record WhenListed(Runnable action, List<Long> reports) implements Progress {
        WhenListed(Runnable action) {
            this(action, new ArrayList<>());
        }

        @Override
        public void report(long done, long total) {
            if (reports.isEmpty()) {
                action.run();
            }
            reports.add(done);
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }

    private static void unchecked(Path file, long size) {
        try {
            if (size == 0) {
                Files.delete(file);
            } else {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(size);
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> kept(Investigation investigation) {
        return investigation.findings().stream()
                .map(finding -> String.valueOf(
                        investigation.store().value(finding.row(), org.qwinsight.event.EventField.COMMAND_LINE)))
                .toList();
    }

    @Test
    void aFileThatIsNotThere() {
        Scan.of(folder.resolve("nothing.xml")).exits(2).says("there is no such file");
    }

    @Test
    void aFileThatVanishesBetweenListingAndReading() throws IOException {
        Path first = write("a.xml", xml(1));
        write("b.xml", xml(2));
        Progress vanishing = new WhenListed(() -> unchecked(first, 0));
        Investigation opened = Investigation.open(List.of(folder), OpenOptions.DEFAULT, vanishing);
        assertEquals(Events.commandLines(2), kept(opened));
        assertEquals("there is no such file", opened.report().sources().get(0).failure());
    }

    @Test
    void aFileThatShrinksWhileItIsRead() throws IOException {
        Path file = write("a.xml", xml(1) + xml(2));
        long half = xml(1).length() + 40L;
        Progress shrinking = new WhenListed(() -> unchecked(file, half));
        Investigation opened = Investigation.open(List.of(file), OpenOptions.DEFAULT, shrinking);
        assertEquals(Events.commandLines(1), kept(opened));
        SourceReport source = opened.report().sources().get(0);
        assertEquals(1, source.skipped());
        assertTrue(source.problems().toString().contains("changed while it was read"), source.toString());
    }

    @Test
    void withoutPermission() throws IOException {
        assumeFalse(System.getProperty("user.name").equals("root"), "root may read everything");
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path file = write("a/secret.xml", xml(1));
        write("b.xml", xml(2));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Scan.of(folder).exits(2).keeps(2).says("no permission");
        Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("---------"));
        Scan.of(folder).exits(2).keeps(2).says("no permission");
        Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void aFolderThatLeadsBackToItself() throws IOException {
        write("logs/a.xml", xml(1));
        link("logs/again", folder);
        Scan.of(folder).exits(2).keeps(1).says("leads back");
    }

    @Test
    void aLinkToAFileIsRead() throws IOException {
        Path target = write("kept/a.log", xml(1));
        write("logs/b.xml", xml(2));
        link("logs/a.xml", target);
        Scan.of(folder.resolve("logs")).exits(1).keeps(1, 2);
    }

    @Test
    void aLinkToNothingIsNamed() throws IOException {
        write("a.xml", xml(1));
        link("b.xml", folder.resolve("gone"));
        link("c.xml", folder.resolve("c.xml"));
        Scan.of(folder)
                .exits(2)
                .keeps(1)
                .says("b.xml: this link leads to no file")
                .says("c.xml: this link leads to no file");
        Scan.of(folder.resolve("b.xml")).exits(2).says("no such file");
    }

    @Test
    void aPipeAndADeviceInAFolderDoNotBlock() throws IOException, InterruptedException {
        write("a.xml", xml(1));
        Path pipe = folder.resolve("pipe");
        try {
            assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
        } catch (IOException e) {
            assumeTrue(false, "no pipes here: " + e);
        }
        link("zero", Path.of("/dev/zero"));
        Scan run = Scan.of(folder).exits(1).keeps(1).says("pipe: it is a pipe").says("zero: it is a pipe");
        assertEquals(3, run.json().path("sources").size());
    }

    @Test
    void aPipeOrDeviceThatIsNamedIsRefusedAndTheRestIsRead() throws IOException, InterruptedException {
        Path log = write("a.xml", xml(1));
        Path zero = Path.of("/dev/zero");
        assumeTrue(Files.exists(zero), "no such device here");
        Path pipe = folder.resolve("pipe");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
        for (Path other : List.of(zero, link("zero", zero), pipe)) {
            Scan.of(other, log)
                    .exits(2)
                    .keeps(1)
                    .says("qwinsight: " + other
                            + ": it is a pipe, socket or device and no file, and was not read; name a");
        }
    }

    /** What a shell makes of {@code <(command)}. */
    @Test
    void aPipeThatTheShellHasOpenedIsRead() throws IOException, InterruptedException {
        Path log = write("a.xml", xml(1));
        Path zip = folder.resolve("a.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("a.xml"));
            out.write(Files.readAllBytes(log));
        }
        assertEquals("1\n", throughPipe(log, "--fields image"));
        assertEquals("1\n", throughPipe(zip, "--fields image"));
        assertEquals(
                "qwinsight: --read-branches reads twice, which standard input and pipes do not allow\n2\n",
                throughPipe(log, "--read-branches"));
    }

    /** What is said on standard error, and the exit code. */
    private String throughPipe(Path file, String options) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")) && Files.exists(Path.of("/dev/fd")), "no bash here");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(
                        "/bin/bash",
                        "-c",
                        "\"$0\" -cp \"$1\" org.qwinsight.Main scan --rows findings " + options + " <(cat \"$2\")",
                        java,
                        classPath,
                        file.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(said.toFile())
                .start();
        int code = process.waitFor();
        return Files.readString(said) + code + "\n";
    }

    @Test
    void hiddenFilesAndCaseFilesAreLeftOut() throws IOException {
        write(".hidden.xml", xml(1));
        write(".folder/a.xml", xml(2));
        write("my.qwcase", xml(3));
        write("b.xml", xml(4));
        Scan run = Scan.of(folder).exits(1).keeps(4);
        assertEquals(1, run.json().path("sources").size());
    }

    @Test
    void theFilesOfAFolderComeInTheOrderOfTheirPaths() throws IOException {
        for (String name : List.of("c.xml", "a/z.xml", "b.xml", "a/b/x.xml", "d/a.xml")) {
            write(name, xml(1));
        }
        List<String> paths = new ArrayList<>();
        Scan.of(folder)
                .json()
                .path("sources")
                .forEach(source ->
                        paths.add(folder.relativize(Path.of(source.path("path").asText()))
                                .toString()
                                .replace('\\', '/')));
        assertEquals(List.of("a/b/x.xml", "a/z.xml", "b.xml", "c.xml", "d/a.xml"), paths);
    }

    @Test
    void namesWithBlanksAndLettersOfAllKinds() throws IOException {
        Path file;
        try {
            file = write("Prüf log 日本 \uD83D\uDD0D.xml", xml(1));
        } catch (java.nio.file.InvalidPathException e) {
            assumeTrue(false, "this machine's file names are not Unicode: " + e);
            throw e;
        }
        Scan run = Scan.of(file).exits(1).keeps(1);
        assertEquals(file.toString(), run.source(0).path("path").asText());
    }

    @Test
    void aLineEndInAFileNameDoesNotBreakTheLine() throws IOException {
        Path file;
        try {
            file = write("two\nlines\u001b[2J.xml", "");
        } catch (java.nio.file.InvalidPathException e) {
            assumeTrue(false, "no such names here: " + e);
            throw e;
        }
        Scan run = Scan.of(file).says("two\\u000alines\\u001b[2J.xml: the file is empty");
        assertEquals(1, run.err().lines().filter(line -> line.contains("two")).count());
        assertTrue(run.err().lines().allMatch(line -> line.startsWith("qwinsight: ")), run.err());
    }

    @Test
    void aPathThatCannotBe() {
        java.io.StringWriter err = new java.io.StringWriter();
        int code = org.qwinsight.cli.CommandLineProgram.run(
                new String[] {"scan", "a\0b"},
                null,
                new java.io.PrintWriter(new java.io.StringWriter()),
                new java.io.PrintWriter(err));
        assertEquals(2, code);
        assertTrue(err.toString().contains("PATH"), err.toString());
    }
}
