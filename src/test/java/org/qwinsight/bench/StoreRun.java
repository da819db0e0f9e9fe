package org.qwinsight.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.qwinsight.event.EventStore;

/**
 * A loaded case of a given size: {@code StoreRun STARTS ROUNDS}. Prints, one {@code name=value} a line, the seconds to
 * fill the store, milliseconds of each operation (median of the rounds, after one that does not count), what each gave,
 * and bytes of heap. With 0 rounds every operation runs once.
 */
public final class StoreRun {
    private StoreRun() {}

    /** Fills, measures, prints. Out of memory ends the virtual machine with an error, as the caller expects. */
    public static void main(String[] args) {
        int starts = Integer.parseInt(args[0]);
        int rounds = Integer.parseInt(args[1]);
        LiveHeap heap = new LiveHeap();
        long before = LiveHeap.used();
        long begin = System.nanoTime();
        EventStore store = LoadStore.of(starts);
        System.out.println("fill=" + (System.nanoTime() - begin) / 1e9);
        System.out.println("fillPeak=" + heap.peak());
        System.out.println("store=" + (LiveHeap.used() - before));
        Map<String, LongSupplier> operations = new StoreOperations(store).all();
        System.out.println("withTree=" + (LiveHeap.used() - before));
        Map<String, List<Double>> millis = new LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            boolean counts = round > 0 || rounds == 0;
            operations.forEach((name, operation) -> {
                long started = System.nanoTime();
                long result = operation.getAsLong();
                double took = (System.nanoTime() - started) / 1e6;
                if (counts) {
                    millis.computeIfAbsent(name, key -> new ArrayList<>()).add(took);
                    System.out.println(name + ", result=" + result);
                }
            });
        }
        millis.forEach((name, times) -> System.out.println(name + "=" + Numbers.median(times)));
        System.out.println("peak=" + Math.max(heap.peak(), LiveHeap.used()));
    }
}
