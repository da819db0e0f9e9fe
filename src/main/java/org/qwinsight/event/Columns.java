package org.qwinsight.event;

/** The columns behind a store, of equal length. Rows are added at the end; {@link #select} gives them their order. */
final class Columns {
    private static final EventField[] FIELDS = EventField.values();
    private static final EventKind[] KINDS = EventKind.values();

    private static final int HOST_FROM_AGENT = 1;
    private static final int HAS_RECORDED_TIME = 2;
    private static final int KIND_SHIFT = 2;
    private static final int KIND_MASK = 7;
    private static final int DIGITS_SHIFT = 5;

    private int size;
    /** Kind, fraction digits, and what the two constants name. */
    private NumberColumn traits = new NumberColumn();

    private NumberColumn times = new NumberColumn();
    /** How far the other time of the record lies behind its time, modulo 2^64; 0 when there is none. */
    private NumberColumn recordedBehind = new NumberColumn();

    private NumberColumn sources = new NumberColumn();
    private NumberColumn ordinals = new NumberColumn();
    private NumberColumn offsets = new NumberColumn();
    private NumberColumn lengths = new NumberColumn();
    /** Dictionary ids by {@link EventField#ordinal()}. */
    private final NumberColumn[] ids = new NumberColumn[FIELDS.length];

    Columns() {
        for (int field = 0; field < ids.length; field++) {
            ids[field] = new NumberColumn();
        }
    }

    void add(ProcessStart start, Dictionaries texts) {
        long time = start.time().epochNanos();
        long recorded = start.recordedTime().epochNanos();
        boolean hasRecorded = recorded != EventTime.NO_TIME;
        traits.add(((start.time().fractionDigits() & 0xFF) << DIGITS_SHIFT)
                | (start.kind().ordinal() << KIND_SHIFT)
                | (hasRecorded ? HAS_RECORDED_TIME : 0));
        times.add(time);
        recordedBehind.add(hasRecorded ? recorded - time : 0);
        RecordLocation location = start.location();
        sources.add(location.source());
        ordinals.add(location.ordinal());
        offsets.add(location.offset());
        lengths.add(location.length());
        for (EventField field : FIELDS) {
            ids[field.ordinal()].add(texts.of(field).add(start.fields().get(field)));
        }
        size++;
    }

    int size() {
        return size;
    }

    EventKind kind(int row) {
        return KINDS[(traits.getInt(row) >>> KIND_SHIFT) & KIND_MASK];
    }

    /** True when the host was not logged and stands for the logged agent id. */
    boolean isHostFromAgent(int row) {
        return (traits.getInt(row) & HOST_FROM_AGENT) != 0;
    }

    int fractionDigits(int row) {
        return traits.getInt(row) >>> DIGITS_SHIFT;
    }

    long time(int row) {
        return times.get(row);
    }

    /** Fills an array with times. Gives how many there were. */
    int readTimes(int firstRow, long[] into) {
        return times.read(firstRow, into);
    }

    long recordedTime(int row) {
        return (traits.getInt(row) & HAS_RECORDED_TIME) == 0
                ? EventTime.NO_TIME
                : times.get(row) + recordedBehind.get(row);
    }

    int source(int row) {
        return sources.getInt(row);
    }

    long ordinal(int row) {
        return ordinals.get(row);
    }

    RecordLocation location(int row) {
        return new RecordLocation(sources.getInt(row), ordinals.get(row), offsets.get(row), lengths.getInt(row));
    }

    int id(int row, EventField field) {
        return ids[field.ordinal()].getInt(row);
    }

    /** Fills an array with ids of a field. Gives how many there were. */
    int readIds(EventField field, int firstRow, int[] into) {
        return ids[field.ordinal()].read(firstRow, into);
    }

    /** Fills an array with kinds as ordinals. Gives how many there were. */
    int readKinds(int firstRow, int[] into) {
        int count = traits.read(firstRow, into);
        for (int i = 0; i < count; i++) {
            into[i] = (into[i] >>> KIND_SHIFT) & KIND_MASK;
        }
        return count;
    }

    /**
     * Puts hosts in place of those that were added.
     *
     * @param computers one id a row
     * @param fromAgent one number a row, 1 where the host stands for the agent id
     */
    void replaceHosts(NumberColumn computers, NumberColumn fromAgent) {
        NumberColumn changed = new NumberColumn();
        for (int row = 0; row < size; row++) {
            changed.add((traits.get(row) & ~HOST_FROM_AGENT) | fromAgent.get(row));
        }
        traits = changed;
        ids[EventField.COMPUTER.ordinal()] = computers;
    }

    /** Keeps the given rows in the given order. Goes column by column, so that only one is there twice. */
    void select(int[] rows) {
        size = rows.length;
        traits = traits.select(rows);
        times = times.select(rows);
        recordedBehind = recordedBehind.select(rows);
        sources = sources.select(rows);
        ordinals = ordinals.select(rows);
        offsets = offsets.select(rows);
        lengths = lengths.select(rows);
        for (int field = 0; field < ids.length; field++) {
            ids[field] = ids[field].select(rows);
        }
    }

    /** Ends the adding where the rows are in their order already. */
    void finish() {
        traits.finish();
        times.finish();
        recordedBehind.finish();
        sources.finish();
        ordinals.finish();
        offsets.finish();
        lengths.finish();
        for (NumberColumn column : ids) {
            column.finish();
        }
    }
}
