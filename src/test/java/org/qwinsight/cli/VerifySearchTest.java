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
    void aDeviceWithoutAnEndIsNoEvidence() throws IOException {
        Path device = Path.of("/dev/zero");
        assumeTrue(Files.exists(device), "skipped: no such device on this system");
        CaseFixture fixture = withStar();
        String log = fixture.log().toString();
        Files.delete(fixture.log());
        Files.writeString(
                fixture.file(),
                Files.readString(fixture.file()).replace("\"path\" : \"" + log, "\"path\" : \"" + device));
        CliRun run =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(9), () -> CliRun.of("verify", fixture.file()));
        assertEquals(1, run.code());
        assertTrue(run.out().startsWith("changed ") && run.out().contains("now unreadable"), run.out());
    }
}
