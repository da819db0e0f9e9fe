package org.qwinsight.analysis;

import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;

/**
 * What the making of a tree asks of rows at random, as plain arrays: a number from the packed store at random is three
 * cache misses, one from here is one. 33 bytes a row, for the time of the making.
 *
 * @param kinds as {@link EventKind#ordinal()}
 * @param hosts numbers of {@link RowIdentities}, as are both kinds of PID
 * @param images dictionary ids
 * @param parentImages dictionary ids
 */
@SuppressWarnings("ArrayRecordComponent") // read by one class, never compared
record UnpackedRows(
        long[] times, byte[] kinds, int[] hosts, int[] pids, int[] parentPids, int[] images, int[] parentImages) {

    /**
     * Unpacks all rows.
     *
     * @param hostOfId host numbers by dictionary id; the other two give PIDs by dictionary id
     */
    static UnpackedRows of(EventStore store, int[] hostOfId, int[] pidOfId, int[] parentPidOfId) {
        int size = store.size();
        long[] times = new long[size];
        store.readTimes(0, times);
        byte[] kinds = kinds(store);
        int[] hosts = mapped(store, EventField.COMPUTER, hostOfId);
        int[] pids = mapped(store, EventField.PROCESS_ID, pidOfId);
        int[] parentPids = mapped(store, EventField.PARENT_PROCESS_ID, parentPidOfId);
        EventKind[] byOrdinal = EventKind.values();
        for (int row = 0; row < size; row++) {
            if (byOrdinal[kinds[row]].isCrowdStrike()) {
                parentPids[row] = RowIdentities.NO_PID;
            }
        }
        return new UnpackedRows(
                times,
                kinds,
                hosts,
                pids,
                parentPids,
                ids(store, EventField.IMAGE),
                ids(store, EventField.PARENT_IMAGE));
    }

    private static byte[] kinds(EventStore store) {
        byte[] kinds = new byte[store.size()];
        int[] block = new int[EventStore.BLOCK];
        for (int from = 0; from < kinds.length; from += block.length) {
            int count = store.readKinds(from, block);
            for (int i = 0; i < count; i++) {
                kinds[from + i] = (byte) block[i];
            }
        }
        return kinds;
    }

    private static int[] ids(EventStore store, EventField field) {
        int[] ids = new int[store.size()];
        store.readIds(field, 0, ids);
        return ids;
    }

    private static int[] mapped(EventStore store, EventField field, int[] numberOfId) {
        int[] numbers = ids(store, field);
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = numberOfId[numbers[row]];
        }
        return numbers;
    }
}
