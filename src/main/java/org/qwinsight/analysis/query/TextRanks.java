package org.qwinsight.analysis.query;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.Progress;

/**
 * Where each text of a column stands: 0 where there is none, then from 1 on. In fields of numbers those come first, by
 * their value; everything else goes by its characters in lower case. Equal ones have equal ranks.
 */
final class TextRanks {
    private static final int CHECKED_EVERY = 1 << 12;
    private static final int SHARED_TEXTS = 1 << 14;
    /** A tenth of a second or so. */
    private static final int REPORTED_EVERY = 1 << 18;

    private final TextColumn column;
    private final boolean[] occurs;
    private final Progress progress;
    /** In lower case; null where there is none, and for those that are numbers. */
    private final byte[] @Nullable [] texts;
    /** Null when the field has no numbers. */
    private final long @Nullable [] values;

    private final boolean[] isNumber;
    private final int[] ranks;
    private int last;

    private TextRanks(TextColumn column, boolean[] occurs, boolean areNumbers, Progress progress) {
        this.column = column;
        this.occurs = occurs;
        this.progress = progress;
        texts = new byte[occurs.length][];
        values = areNumbers ? new long[occurs.length] : null;
        isNumber = new boolean[areNumbers ? occurs.length : 0];
        ranks = new int[occurs.length];
    }

    /**
     * The ranks of the texts that occur.
     *
     * @param occurs by number; the others get no rank and are not read
     * @param areNumbers the field is one of numbers
     * @throws java.util.concurrent.CancellationException when {@code progress} was cancelled
     */
    static TextRanks of(TextColumn column, boolean[] occurs, boolean areNumbers, Progress progress) {
        TextRanks made = new TextRanks(column, occurs, areNumbers, progress);
        made.readAll();
        made.rankNumbers();
        made.rankTexts();
        return made;
    }

    /** The rank of a text by its number. */
    int rank(int number) {
        return ranks[number];
    }

    int last() {
        return last;
    }

    private void readAll() {
        for (int first = 0; first < occurs.length; first += REPORTED_EVERY) {
            int begin = first;
            int count = Math.min(REPORTED_EVERY, occurs.length - begin);
            progress.sharing().run(count, SHARED_TEXTS, (from, to) -> read(begin + from, begin + to));
            progress.half(0).report(begin + count, occurs.length);
        }
    }

    private void read(int from, int to) {
        for (int number = from; number < to; number++) {
            if (number % CHECKED_EVERY == 0) {
                RowSelection.checkCancelled(progress);
            }
            String text = occurs[number] ? column.text(number) : null;
            if (text != null) {
                take(number, text);
            }
        }
    }

    private void take(int number, String text) {
        Long value = values == null ? null : NumberText.parse(text);
        if (values != null && value != null) {
            values[number] = value;
            isNumber[number] = true;
        } else {
            texts[number] = OrderedBytes.of(text.toLowerCase(Locale.ROOT));
        }
    }

    private void rankNumbers() {
        if (values == null) {
            return;
        }
        long[] numbers = IntStream.range(0, isNumber.length)
                .filter(number -> isNumber[number])
                .asLongStream()
                .toArray();
        long[] signed = new long[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            signed[i] = values[(int) numbers[i]] ^ Long.MIN_VALUE; // unsigned order
        }
        LongArrays.radixSort(signed, numbers);
        for (int i = 0; i < numbers.length; i++) {
            last += i > 0 && signed[i] == signed[i - 1] ? 0 : 1;
            ranks[(int) numbers[i]] = last;
        }
    }

    private void rankTexts() {
        IntArrayList found = new IntArrayList();
        for (int number = 0; number < texts.length; number++) {
            if (texts[number] != null) {
                found.add(number);
            }
        }
        TextSort sort = TextSort.of(texts, found.toIntArray(), progress.half(1));
        for (int place = 0; place < sort.size(); place++) {
            last += sort.isSameAsBefore(place) ? 0 : 1;
            ranks[sort.number(place)] = last;
        }
    }
}
