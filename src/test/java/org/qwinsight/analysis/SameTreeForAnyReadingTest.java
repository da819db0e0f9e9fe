package org.qwinsight.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.Progress;
import org.qwinsight.ingest.Ingest;
import org.qwinsight.ingest.ReadListener;
import org.qwinsight.ingest.ReadOptions;

/** The tree of the same logs is the same whatever the order of files and records, and with any number of threads. */
class SameTreeForAnyReadingTest {
    private static final Path LOGS = Path.of("..", "shared", "logs");
    private static final Path SAMPLES = Path.of("sample-logs");

    @TempDir
    private Path folder = Path.of("");

    private static EventStore read(List<Path> paths, int threads) {
        return Ingest.read(paths, ReadOptions.of(false, threads), Progress.NONE, ReadListener.NONE)
                .store();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return new ArrayList<>(files.filter(Files::isRegularFile).sorted().toList());
        }
    }

    @Test
    void sampleWithAnyNumberOfThreadsAndFilesInAnyOrder() throws IOException {
        holds(files(SAMPLES));
    }

    @Test
    void sharedLogsWithAnyNumberOfThreadsAndFilesInAnyOrder() throws IOException {
        assumeTrue(Files.isDirectory(LOGS), "skipped: the folder ../shared/logs is not there");
        holds(files(LOGS));
    }

    private static void holds(List<Path> paths) {
        List<String> expected = WholeTree.of(read(paths, 2));
        assertTrue(expected.size() > 10, () -> "a tree of " + expected);
        for (int threads : List.of(1, 2, 3, 8)) {
            List<Path> order = new ArrayList<>(paths);
            if (threads > 1) {
                Collections.shuffle(order, new Random(threads));
            }
            assertEquals(expected, WholeTree.of(read(order, threads)), threads + " threads, files in order " + order);
        }
    }

    /** Sysmon and EDR logs of one record a line, their lines in another order. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "json/sysmon_rdptun.evtx_dump.jsonl",
                "json/sysmon_uso.velociraptor.jsonl",
                "json/sysmon_sharprdp.evtx_dump.spiked.jsonl",
                "ugly/sysmon_wmi.duplicated-out-of-order.jsonl",
            })
    void recordsInAnyOrder(String file) throws IOException {
        Path log = LOGS.resolve(Path.of("", file.split("/")));
        assumeTrue(Files.exists(log), "the shared logs are not beside this checkout");
        linesInAnyOrder(log);
    }

    @Test
    void recordsOfTheSampleInAnyOrder() throws IOException {
        linesInAnyOrder(SAMPLES.resolve("crowdstrike-fdr.jsonl"));
    }

    private void linesInAnyOrder(Path log) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(log, StandardCharsets.UTF_8));
        List<String> expected = WholeTree.of(read(List.of(log), 1));
        Path shuffled = folder.resolve("shuffled.jsonl");
        for (int threads : List.of(1, 2, 3, 8)) {
            Collections.shuffle(lines, new Random(threads));
            Files.write(shuffled, lines, StandardCharsets.UTF_8);
            assertEquals(expected, WholeTree.of(read(List.of(shuffled), threads)), log + " with " + threads);
        }
    }
}
