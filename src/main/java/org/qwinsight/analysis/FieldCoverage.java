package org.qwinsight.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.qwinsight.event.Dictionary;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;

/**
 * Whether the values that the rule looks at and groups by exist in the starts of one kind.
 *
 * @param kind what logged the starts
 * @param starts number of process starts
 * @param present for each field, how many of them have a value; a field is absent here when the kind never has it
 */
public record FieldCoverage(EventKind kind, int starts, Map<EventField, Integer> present) {
    /** The fields behind the parts of the rule's group key. */
    public static final List<EventField> FIELDS = List.of(
            EventField.PARENT_COMMAND_LINE,
            EventField.PARENT_IMAGE,
            EventField.IMAGE,
            EventField.PROCESS_ID,
            EventField.PROCESS_GUID,
            EventField.COMMAND_LINE,
            EventField.USER,
            EventField.COMPUTER,
            EventField.PARENT_PROCESS_ID,
            EventField.ORIGINAL_FILE_NAME);

    /** One element for each kind that occurs. */
    static List<FieldCoverage> of(EventStore store) {
        int kinds = EventKind.values().length;
        int[] starts = new int[kinds];
        int[][] present = new int[kinds][FIELDS.size()];
        int[] kindOfRow = new int[EventStore.BLOCK];
        int[] ids = new int[EventStore.BLOCK];
        for (int from = 0; from < store.size(); from += kindOfRow.length) {
            int count = store.readKinds(from, kindOfRow);
            for (int i = 0; i < count; i++) {
                starts[kindOfRow[i]]++;
            }
            for (int field = 0; field < FIELDS.size(); field++) {
                store.readIds(FIELDS.get(field), from, ids);
                for (int i = 0; i < count; i++) {
                    present[kindOfRow[i]][field] += ids[i] >= Dictionary.FIRST_VALUE ? 1 : 0;
                }
            }
        }
        List<FieldCoverage> coverage = new ArrayList<>();
        for (EventKind kind : EventKind.values()) {
            if (starts[kind.ordinal()] > 0) {
                Map<EventField, Integer> counts = new EnumMap<>(EventField.class);
                for (int field = 0; field < FIELDS.size(); field++) {
                    if (FIELDS.get(field).isIn(kind)) {
                        counts.put(FIELDS.get(field), present[kind.ordinal()][field]);
                    }
                }
                coverage.add(new FieldCoverage(kind, starts[kind.ordinal()], counts));
            }
        }
        return coverage;
    }

    /** Starts without a value of this field, all of them when the kind never has it. */
    public int without(EventField field) {
        return starts - present.getOrDefault(field, 0);
    }
}
