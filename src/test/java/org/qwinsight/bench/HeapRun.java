package org.qwinsight.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.qwinsight.event.Progress;
import org.qwinsight.ingest.Ingest;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;

/** What opened evidence holds on to: {@code HeapRun PATH…}. Prints process starts and bytes. */
public final class HeapRun {
    private HeapRun() {}

    /** Reads the evidence twice: the first time loads the classes. */
    public static void main(String[] args) {
        List<Path> paths = Arrays.stream(args).map(Path::of).toList();
        Investigation.open(paths, OpenOptions.DEFAULT, Progress.NONE);
        long before = LiveHeap.used();
        Ingest.Result read = Ingest.read(paths, true, Progress.NONE);
        long withStore = LiveHeap.used();
        Investigation investigation = Investigation.of(read.report(), read.store(), OpenOptions.DEFAULT);
        long withTree = LiveHeap.used();
        System.out.println("starts=" + investigation.store().size());
        System.out.println("exits=" + investigation.store().exits().size());
        System.out.println("store=" + (withStore - before));
        System.out.println("investigation=" + (withTree - before));
    }
}
