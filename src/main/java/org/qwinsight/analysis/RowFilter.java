package org.qwinsight.analysis;

import java.util.Set;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;

/** Finds the rows whose values fulfil a condition. A condition on a text is decided once for each distinct text. */
public final class RowFilter {
    private static final byte TRUE = 1;
    private static final byte FALSE = 2;

    private RowFilter() {}

    /** The rows whose value of a field fulfils a condition. */
    public static RowSet where(EventStore store, EventField field, ValuePredicate condition) {
        byte[] known = new byte[store.dictionary(field).size()];
        long[] words = new long[RowSet.wordsFor(store.size())];
        for (int row = 0; row < store.size(); row++) {
            int id = store.id(row, field);
            if (known[id] == 0) {
                known[id] = condition.test(store.dictionary(field).text(id)) ? TRUE : FALSE;
            }
            if (known[id] == TRUE) {
                words[row >>> 6] |= 1L << row;
            }
        }
        return new RowSet(store.size(), words);
    }

    /** The rows that one of these kinds of source logged. */
    public static RowSet ofKinds(EventStore store, Set<EventKind> kinds) {
        long[] words = new long[RowSet.wordsFor(store.size())];
        for (int row = 0; row < store.size(); row++) {
            if (kinds.contains(store.kind(row))) {
                words[row >>> 6] |= 1L << row;
            }
        }
        return new RowSet(store.size(), words);
    }

    /** The rows with a time from {@code fromNanos} on and before {@code toNanos}; never one without a time. */
    public static RowSet between(EventStore store, long fromNanos, long toNanos) {
        long[] words = new long[RowSet.wordsFor(store.size())];
        int end = Math.max(0, TimeHistogram.firstAtOrAfter(store, toNanos));
        for (int row = TimeHistogram.firstAtOrAfter(store, fromNanos); row < end; row++) {
            words[row >>> 6] |= 1L << row;
        }
        return new RowSet(store.size(), words);
    }
}
