package org.qwinsight.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.qwinsight.event.Progress;
import org.qwinsight.ingest.Ingest;
import org.qwinsight.ingest.ReadListener;
import org.qwinsight.ingest.ReadOptions;

/** One temporary file that is written again for each input and goes with the virtual machine. */
final class ScratchFile {
    private final String suffix;

    ScratchFile(String suffix) {
        this.suffix = suffix;
    }

    /** The file, holding these bytes. Not for several threads. */
    Path holding(byte[] bytes) throws IOException {
        return Files.write(path(), bytes);
    }

    private Path path() {
        return Folder.PATH.resolve("input" + suffix);
    }

    /** Reads on the calling thread, so that the fuzzer sees all of it. */
    static Ingest.Result read(Path path) {
        return Ingest.read(List.of(path), ReadOptions.of(true, 1), Progress.NONE, ReadListener.NONE);
    }

    private static final class Folder {
        static final Path PATH = make();

        private static Path make() {
            try {
                Path folder = Files.createTempDirectory("qwinsight-fuzz");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void remove(Path folder) {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
                Files.delete(folder);
            } catch (IOException e) {
                System.err.println(folder + " stays behind: " + e.getMessage());
            }
        }
    }
}
