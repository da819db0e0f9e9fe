package org.qwinsight.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.ExitTable;
import org.qwinsight.event.ProcessStart;
import org.qwinsight.event.Progress;

/**
 * Everything that reading gave, for comparing two ways to read.
 *
 * @param report with counts, problems, shapes, hashes and gaps
 * @param starts all rows of the store, in order, with the places of their records
 * @param exits all exits as text
 */
record ReadSnapshot(IngestReport report, List<ProcessStart> starts, List<String> exits) {
    static ReadSnapshot of(List<Path> paths, ReadOptions options) {
        Ingest.Result read = Ingest.read(paths, options, Progress.NONE, ReadListener.NONE);
        EventStore store = read.store();
        List<ProcessStart> starts =
                IntStream.range(0, store.size()).mapToObj(store::start).toList();
        ExitTable table = store.exits();
        List<String> exits = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            exits.add(table.kind(row) + " " + table.timeNanos(row) + " " + table.computer(row) + " "
                    + table.processId(row) + " " + table.instanceId(row));
        }
        return new ReadSnapshot(read.report(), starts, exits);
    }
}
