package org.qwinsight.analysis.query;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.qwinsight.analysis.RowSet;
import org.qwinsight.event.Dictionary;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.Progress;

/** Finds the rows of conditions: on distinct texts first, then on rows by number. */
final class RowSelection {
    private static final int CHECKED_EVERY = 1 << 10;

    /** About 0.25 ms of work. A multiple of 64, as the next one, so that no two threads write into one word. */
    private static final int SHARED_ROWS = 1 << 17;

    /** Texts that are looked at as Strings, 0.5 ms of work and more. */
    private static final int SHARED_TEXTS = 1 << 12;

    private final EventStore store;
    private final RowFacts facts;
    private final Progress progress;

    RowSelection(EventStore store, RowFacts facts, Progress progress) {
        this.store = store;
        this.facts = facts;
        this.progress = progress;
    }

    static void checkCancelled(Progress progress) {
        if (progress.isCancelled()) {
            throw new CancellationException("the query was cancelled");
        }
    }

    RowSet rows(EventQuery query) {
        BitSet rows = new BitSet(store.size());
        rows.set(0, store.size());
        for (QueryTerm term : query.terms()) {
            if (term.on()) {
                rows.and(rows(term.condition()));
            }
        }
        return RowSet.of(store.size(), rows);
    }

    private BitSet rows(Condition condition) {
        checkCancelled(progress);
        if (condition instanceof Condition.Not not) {
            BitSet rows = rows(not.condition());
            rows.flip(0, store.size());
            return rows;
        }
        if (condition instanceof Condition.AllOf all) {
            BitSet rows = rows(all.conditions().get(0));
            all.conditions().stream().skip(1).forEach(next -> rows.and(rows(next)));
            return rows;
        }
        if (condition instanceof Condition.AnyOf any) {
            BitSet rows = rows(any.conditions().get(0));
            any.conditions().stream().skip(1).forEach(next -> rows.or(rows(next)));
            return rows;
        }
        return simple(condition);
    }

    private BitSet simple(Condition condition) {
        if (condition instanceof Condition.Matches matches) {
            return texts(matches);
        }
        if (condition instanceof Condition.AnyText any) {
            return anyText(any.pattern());
        }
        if (condition instanceof Condition.Presence presence) {
            return presence(presence);
        }
        if (condition instanceof Condition.CompareNumber compare) {
            return numbers(compare);
        }
        if (condition instanceof Condition.CompareTime compare) {
            return times(
                    compare.field(),
                    nanos -> compare.comparison().holds(compare.bound().order(nanos)));
        }
        if (condition instanceof Condition.DuringTime during) {
            return times(during.field(), during.span()::contains);
        }
        if (condition instanceof Condition.Is is) {
            if (facts.fact(is.flag().name()) instanceof RowFacts.Flag flag) {
                return scan(flag.holds());
            }
            throw unknown(is.flag());
        }
        throw new AssertionError("handled by rows: " + condition);
    }

    private BitSet texts(Condition.Matches matches) {
        TextColumn column = TextColumn.of(matches.field(), store, facts);
        if (matches.match() instanceof TextMatch.Exactly exactly) {
            int number = column.numberOf(exactly.text());
            if (number >= 0) {
                BitSet numbers = new BitSet();
                numbers.set(number);
                return number < Dictionary.FIRST_VALUE ? new BitSet() : rowsWith(column, numbers);
            }
        }
        PatternMatcher anywhere = ValueMatcher.anywhere(matches.match());
        return rowsWith(
                column,
                anywhere != null
                        ? found(column, anywhere)
                        : found(column, ValueMatcher.of(matches.field(), matches.match(), progress)));
    }

    private BitSet rowsWith(TextColumn column, BitSet numbers) {
        long[] rows = words(store.size());
        if (!numbers.isEmpty()) {
            progress.sharing().run(store.size(), SHARED_ROWS, (from, to) -> rowsWith(column, numbers, from, to, rows));
        }
        return BitSet.valueOf(rows);
    }

    private void rowsWith(TextColumn column, BitSet numbers, int from, int to, long[] rows) {
        int[] block = new int[EventStore.BLOCK];
        for (int first = from; first < to; first += block.length) {
            checkCancelled(progress);
            int count = Math.min(column.read(first, block), to - first);
            for (int i = 0; i < count; i++) {
                if (numbers.get(block[i])) {
                    set(first + i, rows);
                }
            }
        }
    }

    private static long[] words(int size) {
        return new long[(size + 63) >>> 6];
    }

    private static void set(int number, long[] words) {
        words[number >>> 6] |= 1L << number;
    }

