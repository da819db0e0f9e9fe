package org.qwinsight.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.event.ProcessStart;
import org.qwinsight.event.Progress;

/** Threads end with the reading, and what is told while it runs agrees with the end. */
@Timeout(60)
class ReadThreadsTest {
    private static final int EVENTS = 6000;

    @TempDir
    private Path folder = Path.of("");

    private List<Path> paths = List.of();

    @BeforeEach
    void write() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < EVENTS; i++) {
            text.append("<Event><System><Provider Name='Microsoft-Windows-Sysmon'/><EventID>")
                    .append(i % 3 == 0 ? 1 : 7)
                    .append("</EventID><EventRecordID>")
                    .append(i + 1)
                    .append("</EventRecordID><Channel>S</Channel><Computer>W</Computer></System><EventData>")
                    .append("<Data Name='CommandLine'>")
                    .append("x".repeat(600))
                    .append("</Data></EventData></Event>\n");
        }
        paths = List.of(Files.writeString(folder.resolve("a.xml"), text));
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("qwinsight-") && !name.contains("fx"))
                .filter(name -> name.endsWith("-read") || name.endsWith("-parse") || name.endsWith("-hash"))
                .toList();
    }

    /** Hears the news, and stops after some of it. */
    private static final class Watcher implements Progress, ReadListener {
        private final int patience;
        private final List<ReadNews> news = new ArrayList<>();
        private final List<ProcessStart> starts = new ArrayList<>();
        private boolean sawThreads;

        Watcher(int patience) {
            this.patience = patience;
        }

        @Override
        public void report(long done, long total) {}

        @Override
        public boolean isCancelled() {
            return news.size() > patience;
        }

        @Override
        public void news(ReadNews told) {
            news.add(told);
            sawThreads |= !threads().isEmpty();
        }

        @Override
        public void started(ProcessStart start) {
            starts.add(start);
        }
    }

    @Test
    void cancellingLeavesNoThread() {
        Watcher watcher = new Watcher(0);
        assertThrows(CancellationException.class, () -> Ingest.read(paths, ReadOptions.of(false, 4), watcher, watcher));
        assertTrue(watcher.sawThreads, "no thread was seen while reading");
        assertEquals(List.of(), threads());
    }

    @Test
    void aListenerThatFailsLeavesNoThread() {
        ReadListener failing = news -> {
            throw new IllegalStateException("no room");
        };
        IllegalStateException thrown = assertThrows(
                IllegalStateException.class,
                () -> Ingest.read(paths, ReadOptions.of(false, 4), Progress.NONE, failing));
        assertEquals("no room", thrown.getMessage());
        assertEquals(List.of(), threads());
    }

    @Test
    void theNewsAddUp() throws IOException {
        for (int threads : List.of(1, 4)) {
            Watcher watcher = new Watcher(Integer.MAX_VALUE);
            Ingest.read(paths, ReadOptions.of(false, threads), watcher, watcher);
            assertEquals(EVENTS / 3, watcher.starts.size());
            ReadNews last = watcher.news.get(watcher.news.size() - 1);
            long size = Files.size(paths.get(0));
            assertEquals(new ReadNews(size, size, paths.get(0).toString(), EVENTS, EVENTS / 3), last);
            assertTrue(watcher.news.size() > 3, "news: " + watcher.news.size());
            assertEquals(List.of(), threads());
        }
    }

    @Test
    void oneThreadIsTheCallersOwn() {
        Watcher watcher = new Watcher(Integer.MAX_VALUE);
        Ingest.read(paths, ReadOptions.of(false, 1), watcher, watcher);
        assertTrue(!watcher.sawThreads, "a thread was started");
    }
}
