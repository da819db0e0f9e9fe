package org.qwinsight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where {@code verify} looks, and where it does not. */
class VerifySearchTest {
    @TempDir
    Path folder = Path.of("");

    private CaseFixture withStar() throws IOException {
        CaseFixture fixture = CaseFixture.in(folder);
        fixture.run("note", "--where", "", "--star", "--yes");
        return fixture;
    }

    /** Root may read everywhere, so this is for all others. */
    @Test
    void aFolderThatMayNotBeReadHidesNothingBesideIt() throws IOException {
        CaseFixture fixture = withStar();
        Path closed = Files.createDirectory(folder.resolve("a closed"));
        Path open = Files.createDirectory(folder.resolve("b open"));
        Files.move(fixture.log(), open.resolve("log.xml"));
        assumeTrue(
                Files.getFileStore(folder).supportsFileAttributeView("posix"), "skipped: no permissions on this disk");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            assumeTrue(!Files.isReadable(closed), "skipped: root may read everywhere");
            CliRun run = CliRun.of("verify", fixture.file());
            assertEquals(0, run.code(), run.out());
            assertTrue(run.out().startsWith("moved "), run.out());
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void aFolderThatIsALinkIsSearched() throws IOException {
        CaseFixture fixture = withStar();
        Path kept = Files.createDirectories(folder.resolve("evidence/kept"));
        Path link;
        try {
            link = Files.createSymbolicLink(folder.resolve("evidence/link"), kept);
        } catch (UnsupportedOperationException | IOException e) {
            assumeTrue(false, "skipped: no symbolic links here: " + e);
            return;
        }
        Path apart = Files.createDirectory(folder.resolve("apart")).resolve("my.qwcase");
        Files.move(fixture.file(), apart);
        Files.move(fixture.log(), kept.resolve("log.xml"));
        CliRun run = CliRun.of("verify", apart, "--in", link);
        assertEquals(0, run.code(), run.out());
        assertTrue(run.out().contains("  to " + link.resolve("log.xml")), run.out());
        Files.move(kept.resolve("log.xml"), apart.resolveSibling("log.xml"));
        Path other = Files.createSymbolicLink(folder.resolve("other"), apart.getParent());
        CliRun beside = CliRun.of("verify", other.resolve("my.qwcase"));
        assertEquals(0, beside.code(), beside.out());
    }

    @Test
    void aFolderThatIsNotThereIsSaid() throws IOException {
        CaseFixture fixture = withStar();
        CliRun run = CliRun.of("verify", fixture.file(), "--in", folder.resolve("none"));
        assertEquals(2, run.code());
        assertEquals(
                "qwinsight: there is no folder " + folder.resolve("none") + " to search; name another with --in\n",
                run.err());
    }

    @Test
    void aDeviceWithoutAnEndIsNoEvidence() throws IOException {
        CaseFixture fixture = aboutADevice();
        CliRun run = inTime("verify", fixture.file());
        assertEquals(1, run.code());
        assertTrue(run.out().startsWith("changed ") && run.out().contains("now unreadable"), run.out());
    }

    @Test
    void aCaseThatNamesADeviceIsScannedWithoutIt() throws IOException {
        CaseFixture fixture = aboutADevice();
        for (String command : new String[] {"scan", "tree"}) {
            CliRun run = inTime(command, fixture.file());
            assertEquals(2, run.code());
            assertTrue(run.err().contains("qwinsight: /dev/zero: it is a pipe, socket or device"), run.err());
        }
    }

    @Test
    void aDeviceIsNoCaseAndNoCsv() {
        Path device = device();
        Path none = folder.resolve("none.qwcase");
        String reason = "it is a pipe, socket or device and no file\n";
        for (Object[] call : new Object[][] {
            {"case", device}, {"verify", device}, {"undo", device}, {"merge", device, device, "--out", none}
        }) {
            CliRun run = inTime(call);
            assertEquals(2, run.code());
            assertEquals("qwinsight: " + device + " is no case file: " + reason, run.err());
        }
        CliRun csv = inTime("import", none, device);
        assertEquals(2, csv.code());
        assertEquals("qwinsight: " + device + " is no CSV: " + reason, csv.err());
    }

    private CaseFixture aboutADevice() throws IOException {
        Path device = device();
        CaseFixture fixture = withStar();
        String log = fixture.log().toString();
        Files.delete(fixture.log());
        Files.writeString(
                fixture.file(),
                Files.readString(fixture.file()).replace("\"path\" : \"" + log, "\"path\" : \"" + device));
        return fixture;
    }

    private static Path device() {
        Path device = Path.of("/dev/zero");
        assumeTrue(Files.exists(device), "skipped: no such device on this system");
        return device;
    }

    private static CliRun inTime(Object... call) {
        return Assertions.assertTimeoutPreemptively(Duration.ofSeconds(9), () -> CliRun.of(call));
    }
}