    /** Columns with the same texts are searched once. */
    private BitSet anyText(TextPattern pattern) {
        PatternMatcher matcher = new PatternMatcher(pattern, true);
        IdentityHashMap<Dictionary, BitSet> searched = new IdentityHashMap<>();
        BitSet rows = new BitSet(store.size());
        for (EventField field : EventField.values()) {
            TextColumn column = TextColumn.of(QueryVocabulary.of(field), store, facts);
            BitSet numbers = searched.computeIfAbsent(store.dictionary(field), texts -> found(column, matcher));
            rows.or(rowsWith(column, numbers));
        }
        return rows;
    }

    /** The numbers of the texts that match. */
    private BitSet found(TextColumn column, Predicate<String> matcher) {
        long[] numbers = words(column.size());
        progress.sharing().run(column.size(), SHARED_TEXTS, (from, to) -> {
            for (int number = from; number < to; number++) {
                if (number % CHECKED_EVERY == 0) {
                    checkCancelled(progress);
                }
                String text = column.text(number);
                if (text != null && matcher.test(text)) {
                    set(number, numbers);
                }
            }
        });
        return BitSet.valueOf(numbers);
    }

    /** The same, without a String for every text where the bytes can be searched. */
    private BitSet found(TextColumn column, PatternMatcher matcher) {
        Dictionary texts = column.dictionary();
        String ascii = matcher.asciiAnywhere();
        return texts == null || ascii == null
                ? found(column, matcher::matches)
                : texts.idsHolding(ascii, matcher::matches, progress.sharing(), () -> checkCancelled(progress));
    }

    private BitSet presence(Condition.Presence presence) {
        QueryField field = presence.field();
        if (field.type() == QueryField.Type.TIME || facts.fact(field.name()) instanceof RowFacts.Numbers) {
            IntToLongFunction values = values(field);
            return switch (presence.state()) {
                case PRESENT -> scan(row -> values.applyAsLong(row) != RowFacts.NO_VALUE);
                case EMPTY -> new BitSet();
                case NOT_LOGGED -> scan(row -> values.applyAsLong(row) == RowFacts.NO_VALUE);
            };
        }
        TextColumn column = TextColumn.of(field, store, facts);
        BitSet numbers = new BitSet(column.size());
        for (int number = 0; number < column.size(); number++) {
            boolean isPresent = column.isPresent(number);
            boolean isEmpty = !isPresent && column.isEmpty(number);
            numbers.set(
                    number,
                    switch (presence.state()) {
                        case PRESENT -> isPresent;
                        case EMPTY -> isEmpty;
                        case NOT_LOGGED -> !isPresent && !isEmpty;
                    });
        }
        return rowsWith(column, numbers);
    }

    private BitSet numbers(Condition.CompareNumber compare) {
        if (facts.fact(compare.field().name()) instanceof RowFacts.Numbers numbers) {
            IntToLongFunction values = numbers.value();
            return scan(row -> holds(compare, values.applyAsLong(row)));
        }
        TextColumn column = TextColumn.of(compare.field(), store, facts);
        return rowsWith(column, found(column, text -> {
            Long number = NumberText.parse(text);
            return number != null && compare.comparison().holds(Long.compareUnsigned(number, compare.bound()));
        }));
    }

    private static boolean holds(Condition.CompareNumber compare, long value) {
        return value != RowFacts.NO_VALUE && compare.comparison().holds(Long.compareUnsigned(value, compare.bound()));
    }

    private BitSet times(QueryField field, LongPredicate wanted) {
        IntToLongFunction values = values(field);
        return scan(row -> {
            long nanos = values.applyAsLong(row);
            return nanos != EventTime.NO_TIME && wanted.test(nanos);
        });
    }

    private IntToLongFunction values(QueryField field) {
        if (field.origin() instanceof QueryField.StartTime) {
            return store::timeNanos;
        }
        if (field.origin() instanceof QueryField.RecordedTime) {
            return store::recordedTimeNanos;
        }
        if (facts.fact(field.name()) instanceof RowFacts.Numbers numbers) {
            return numbers.value();
        }
        throw unknown(field);
    }

    private static IllegalArgumentException unknown(QueryField field) {
        return new IllegalArgumentException("nothing is known about " + field.name() + " here");
    }

    private BitSet scan(IntPredicate wanted) {
        int size = store.size();
        long[] words = words(size);
        for (int word = 0; word < words.length; word++) {
            if ((word & 0xFF) == 0) {
                checkCancelled(progress);
            }
            int from = word << 6;
            int to = Math.min(size, from + 64);
            long bits = 0;
            for (int row = from; row < to; row++) {
                if (wanted.test(row)) {
                    bits |= 1L << row;
                }
            }
            words[word] = bits;
        }
        return BitSet.valueOf(words);
    }
}
