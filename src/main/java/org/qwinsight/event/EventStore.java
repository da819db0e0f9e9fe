package org.qwinsight.event;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All process starts of a case in columns. A row is an {@code int}; rows are in a total order (time, then source, then
 * position in the source), so the same evidence gives the same rows. Immutable, safe to read from any thread.
 *
 * <p>Work on every row reads a block of rows at a time with {@link #readIds}, {@link #readKinds} or {@link #readTimes}
 * into an array of {@link #BLOCK} numbers: that costs a tenth of asking row by row.
 */
public final class EventStore {
    /** How many rows are best read at a time; blocks begin at multiples of it. */
    public static final int BLOCK = PackedBlock.SIZE;

    private final Columns columns;
    private final Dictionaries dictionaries;
    private final ExitTable exits;
    private final int[] duplicatesBySource;
    private final int[] zoneAssumedBySource;

    private EventStore(
            Columns columns,
            Dictionaries dictionaries,
            ExitTable exits,
            int[] duplicatesBySource,
            int[] zoneAssumedBySource) {
        this.columns = columns;
        this.dictionaries = dictionaries;
        this.exits = exits;
        this.duplicatesBySource = duplicatesBySource;
        this.zoneAssumedBySource = zoneAssumedBySource;
    }

    /** Number of process starts. */
    public int size() {
        return columns.size();
    }

    public EventKind kind(int row) {
        return columns.kind(row);
    }

    /** Nanoseconds since 1970 in UTC, or {@link EventTime#NO_TIME}. */
    public long timeNanos(int row) {
        return columns.time(row);
    }

    public EventTime time(int row) {
        return new EventTime(columns.time(row), columns.fractionDigits(row));
    }

    /** Another time in the same record, nanoseconds since 1970 in UTC, or {@link EventTime#NO_TIME}. */
    public long recordedTimeNanos(int row) {
        return columns.recordedTime(row);
    }

    /** The evidence source of a row, as in {@link RecordLocation#source()}. */
    public int source(int row) {
        return columns.source(row);
    }

    public RecordLocation location(int row) {
        return columns.location(row);
    }

    /** The value of a field, or null when the row has none; {@link #state} tells why. */
    public @Nullable String value(int row, EventField field) {
        return dictionary(field).text(id(row, field));
    }

    /** The host as the record itself names it: for a CrowdStrike record without a host name, the agent id. */
    public @Nullable String loggedHost(int row) {
        return value(row, columns.isHostFromAgent(row) ? EventField.AID : EventField.COMPUTER);
    }

    /** The dictionary id of a field; see {@link Dictionary} for the two ids that stand for no value. */
    public int id(int row, EventField field) {
        return columns.id(row, field);
    }

    /**
     * Fills an array with the {@link #id}s of a field in the rows from {@code firstRow} on, as far as there are rows.
     *
     * @return how many there were
     */
    public int readIds(EventField field, int firstRow, int[] into) {
        return columns.readIds(field, firstRow, into);
    }

    /** The same for kinds, as {@link EventKind#ordinal()}. */
    public int readKinds(int firstRow, int[] into) {
        return columns.readKinds(firstRow, into);
    }

    /** The same for {@link #timeNanos}. */
    public int readTimes(int firstRow, long[] into) {
        return columns.readTimes(firstRow, into);
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
     * instance ids of exits have one dictionary in common, command lines and parent command lines another.
     */
    public Dictionary dictionary(EventField field) {
        return dictionaries.of(field);
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
                kind(row), time(row), new EventTime(columns.recordedTime(row), 9), fields, location(row));
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

    /** Starts of a source whose time names no zone and was read as UTC. */
    public int zoneAssumed(int source) {
        return source < zoneAssumedBySource.length ? zoneAssumedBySource[source] : 0;
    }

    /** Collects starts and exits in any order. Not safe for use by several threads. */
    public static final class Builder {
        private final boolean keepDuplicates;
        private final Columns columns = new Columns();
        private final Dictionaries dictionaries = new Dictionaries();
        private final ExitTable exits = new ExitTable(dictionaries.of(EventField.PROCESS_GUID));
        private final Map<String, String> hostsByAgent = new HashMap<>();
        /** Rows whose time names no zone. */
        private final BitSet zoneAssumed = new BitSet();

        private int maxSource = -1;

        /** @param keepDuplicates keep the same record again when it was loaded twice */
        public Builder(boolean keepDuplicates) {
            this.keepDuplicates = keepDuplicates;
        }

        public Builder add(ProcessStart start) {
            return add(start, false);
        }

        /** @param hasNoZone the start's time names no zone and was read as UTC */
        public Builder add(ProcessStart start, boolean hasNoZone) {
            if (hasNoZone) {
                zoneAssumed.set(columns.size());
            }
            columns.add(start, dictionaries);
            maxSource = Math.max(maxSource, start.location().source());
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
            return columns.size();
        }

        /** Heap that all that was added takes, about. Depends on nothing but what was added. */
        public long heapBytes() {
            return columns.heapBytes() + dictionaries.heapBytes() + exits.heapBytes();
        }

        /** The finished store. The builder must not be used after this. */
        public EventStore build() {
            if (dictionaries.of(EventField.AID).size() > Dictionary.FIRST_VALUE) {
                nameAgents();
            }
            int[] order = Rows.ordered(columns.size(), columns::source, columns::ordinal);
            int[] duplicatesBySource = new int[maxSource + 1];
            int[] zoneAssumedBySource = new int[maxSource + 1];
            zoneAssumed.stream().forEach(row -> zoneAssumedBySource[columns.source(row)]++);
            if (!keepDuplicates) {
                // Of the same record in two sources, the one in the earlier source stays.
                order = Rows.withoutRepeats(order, new RecordKeys(columns, dictionaries), row -> {
                    duplicatesBySource[columns.source(row)]++;
                    zoneAssumedBySource[columns.source(row)] -= zoneAssumed.get(row) ? 1 : 0;
                });
            }
            exits.finish(keepDuplicates);
            dictionaries.finish();
            Rows.sort(order, columns::time);
            if (Rows.isInOrder(order, columns.size())) {
                columns.finish();
            } else {
                columns.select(order);
            }
            return new EventStore(columns, dictionaries, exits, duplicatesBySource, zoneAssumedBySource);
        }

        /** The agent table decides on the host, then the record's own host name, then the agent id stands for it. */
        private void nameAgents() {
            Dictionary names = dictionaries.of(EventField.COMPUTER);
            NumberColumn computers = new NumberColumn();
            NumberColumn fromAgent = new NumberColumn();
            for (int row = 0; row < columns.size(); row++) {
                int computer = columns.id(row, EventField.COMPUTER);
                String aid = dictionaries.of(EventField.AID).text(columns.id(row, EventField.AID));
                boolean hasNoHost = aid != null && computer < Dictionary.FIRST_VALUE;
                String host = aid == null ? null : hostsByAgent.get(aid);
                if (host != null || hasNoHost) {
                    computer = names.add(host == null ? aid : host);
                }
                computers.add(computer);
                fromAgent.add(hasNoHost ? 1 : 0);
            }
            columns.replaceHosts(computers, fromAgent);
        }
    }
}
