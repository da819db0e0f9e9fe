package org.qwinsight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.Main;

class StandardOutputTest {
    @TempDir
    private Path folder = Path.of("");

    private static final class Failing extends OutputStream {
        private final String reason;

        Failing(String reason) {
            this.reason = reason;
        }

        @Override
        public void write(int b) throws IOException {
            throw new IOException(reason);
        }
    }

    @Test
    void aReaderThatIsGoneLosesNothing() {
        for (String reason : List.of("Broken pipe", "The pipe is being closed", "Die Pipe wird gerade geschlossen")) {
            try (StandardOutput out = new StandardOutput(new Failing(reason))) {
                out.write(65);
                assertNull(out.failure(), reason);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Test
    void aFullDiskIsTold() throws IOException, InterruptedException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "skipped: no such device on this system");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        "rule")
                .redirectOutput(full.toFile())
                .redirectError(err.toFile())
                .start();
        assertEquals(2, process.waitFor());
        assertEquals(
                "qwinsight: the result could not be written to standard output and is not whole: No space left on device\n",
                Files.readString(err));
    }
}
