package org.qwinsight.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.event.Progress;

/** Starts whose time names no zone are counted as starts are: a record that was loaded before does not count again. */
class AssumedZonesTest {
    @TempDir
    private Path folder = Path.of("");

    private static String line(int number, String zone) {
        return "{\"SourceModuleType\":\"im_msvistalog\",\"SourceName\":\"Microsoft-Windows-Security-Auditing\","
                + "\"EventID\":4688,\"Channel\":\"Security\",\"Hostname\":\"LAB7\",\"RecordNumber\":" + number
                + ",\"EventTime\":\"2026-03-02 09:00:0" + number + zone
                + "\",\"NewProcessId\":\"0x10\",\"NewProcessName\":\"C:\\\\q.exe\"}\n";
    }

    @Test
    void duplicatesAreNotCountedAgain() throws IOException {
        Path first = Files.writeString(folder.resolve("a.json"), line(1, "") + line(2, "") + line(3, "Z"));
        Path second = Files.writeString(folder.resolve("b.json"), line(2, "") + line(3, "Z") + line(4, ""));
        for (int threads : new int[] {1, 4}) {
            assertEquals(List.of(2L, 1L), zoneAssumed(ReadOptions.of(false, threads), first, second));
            assertEquals(List.of(2L, 2L), zoneAssumed(ReadOptions.of(true, threads), first, second));
        }
    }

    private static List<Long> zoneAssumed(ReadOptions options, Path... paths) {
        return Ingest.read(List.of(paths), options, Progress.NONE, ReadListener.NONE).report().sources().stream()
                .map(SourceReport::zoneAssumed)
                .toList();
    }
}
