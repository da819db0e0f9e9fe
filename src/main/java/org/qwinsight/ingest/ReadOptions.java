package org.qwinsight.ingest;

/**
 * How evidence is read. The result depends on {@code keepDuplicates}, {@code scope} and
 * {@code mostHeap} alone.
 *
 * @param keepDuplicates keep the same record again when it was loaded twice
 * @param threads that parse records; with 1, everything is done by the calling thread. With more, one further thread
 *     reads the files, and one takes their hashes
 * @param passUnwanted pass over records that nobody wants without parsing them, where their bytes prove it
 * @param knowForms compare records with those that came before, and look only at the values of one that is written alike
 * @param scope which process starts are kept
 * @param mostHeap bytes of heap that what is kept may take; when it is reached, reading stops
 * @param window bytes that are read at a time; small ones are for tests
 */
public record ReadOptions(
        boolean keepDuplicates,
        int threads,
        boolean passUnwanted,
        boolean knowForms,
        ReadScope scope,
        long mostHeap,
        int window) {
    private static final int WINDOW = 256 << 10;

    public ReadOptions {
        if (threads < 1 || window < 1) {
            throw new IllegalArgumentException("threads and window must be at least 1");
        }
    }

    /** The usual way, with as many threads as given. */
    public static ReadOptions of(boolean keepDuplicates, int threads) {
        return new ReadOptions(keepDuplicates, threads, true, true, ReadScope.ALL, HeapShare.ofStore(), WINDOW);
    }

    /** The same way, keeping another part. */
    public ReadOptions withScope(ReadScope part) {
        return new ReadOptions(keepDuplicates, threads, passUnwanted, knowForms, part, mostHeap, window);
    }

    ReadOptions withMostHeap(long bytes) {
        return new ReadOptions(keepDuplicates, threads, passUnwanted, knowForms, scope, bytes, window);
    }

    ReadOptions withoutPassing() {
        return new ReadOptions(keepDuplicates, threads, false, knowForms, scope, mostHeap, window);
    }

    ReadOptions withoutForms() {
        return new ReadOptions(keepDuplicates, threads, passUnwanted, false, scope, mostHeap, window);
    }

    ReadOptions withWindow(int bytes) {
        return new ReadOptions(keepDuplicates, threads, passUnwanted, knowForms, scope, mostHeap, bytes);
    }
}
