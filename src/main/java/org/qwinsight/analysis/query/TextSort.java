package org.qwinsight.analysis.query;

import it.unimi.dsi.fastutil.longs.LongArrays;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.Progress;

/**
 * Sorts {@link OrderedBytes}. Where the texts of a run begin to differ, eight bytes of each are taken together as a number,
 * the numbers are sorted, and texts that are the same so far are a run again: command lines and GUIDs begin alike, and
 * comparing them two at a time from their first byte on takes several times as long. No text is looked at more often than
 * its length allows.
 */
final class TextSort {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /** So few texts are compared with each other. */
    private static final int FEW = 12;

    /** A run with a larger share than one of so many is cut by one thread, whoever else there is. */
    private static final int LARGE = 8;

    private static final int SMALLEST_PART = 1 << 12;
    private static final int CHECKED_EVERY = 1 << 16;

    private final byte[] @Nullable [] texts;
    /** Numbers of texts by place. */
    private final long[] order;
    /** Bytes of the text at the same place, so that their order is that of signed numbers. */
    private final long[] keys;
    /** By place: the text is the same as the one before it. */
    private final boolean[] same;

    private final Progress progress;

    /** Places whose texts have the same bytes before a depth. */
    private record Run(int from, int to, int depth) {
        int size() {
            return to - from;
        }
    }

    private TextSort(byte[] @Nullable [] texts, int[] numbers, Progress progress) {
        this.texts = texts;
        this.progress = progress;
        order = Arrays.stream(numbers).asLongStream().toArray();
        keys = new long[numbers.length];
        same = new boolean[numbers.length];
    }

    /**
     * Sorts the texts of some numbers.
     *
     * @param numbers each once; texts of other numbers are not looked at
     * @throws java.util.concurrent.CancellationException when {@code progress} was cancelled
     */
    static TextSort of(byte[] @Nullable [] texts, int[] numbers, Progress progress) {
        TextSort sort = new TextSort(texts, numbers, progress);
        List<Run> parts = sort.parts();
        progress.report(1, 2);
        progress.sharing()
                .run(parts.size(), 1, (from, to) -> parts.subList(from, to).forEach(sort::finish));
        progress.report(2, 2);
        return sort;
    }

    int size() {
        return order.length;
    }

    /** The number of the text at a place; those of equal texts stand together. */
    int number(int place) {
        return (int) order[place];
    }

    /** True when the text at a place equals the one before it. */
    boolean isSameAsBefore(int place) {
        return same[place];
    }

    /** Cuts what is too large for one of several threads. The runs of a part have keys already, which are sorted. */
    private List<Run> parts() {
        List<Run> parts = new ArrayList<>();
        Deque<Run> large = new ArrayDeque<>();
        int most = Math.max(SMALLEST_PART, order.length / LARGE);
        large.push(new Run(0, order.length, 0));
        while (!large.isEmpty()) {
            Run run = withKeys(large.pop());
            int begin = run.from;
            int behind;
            for (int first = run.from; first < run.to; first = behind) {
                behind = behindAlike(first, run.to);
                boolean isLarge = behind - first > most;
                int end = isLarge ? first : behind;
                if (end > begin && (isLarge || end - begin > most || behind == run.to)) {
                    parts.add(new Run(begin, end, run.depth));
                    begin = end;
                }
                if (isLarge) {
                    goOn(first, behind, run.depth, large);
                    begin = behind;
                }
            }
        }
        return parts;
    }

    private void finish(Run part) {
        Deque<Run> open = new ArrayDeque<>();
        goInto(part, open);
        while (!open.isEmpty()) {
            goInto(withKeys(open.pop()), open);
        }
    }

    private void goInto(Run run, Deque<Run> open) {
        int behind;
        for (int first = run.from; first < run.to; first = behind) {
            behind = behindAlike(first, run.to);
            goOn(first, behind, run.depth, open);
        }
    }

    private int behindAlike(int first, int to) {
        int at = first + 1;
        while (at < to && keys[at] == keys[first]) {
            at++;
        }
        return at;
    }

    /** @param depth of the keys, which are the same */
    private void goOn(int from, int to, int depth, Deque<Run> open) {
        if ((byte) keys[from] == 0) {
            Arrays.fill(same, from + 1, to, true); // they end here
        } else if (to - from <= FEW) {
            compare(from, to);
        } else {
            open.push(new Run(from, to, depth + Long.BYTES));
        }
    }

    private void compare(int from, int to) {
        if (to - from > 1) {
            LongArrays.mergeSort(order, from, to, (a, b) -> Arrays.compareUnsigned(text(a), text(b)));
            for (int place = from + 1; place < to; place++) {
                same[place] = Arrays.equals(text(order[place]), text(order[place - 1]));
            }
        }
    }

    /** Sorts a run by the first eight bytes in which its texts may differ. Gives it with their depth. */
    private Run withKeys(Run run) {
        RowSelection.checkCancelled(progress);
        int depth = depthOfDifference(run);
        if (run.size() < SMALLEST_PART) {
            takeKeys(run.from, run.to, depth);
        } else {
            progress.sharing()
                    .run(run.size(), SMALLEST_PART, (from, to) -> takeKeys(run.from + from, run.from + to, depth));
        }
        LongArrays.radixSort(keys, order, run.from, run.to);
        return new Run(run.from, run.to, depth);
    }

    private int depthOfDifference(Run run) {
        if (run.size() == 0) {
            return run.depth;
        }
        byte[] first = text(order[run.from]);
        int depth = first.length;
        for (int place = run.from + 1; place < run.to && depth > run.depth; place++) {
            byte[] text = text(order[place]);
            int end = Math.min(depth, text.length);
            int differs = Arrays.mismatch(first, run.depth, end, text, run.depth, end);
            depth = differs < 0 ? end : run.depth + differs;
        }
        return depth;
    }

    private void takeKeys(int from, int to, int depth) {
        for (int place = from; place < to; place++) {
            if (place % CHECKED_EVERY == 0) {
                RowSelection.checkCancelled(progress);
            }
            keys[place] = key(text(order[place]), depth) ^ Long.MIN_VALUE;
        }
    }

    private byte[] text(long number) {
        return Objects.requireNonNull(texts[(int) number]);
    }

    private static long key(byte[] text, int depth) {
        int left = text.length - depth;
        if (left >= Long.BYTES) {
            return (long) LONGS.get(text, depth);
        }
        long key = 0;
        for (int i = 0; i < left; i++) {
            key |= (text[depth + i] & 0xFFL) << (Long.SIZE - Byte.SIZE * (i + 1));
        }
        return key;
    }
}
