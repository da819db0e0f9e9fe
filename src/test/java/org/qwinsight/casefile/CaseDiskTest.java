package org.qwinsight.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is really full, a folder that really cannot be written to: nothing that was confirmed is lost. */
class CaseDiskTest {
    private static final EntryStamp AMY = Entries.stamp("amy", 0);
    private static final int DISK_KIBIBYTES = 128;

    @TempDir
    Path folder = Path.of("");

    private static CaseFile withOneMore(CaseFile file, int number) {
        return file.with(
                Entries.decision(Entries.stamp("amy", number), Entries.events(number), Disposition.BP_EXPECTED));
    }

    private static int decisions(Path file) throws IOException {
        CaseReading reading = CaseStore.read(file);
        assertEquals(List.of(), reading.problems());
        return reading.caseFile().decisions().size();
    }

    @Test
    void aFullDiskCostsNoConfirmedDecision() throws IOException {
        try (SmallDisk disk = SmallDisk.at(folder, DISK_KIBIBYTES)) {
            Path file = disk.file("case.qwcase");
            int confirmed = 0;
            try (CaseStore store = CaseStore.create(file, CaseFile.created(AMY), AMY)) {
                CaseNotSavedException full = null;
                while (full == null) {
                    CaseFile next = withOneMore(store.caseFile(), confirmed + 1);
                    try {
                        store.save(next);
                        confirmed++;
                    } catch (CaseNotSavedException e) {
                        full = e;
                    }
                }
                String message = String.valueOf(full.getMessage());
                assertTrue(message.startsWith(file.toRealPath() + " was not saved, it is as it was before: "), message);
                assertTrue(
                        message.endsWith("Make room on that disk and save again, or keep the case on another disk."),
                        message);
                assertTrue(confirmed > 10, confirmed + " fitted");
                assertEquals(confirmed, decisions(file));
                assertEquals(confirmed - 1, decisions(disk.file("case.previous.qwcase")));
                assertFalse(Files.exists(disk.file(".case.qwcase.part")), "no part is left to take up room");

                Files.delete(disk.file("case.previous.qwcase"));
                store.save(withOneMore(store.caseFile(), confirmed + 1));
                assertEquals(confirmed + 1, decisions(file), "with room again the same step is saved");
            }
            System.out.println(confirmed + " decisions fitted on " + DISK_KIBIBYTES + " KiB");
        }
    }

    @Test
    void aCaseOnAFullDiskIsOpenedAndSavedOnceThereIsRoom() throws IOException {
        try (SmallDisk disk = SmallDisk.at(folder, DISK_KIBIBYTES)) {
            Path file = disk.file("case.qwcase");
            CaseStore.create(file, withOneMore(CaseFile.created(AMY), 1), AMY).close();
            Path filler = disk.file("filler");
            fill(filler);
            try (CaseStore store = CaseStore.open(file, AMY)) {
                assertNull(store.readOnlyReason());
                assertThrows(CaseNotSavedException.class, () -> store.save(withOneMore(store.caseFile(), 2)));
                assertEquals(1, decisions(file));
                Files.delete(filler);
                store.save(withOneMore(store.caseFile(), 2));
                assertEquals(2, decisions(file));
            }
        }
    }

    private static void fill(Path filler) throws IOException {
        byte[] block = new byte[1024];
        try (var out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            assertTrue(Files.size(filler) > 0);
        }
    }

    @Test
    void aDiskThatBecomesReadOnlyLeavesTheCaseReadable() throws IOException {
        try (SmallDisk disk = SmallDisk.at(folder, DISK_KIBIBYTES)) {
            Path file = disk.file("case.qwcase");
            CaseStore before = CaseStore.create(file, withOneMore(CaseFile.created(AMY), 1), AMY);
            try (before) {
                before.save(withOneMore(before.caseFile(), 2));
            } // an open lock file would keep the disk from becoming read-only
            disk.setReadOnly(true);
            CaseFile three = withOneMore(before.caseFile(), 3);
            IOException unsaved = assertThrows(CaseNotSavedException.class, () -> before.save(three));
            String message = String.valueOf(unsaved.getMessage());
            assertTrue(message.contains(file.toRealPath().toString()), message);
            assertTrue(message.contains("once you may write there, or keep the case in another folder"), message);
            assertEquals(2, decisions(file));
            try (CaseStore store = CaseStore.open(file, AMY)) {
                String reason = String.valueOf(store.readOnlyReason());
                assertTrue(reason.startsWith("its folder cannot be written to: "), reason);
                assertEquals(2, store.caseFile().decisions().size());
            }
            Path other = disk.file("other.qwcase");
            IOException e = assertThrows(
                    CaseNotSavedException.class, () -> CaseStore.create(other, CaseFile.created(AMY), AMY));
            assertTrue(String.valueOf(e.getMessage()).contains("other.qwcase was not made: "), e.getMessage());
            disk.setReadOnly(false);
        }
    }

    /** Root may write everywhere, so this is for all others. */
    @Test
    void aFolderWithoutPermissionIsReadOnly() throws IOException {
        Path file = folder.resolve("case.qwcase");
        CaseStore.create(file, withOneMore(CaseFile.created(AMY), 1), AMY).close();
        Files.delete(folder.resolve(".case.qwcase.lock"));
        assumeTrue(
                Files.getFileStore(folder).supportsFileAttributeView("posix"), "skipped: no permissions on this disk");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeTrue(!Files.isWritable(folder), "skipped: root may write everywhere");
            try (CaseStore store = CaseStore.open(file, AMY)) {
                assertEquals("its folder cannot be written to: no permission", store.readOnlyReason());
                assertEquals(1, store.caseFile().decisions().size());
            }
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
