package org.qwinsight.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.cli.CommandLineProgram;

/** Process starts that do not fit into memory: reading stops in order, and says so. */
@Timeout(120)
class FullMemoryTest {
    private static final int HEAP = 40;
    private static final int STARTS = 40_000;

    @TempDir
    private Path folder = Path.of("");

    /** A finding, starts of a tool with 30 MB of command lines that nothing can shrink much, and a finding. */
    private Path tooMuch() throws IOException {
        Path log = folder.resolve("a.xml");
        Random random = new Random(7);
        byte[] bytes = new byte[600];
        try (BufferedWriter out = Files.newBufferedWriter(log)) {
            out.write(Events.xml(1));
            for (int number = 2; number < STARTS; number++) {
                random.nextBytes(bytes);
                String commandLine = "tool " + Base64.getEncoder().encodeToString(bytes);
                out.write(Events.xml(number, commandLine).replace(Events.IMAGE, "C:\\tool.exe"));
            }
            out.write(Events.xml(STARTS));
        }
        return log;
    }

    @Test
    void whatWasReadIsPrintedAndTheRestIsNamed() throws IOException, InterruptedException {
        Path second = Files.writeString(folder.resolve("b.xml"), Events.xml(STARTS + 1));
        Scan run =
                Scan.withHeap(HEAP, folder, tooMuch(), second).exits(2).keeps(1).says("memory is full");
        long starts = run.source(0).path("processStarts").asLong();
        assertTrue(starts > 1000 && starts < STARTS, "read " + starts);
        assertTrue(run.err().contains("a.xml: reading stopped before its end"), run.err());
        assertTrue(run.err().contains("b.xml: it was not read"), run.err());
    }

    @Test
    void memoryThatRunsOutAllTheSameIsOneLine() {
        StringWriter err = new StringWriter();
        CommandLineProgram.Window window = paths -> {
            throw new OutOfMemoryError("made to fail");
        };
        int code = CommandLineProgram.run(
                new String[] {"a.xml"}, window, new PrintWriter(new StringWriter()), new PrintWriter(err));
        assertEquals(2, code);
        assertEquals(
                "qwinsight: there is not enough memory for a.xml; allow more with --max-memory, or read a part: "
                        + "--read-branches, --read-kinds or --read-from\n",
                err.toString());
    }
}
