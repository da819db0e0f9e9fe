package org.qwinsight.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.qwinsight.event.Progress;
import org.qwinsight.ingest.ReadListener;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.LoadPlan;
import org.qwinsight.investigation.OpenOptions;
import org.qwinsight.investigation.ReadPart;

/** Reads real evidence, with one thread for each processor. */
public final class InvestigationReader implements OpeningViewModel.Reader {
    @Override
    public Investigation open(
            List<Path> paths, OpenOptions options, ReadPart part, Progress progress, ReadListener listener) {
        int threads = Runtime.getRuntime().availableProcessors();
        Investigation investigation = Investigation.open(paths, options, part, threads, progress, listener);
        investigation.completeness(); // or a view would have to wait for it
        return investigation;
    }

    @Override
    public Optional<LoadPlan> plan(List<Path> paths, long smallest) {
        return LoadPlan.of(paths, smallest);
    }
}
