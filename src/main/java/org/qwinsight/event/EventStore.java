package org.qwinsight.event;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All process starts of a case in columns. A row is an {@code int}; rows are in a total order (time, then source, then
 * position in the source), so the same evidence gives the same rows. Immutable, safe to read from any thread.
 */
public final class EventStore {
    private static final EventKind[] KINDS = EventKind.values();

    private final Columns columns;
    private final Dictionary[] dictionaries;
    private final ExitTable exits;
    private final int[] duplicatesBySource;

    private EventStore(Columns columns, Dictionary[] dictionaries, ExitTable exits, int[] duplicatesBySource) {
        this.columns = columns;
        this.dictionaries = dictionaries;
        this.exits = exits;
        this.duplicatesBySource = duplicatesBySource;
    }

    /** Number of process starts. */
    public int size() {
        return columns.size;
    }

    public EventKind kind(int row) {
        return KINDS[columns.kinds[row]];
    }

    /** Nanoseconds since 1970 in UTC, or {@link EventTime#NO_TIME}. */
    public long timeNanos(int row) {
        return columns.times[row];
    }

    public EventTime time(int row) {
        return new EventTime(columns.times[row], columns.fractionDigits[row]);
    }

    /** Another time in the same record, nanoseconds since 1970 in UTC, or {@link EventTime#NO_TIME}. */
    public long recordedTimeNanos(int row) {
        return columns.recordedTimes[row];
    }

    /** The evidence source of a row, as in {@link RecordLocation#source()}. */
    public int source(int row) {
        return columns.sources[row];
    }

    public RecordLocation location(int row) {
        return new RecordLocation(
                columns.sources[row], columns.ordinals[row], columns.offsets[row], columns.lengths[row]);
    }

    /** The value of a field, or null when the row has none; {@link #state} tells why. */
    public @Nullable String value(int row, EventField field) {
        return dictionary(field).text(id(row, field));
    }

    /** The host as the record itself names it: for a CrowdStrike record without a host name, the agent id. */
    public @Nullable String loggedHost(int row) {
        return value(row, columns.hostsFromAgent[row] ? EventField.AID : EventField.COMPUTER);
    }

    /** The dictionary id of a field; see {@link Dictionary} for the two ids that stand for no value. */
    public int id(int row, EventField field) {
        return columns.fieldIds[field.ordinal()][row];
    }

    public FieldState state(int row, EventField field) {
        if (!field.isIn(kind(row))) {
            return FieldState.NOT_IN_SOURCE;
        }
        int id = id(row, field);
        if (id == Dictionary.NOT_LOGGED) {
            return FieldState.NOT_LOGGED;
        }
        return id == Dictionary.EMPTY ? FieldState.EMPTY : FieldState.PRESENT;
    }

    /**
     * The distinct texts of a column, for work on values instead of on rows. Process GUIDs, parent GUIDs and the
     * instance ids of exits have one dictionary in common.
     */
    public Dictionary dictionary(EventField field) {
        return dictionaries[field.ordinal()];
    }

    /** The row as a value. */
    public ProcessStart start(int row) {
        Map<EventField, String> fields = new EnumMap<>(EventField.class);
        for (EventField field : EventField.values()) {
            int id = id(row, field);
            if (id != Dictionary.NOT_LOGGED) {
                String text = dictionary(field).text(id);
                fields.put(field, text == null ? "" : text);
            }
        }
        return new ProcessStart(
                kind(row), time(row), new EventTime(columns.recordedTimes[row], 9), fields, location(row));
    }

    /** Process exits, in their own order. */
    public ExitTable exits() {
        return exits;
    }

    /** Process starts left out because the same record was there before: in all sources. */
    public int duplicates() {
        int sum = 0;
        for (int count : duplicatesBySource) {
            sum += count;
        }
        return sum;
    }

    /** Process starts of one source left out because the same record was there before. */
    public int duplicates(int source) {
        return source < duplicatesBySource.length ? duplicatesBySource[source] : 0;
    }

    /** Collects starts and exits in any order. Not safe for use by several threads. */
    public static final class Builder {
        private final boolean keepDuplicates;
        private final Columns columns = new Columns();
        private final Dictionary[] dictionaries = new Dictionary[EventField.values().length];
        private final List<ProcessExit> exits = new ArrayList<>();
        private final Map<String, String> hostsByAgent = new HashMap<>();
        private int maxSource = -1;

