package org.qwinsight.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qwinsight.fixture.GeneratedLog;

/** How much heap a process start takes, measured in a process of its own. */
class StoreMemoryTest {
    private static final int STARTS = 200_000;
    private static final int MOST_BYTES_A_START = 250;

    @Test
    void aStartTakesLittleRoom() throws IOException, InterruptedException {
        Process measure = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx400m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Measure.class.getName(),
                        Integer.toString(STARTS))
                .redirectErrorStream(true)
                .start();
        String output = new String(measure.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(0, measure.waitFor(), output);
        List<String> figures = List.of(output.split(" "));
        assertEquals(STARTS, Integer.parseInt(figures.get(0)), output);
        long bytes = Long.parseLong(figures.get(1)) / STARTS;
        System.out.println(bytes + " bytes of heap a generated process start, exits among them");
        assertTrue(bytes <= MOST_BYTES_A_START, bytes + " bytes a start");
        assertTrue(bytes >= 50, bytes + " bytes cannot hold the texts: the measurement is wrong");
    }

    /** Prints the number of starts and the bytes of heap that are free again when their store is gone. */
    static final class Measure {
        private Measure() {}

        public static void main(String[] args) {
            EventStore store = GeneratedLog.store(Integer.parseInt(args[0]), 42);
            long with = used();
            int size = store.size();
            store = null;
            System.out.println(size + " " + (with - used()));
        }

        private static long used() {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            return runtime.totalMemory() - runtime.freeMemory();
        }
    }
}
