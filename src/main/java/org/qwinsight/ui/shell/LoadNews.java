package org.qwinsight.ui.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.ProcessStart;
import org.qwinsight.ingest.ReadListener;
import org.qwinsight.ingest.ReadNews;
import org.qwinsight.investigation.OpenOptions;

/** Keeps what a load tells on the reading thread until the FX thread fetches it. Holds no more than a table shows. */
final class LoadNews implements ReadListener {
    private final OpenOptions options;
    private final int most;
    private final Deque<ProvisionalFinding> waiting = new ArrayDeque<>();
    private @Nullable ReadNews newest;
    private long found;

    /**
     * What there is to show.
     *
     * @param newest how far reading is; null before the first news
     * @param found findings since the load began, with those that are not listed
     * @param rows the findings since the last batch, oldest first, without those that would be shown no more
     */
    record Batch(@Nullable ReadNews newest, long found, List<ProvisionalFinding> rows) {}

    /** @param most findings that are kept; of more, the newest */
    LoadNews(OpenOptions options, int most) {
        this.options = options;
        this.most = most;
    }

    @Override
    public synchronized void news(ReadNews news) {
        newest = news;
    }

    @Override
    public void started(ProcessStart start) {
        if (options.profile().clause(start) != null
                && options.range().contains(start.time().epochNanos())) {
            add(ProvisionalFinding.of(start));
        }
    }

    private synchronized void add(ProvisionalFinding finding) {
        found++;
        if (waiting.size() == most) {
            waiting.removeFirst();
        }
        waiting.addLast(finding);
    }

    /** Gives what came since the last call. */
    synchronized Batch fetch() {
        Batch batch = new Batch(newest, found, new ArrayList<>(waiting));
        waiting.clear();
        return batch;
    }
}