        /** @param keepDuplicates keep the same record again when it was loaded twice */
        public Builder(boolean keepDuplicates) {
            this.keepDuplicates = keepDuplicates;
            for (int i = 0; i < dictionaries.length; i++) {
                dictionaries[i] = new Dictionary();
            }
            // One dictionary for the ids that point at each other: a parent's id is the same number as its own.
            dictionaries[EventField.PARENT_PROCESS_GUID.ordinal()] = dictionaries[EventField.PROCESS_GUID.ordinal()];
        }

        public Builder add(ProcessStart start) {
            int row = columns.addRow();
            columns.kinds[row] = (byte) start.kind().ordinal();
            columns.times[row] = start.time().epochNanos();
            columns.fractionDigits[row] = (byte) start.time().fractionDigits();
            columns.recordedTimes[row] = start.recordedTime().epochNanos();
            columns.sources[row] = start.location().source();
            columns.ordinals[row] = start.location().ordinal();
            columns.offsets[row] = start.location().offset();
            columns.lengths[row] = start.location().length();
            maxSource = Math.max(maxSource, start.location().source());
            for (EventField field : EventField.values()) {
                columns.fieldIds[field.ordinal()][row] =
                        dictionaries[field.ordinal()].add(start.fields().get(field));
            }
            return this;
        }

        public Builder add(ProcessExit exit) {
            exits.add(exit);
            return this;
        }

        /** Says which host an agent id stands for; the first word on an agent counts. */
        public Builder addAgentHost(String aid, String computer) {
            hostsByAgent.putIfAbsent(aid, computer);
            return this;
        }

        /** Number of starts added so far, duplicates among them. */
        public int size() {
            return columns.size;
        }

        /** The finished store. The builder must not be used after this. */
        public EventStore build() {
            nameAgents();
            int[] order = new int[columns.size];
            for (int i = 0; i < order.length; i++) {
                order[i] = i;
            }
            IntArrays.stableSort(order, this::compareByPosition);
            int[] duplicatesBySource = new int[maxSource + 1];
            if (!keepDuplicates) {
                order = withoutDuplicates(order, duplicatesBySource);
            }
            IntArrays.stableSort(order, (a, b) -> Long.compare(columns.times[a], columns.times[b]));
            return new EventStore(
                    columns.select(order),
                    dictionaries,
                    ExitTable.of(exits, keepDuplicates, dictionaries[EventField.PROCESS_GUID.ordinal()]),
                    duplicatesBySource);
        }

        /** The agent table decides on the host, then the record's own host name, then the agent id stands for it. */
        private void nameAgents() {
            int[] computers = columns.fieldIds[EventField.COMPUTER.ordinal()];
            int[] agents = columns.fieldIds[EventField.AID.ordinal()];
            Dictionary names = dictionaries[EventField.COMPUTER.ordinal()];
            for (int row = 0; row < columns.size; row++) {
                String aid = dictionaries[EventField.AID.ordinal()].text(agents[row]);
                if (aid == null) {
                    continue;
                }
                boolean hasNoHost = computers[row] < Dictionary.FIRST_VALUE;
                String host = hostsByAgent.get(aid);
                columns.hostsFromAgent[row] = hasNoHost;
                if (host != null || hasNoHost) {
                    computers[row] = names.add(host == null ? aid : host);
                }
            }
        }

        private int compareByPosition(int a, int b) {
            int bySource = Integer.compare(columns.sources[a], columns.sources[b]);
            return bySource != 0 ? bySource : Long.compare(columns.ordinals[a], columns.ordinals[b]);
        }

        /** Of the same record in two sources, the one in the earlier source stays. */
        private int[] withoutDuplicates(int[] order, int[] duplicatesBySource) {
            Set<EventKey> seen = new HashSet<>(order.length * 2);
            IntArrayList kept = new IntArrayList(order.length);
            for (int row : order) {
                if (seen.add(key(row))) {
                    kept.add(row);
                } else {
                    duplicatesBySource[columns.sources[row]]++;
                }
            }
            return kept.toIntArray();
        }

        private EventKey key(int row) {
            return EventKey.of(KINDS[columns.kinds[row]], columns.times[row], field -> {
                int id = columns.fieldIds[field.ordinal()][row];
                return id == Dictionary.EMPTY ? "" : dictionaries[field.ordinal()].text(id);
            });
        }
    }
}
