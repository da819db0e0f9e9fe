package org.qwinsight.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder is filled as a whole or left as it was found. */
class NewFolderTest {
    private static final byte[] BYTES = {1, 2, 3, 4};

    @TempDir
    Path folder = Path.of("");

    /** A disk that is full in the middle of a file. */
    private static final class FullDisk extends FileDisk {
        private int files;

        FullDisk(int files) {
            this.files = files;
        }

        @Override
        void create(Path file, byte[] content) throws IOException {
            if (files-- == 0) {
                super.create(file, Arrays.copyOf(content, content.length / 2));
                throw new IOException("No space left on device");
            }
            super.create(file, content);
        }
    }

    private static void three(NewFolder target) throws IOException {
        target.write("logs/a", BYTES);
        target.write("logs/deep/b", BYTES);
        target.write("c", BYTES);
    }

    private static List<Path> below(Path top) throws IOException {
        try (Stream<Path> all = Files.walk(top)) {
            return all.filter(path -> !path.equals(top)).sorted().toList();
        }
    }

    @Test
    void makesFoldersAndFiles() throws IOException {
        Path target = folder.resolve("x").resolve("y");
        NewFolder.fill(target, NewFolderTest::three);
        assertEquals(3 + 2, below(target).size());
        assertEquals(
                BYTES.length, Files.size(target.resolve("logs").resolve("deep").resolve("b")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void nothingIsLeftWhenTheDiskIsFull(int filesBefore) throws IOException {
        Path target = folder.resolve("x").resolve("y");
        IOException e = assertThrows(
                IOException.class, () -> NewFolder.fill(target, NewFolderTest::three, new FullDisk(filesBefore)));
        String message = String.valueOf(e.getMessage());
        assertTrue(message.startsWith(target + " was not written: No space left on device; nothing is left"), message);
        assertEquals(List.of(), below(folder));
    }

    @Test
    void anEmptyFolderThatWasThereStays() throws IOException {
        assertThrows(IOException.class, () -> NewFolder.fill(folder, NewFolderTest::three, new FullDisk(2)));
        assertTrue(Files.isDirectory(folder));
        assertEquals(List.of(), below(folder));
    }

    /** Also when it is not the disk that fails. */
    @Test
    void nothingIsLeftWhenTheContentFails() throws IOException {
        assertThrows(
                IllegalStateException.class,
                () -> NewFolder.fill(folder.resolve("x"), target -> {
                    three(target);
                    throw new IllegalStateException("a fault");
                }));
        assertEquals(List.of(), below(folder));
    }

    @Test
    void whatCannotBeRemovedIsNamed() throws IOException {
        Path target = folder.resolve("x");
        IOException e = assertThrows(
                IOException.class,
                () -> NewFolder.fill(target, made -> {
                    three(made);
                    Files.write(target.resolve("foreign"), BYTES);
                    throw new IOException("unplugged");
                }));
        String message = String.valueOf(e.getMessage());
        assertTrue(message.contains("unplugged; these could not be removed again: [" + target + "]"), message);
        assertEquals(List.of(target, target.resolve("foreign")), below(folder));
    }

    @Test
    void nothingIsWrittenOver() throws IOException {
        Path target = folder.resolve("x");
        assertThrows(
                IOException.class,
                () -> NewFolder.fill(target, made -> {
                    made.write("a", BYTES);
                    Files.write(target.resolve("b"), new byte[] {9});
                    made.write("b", BYTES);
                }));
        assertFalse(Files.exists(target.resolve("a")));
        assertEquals(1, Files.size(target.resolve("b")));
    }
}
