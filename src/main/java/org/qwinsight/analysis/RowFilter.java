package org.qwinsight.analysis;

import java.util.Set;
import org.qwinsight.event.Dictionary;
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
        Dictionary texts = store.dictionary(field);
        byte[] known = new byte[texts.size()];
        long[] words = new long[RowSet.wordsFor(store.size())];
        int[] ids = new int[EventStore.BLOCK];
        for (int from = 0; from < store.size(); from += ids.length) {
            int count = store.readIds(field, from, ids);
            for (int i = 0; i < count; i++) {
                byte answer = known[ids[i]];
                if (answer == 0) {
                    answer = condition.test(texts.text(ids[i])) ? TRUE : FALSE;
                    known[ids[i]] = answer;
                }
                // TRUE is 1 and FALSE is 2, so that the lowest bit is the row's: no jump that depends on the data.
                words[(from + i) >>> 6] |= (answer & 1L) << (from + i);
            }
        }
        return new RowSet(store.size(), words);
    }

    /** The rows that one of these kinds of source logged. */
    public static RowSet ofKinds(EventStore store, Set<EventKind> kinds) {
        long[] words = new long[RowSet.wordsFor(store.size())];
        long[] wanted = new long[EventKind.values().length];
        kinds.forEach(kind -> wanted[kind.ordinal()] = 1);
        int[] block = new int[EventStore.BLOCK];
        for (int from = 0; from < store.size(); from += block.length) {
            int count = store.readKinds(from, block);
            for (int i = 0; i < count; i++) {
                words[(from + i) >>> 6] |= wanted[block[i]] << (from + i);
            }
        }
        return new RowSet(store.size(), words);
    }

    /** The rows with a time from {@code fromNanos} on and before {@code toNanos}; never one without a time. */
    public static RowSet between(EventStore store, long fromNanos, long toNanos) {
        long[] words = new long[RowSet.wordsFor(store.size())];
        int end = TimeHistogram.firstAtOrAfter(store, toNanos);
        for (int row = TimeHistogram.firstAtOrAfter(store, fromNanos); row < end; row++) {
            words[row >>> 6] |= 1L << row;
        }
        return new RowSet(store.size(), words);
    }
}
