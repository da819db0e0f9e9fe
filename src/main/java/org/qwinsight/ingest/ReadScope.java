package org.qwinsight.ingest;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import it.unimi.dsi.fastutil.longs.LongSets;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.KeptValues;
import org.qwinsight.event.ProcessStart;
import org.qwinsight.event.RecordLocation;

/**
 * Which process starts are kept while evidence is read, for evidence that does not fit into memory as a whole. All records
 * are read and counted all the same; a start that is left out is counted as such.
 *
 * @param fromNanos starts before this time are left out
 * @param toNanos starts at this time and after it are left out; a start without a time is kept
 * @param kinds starts of other kinds are left out
 * @param positions when not null, only starts at these positions are kept
 * @param values of these starts
 */
public record ReadScope(
        long fromNanos,
        long toNanos,
        Set<EventKind> kinds,
        @Nullable LongSet positions,
        KeptValues values) {
    private static final int ORDINAL_BITS = 40;

    /** Everything. */
    public static final ReadScope ALL =
            new ReadScope(Long.MIN_VALUE, Long.MAX_VALUE, EnumSet.allOf(EventKind.class), null, KeptValues.ALL);

    public ReadScope {
        kinds = Set.copyOf(kinds);
        positions = positions == null ? null : LongSets.unmodifiable(new LongOpenHashSet(positions));
    }

    /** Only starts from one time up to another, nanoseconds since 1970 in UTC. */
    public ReadScope within(long from, long to) {
        return new ReadScope(from, to, kinds, positions, values);
    }

    /** Only starts of these kinds. */
    public ReadScope ofKinds(Set<EventKind> wanted) {
        return new ReadScope(fromNanos, toNanos, wanted, positions, values);
    }

    /** Only starts at these positions; see {@link #position}. */
    public ReadScope at(LongSet wanted) {
        return new ReadScope(fromNanos, toNanos, kinds, wanted, values);
    }

    /** Only these values. */
    public ReadScope keeping(KeptValues wanted) {
        return new ReadScope(fromNanos, toNanos, kinds, positions, wanted);
    }

    public boolean isAll() {
        return fromNanos == ALL.fromNanos
                && toNanos == ALL.toNanos
                && positions == null
                && kinds.equals(ALL.kinds)
                && values.isAll();
    }

    /** One number for where a record lies. */
    public static long position(RecordLocation location) {
        return ((long) location.source() << ORDINAL_BITS) | location.ordinal();
    }

    boolean keeps(ProcessStart start) {
        long time = start.time().epochNanos();
        boolean inTime = time == EventTime.NO_TIME || (time >= fromNanos && time < toNanos);
        return inTime
                && kinds.contains(start.kind())
                && (positions == null || positions.contains(position(start.location())));
    }
}
