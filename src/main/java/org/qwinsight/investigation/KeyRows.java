package org.qwinsight.investigation;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKey;
import org.qwinsight.event.EventStore;

/** Finds the rows of events by their keys. Keys are only made of rows that have the record id of a wanted one. */
public final class KeyRows {
    private static final IntArrayList NONE = new IntArrayList(0);

    private final Map<EventKey, IntArrayList> rows = new HashMap<>();

    private KeyRows() {}

    /**
     * Looks for keys.
     *
     * @param among the rows to look at
     */
    static KeyRows find(Collection<EventKey> wanted, EventStore store, int[] among) {
        KeyRows found = new KeyRows();
        if (wanted.isEmpty()) {
            return found;
        }
        Set<EventKey> keys = wanted instanceof Set<EventKey> set ? set : new HashSet<>(wanted);
        Set<String> recordIds = new HashSet<>();
        boolean wantsContent = false;
        for (EventKey key : keys) {
            // A key without a scope is a hash of the content of a record that has no id.
            wantsContent |= key.scope().isEmpty();
            recordIds.add(key.recordId());
        }
        for (int row : among) {
            String recordId = store.value(row, EventField.EVENT_RECORD_ID);
            if (recordId == null ? wantsContent : recordIds.contains(recordId)) {
                EventKey key = EventKey.of(store, row);
                if (keys.contains(key)) {
                    found.rows.computeIfAbsent(key, k -> new IntArrayList(1)).add(row);
                }
            }
        }
        return found;
    }

    /** Looks for keys among all rows of a store. */
    public static KeyRows find(Collection<EventKey> wanted, EventStore store) {
        return find(wanted, store, allRows(store));
    }

    static int[] allRows(EventStore store) {
        int[] rows = new int[store.size()];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = row;
        }
        return rows;
    }

    /** The rows of an event, ascending; more than one where duplicates were kept, none where it is not there. */
    public IntList of(EventKey key) {
        return rows.getOrDefault(key, NONE);
    }

    public boolean has(EventKey key) {
        return rows.containsKey(key);
    }
}
