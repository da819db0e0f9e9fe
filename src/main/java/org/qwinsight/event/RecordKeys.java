package org.qwinsight.event;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The {@link EventKey} of every row as numbers: two rows have the same numbers exactly when they have equal keys. No
 * key is made and only a few texts are read.
 */
final class RecordKeys implements Rows.Key {
    /** The scope of records that are known by their content. */
    private static final int BY_CONTENT = -1;

    private static final int ABSENT = -1;

    private final Columns columns;
    private final Dictionaries texts;
    private final Long2IntOpenHashMap scopeOfPair = new Long2IntOpenHashMap();
    private final Object2IntOpenHashMap<String> scopes = new Object2IntOpenHashMap<>();
    /** The content hashes of records without a record id. */
    private final Dictionary contents = new Dictionary();

    RecordKeys(Columns columns, Dictionaries texts) {
        this.columns = columns;
        this.texts = texts;
        scopeOfPair.defaultReturnValue(ABSENT);
        scopes.defaultReturnValue(ABSENT);
    }

    @Override
    public long hash(int row) {
        long kindAndScope = ((long) scope(row) << 3) | columns.kind(row).ordinal();
        return (kindAndScope * 0x9E3779B97F4A7C15L + record(row)) * 0xC2B2AE3D27D4EB4FL + second(row);
    }

    @Override
    public boolean same(int a, int b) {
        return columns.kind(a) == columns.kind(b)
                && record(a) == record(b)
                && second(a) == second(b)
                && scope(a) == scope(b);
    }

    private boolean hasRecordId(int row) {
        return columns.id(row, EventField.EVENT_RECORD_ID) >= Dictionary.FIRST_VALUE;
    }

    private int record(int row) {
        return hasRecordId(row) ? columns.id(row, EventField.EVENT_RECORD_ID) : contents.add(key(row).recordId());
    }

    private long second(int row) {
        return !hasRecordId(row) || columns.kind(row).isCrowdStrike()
                ? 0
                : Math.floorDiv(columns.time(row), EventTime.NANOS_PER_SECOND);
    }

    private int scope(int row) {
        if (!hasRecordId(row)) {
            return BY_CONTENT;
        }
        long pair =
                switch (columns.kind(row)) {
                    case SYSMON_1, SECURITY_4688 -> pair(row, EventField.COMPUTER, EventField.CHANNEL);
                    case CROWDSTRIKE_PROCESSROLLUP2, CROWDSTRIKE_SYNTHETICPROCESSROLLUP2 ->
                        pair(row, EventField.CID, EventField.AID) | Long.MIN_VALUE;
                    case DEFENDER_PROCESSCREATED -> pair(row, EventField.COMPUTER, EventField.COMPUTER) | (1L << 31);
                };
        int scope = scopeOfPair.get(pair);
        if (scope == ABSENT) {
            String text = key(row).scope();
            scope = scopes.getInt(text);
            if (scope == ABSENT) {
                scope = scopes.size();
                scopes.put(text, scope);
            }
            scopeOfPair.put(pair, scope);
        }
        return scope;
    }

    private long pair(int row, EventField first, EventField second) {
        return ((long) columns.id(row, first) << 32) | columns.id(row, second);
    }

    private EventKey key(int row) {
        return EventKey.of(columns.kind(row), columns.time(row), field -> text(row, field));
    }

    private @Nullable String text(int row, EventField field) {
        int id = columns.id(row, field);
        return id == Dictionary.EMPTY ? "" : texts.of(field).text(id);
    }
}
