package org.qwinsight.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.ProcessStart;
import org.qwinsight.event.Progress;
import org.qwinsight.ingest.Ingest;
import org.qwinsight.ingest.IngestReport;
import org.qwinsight.ingest.ReadListener;
import org.qwinsight.ingest.ReadOptions;
import org.qwinsight.ingest.ReadScope;

/** Passing over unwanted records unparsed, and reading on two threads, give what parsing everything on one gives. */
final class ShortCutsChangeNothing implements AnyBytes {
    /** Small, so that records lie across its border. */
    private static final int WINDOW = 1000;

    private final ScratchFile file = new ScratchFile(".any");

    private record Reading(IngestReport report, List<ProcessStart> starts, int exits) {}

    @Override
    public void check(byte[] input) throws IOException {
        Path path = file.holding(input);
        Reading plain = read(path, options(1, false));
        Expect.equal(plain, read(path, options(1, true)), "passing over unwanted records");
        Expect.equal(plain, read(path, options(2, true)), "two threads");
    }

    private static ReadOptions options(int threads, boolean passUnwanted) {
        return new ReadOptions(false, threads, passUnwanted, passUnwanted, ReadScope.ALL, Long.MAX_VALUE, WINDOW);
    }

    private static Reading read(Path path, ReadOptions options) {
        Ingest.Result read = Ingest.read(List.of(path), options, Progress.NONE, ReadListener.NONE);
        EventStore store = read.store();
        List<ProcessStart> starts = new ArrayList<>();
        for (int row = 0; row < store.size(); row++) {
            starts.add(store.start(row));
        }
        return new Reading(read.report(), starts, store.exits().size());
    }
}
