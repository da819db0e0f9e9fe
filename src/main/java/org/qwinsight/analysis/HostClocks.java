package org.qwinsight.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;

/**
 * Works out in which zone a host's log was written, where all of its Sysmon records agree on one. Nothing is shifted: it
 * is for a person to judge.
 */
final class HostClocks {
    /** Zones lie a multiple of this apart. */
    private static final long STEP_NANOS = 15L * 60 * EventTime.NANOS_PER_SECOND;

    private static final int STEP_MINUTES = 15;
    private static final int FARTHEST_BEHIND = -12 * 60;
    private static final int FARTHEST_AHEAD = 14 * 60;
    /** One record may have a fault of its own. */
    private static final int FEWEST = 2;

    private static final int UNKNOWN = Integer.MIN_VALUE;
    static final int NONE = Integer.MAX_VALUE;

    private final EventStore store;
    /** By id of a computer's name: minutes ahead of UTC, {@link #NONE} where records disagree. */
    private final int[] minutes;

    private final int[] starts;

    HostClocks(EventStore store) {
        this.store = store;
        int names = store.dictionary(EventField.COMPUTER).size();
        minutes = new int[names];
        Arrays.fill(minutes, UNKNOWN);
        starts = new int[names];
    }

    /** Takes a start into account. */
    void add(int row, long time, long recorded) {
        if (store.kind(row) == EventKind.SYSMON_1) {
            int name = store.id(row, EventField.COMPUTER);
            int offset = zone(time - recorded, Completeness.DISAGREEMENT_NANOS);
            minutes[name] = minutes[name] == UNKNOWN || minutes[name] == offset ? offset : NONE;
            starts[name]++;
        }
    }

    /** The zone's distance from UTC, in minutes, that explains a distance of two times; {@link #NONE} for no zone. */
    static int zone(long ahead, long tolerance) {
        long steps = Math.round((double) ahead / STEP_NANOS);
        long minutes = steps * STEP_MINUTES;
        boolean isZone = minutes >= FARTHEST_BEHIND && minutes <= FARTHEST_AHEAD;
        return isZone && Math.abs(ahead - steps * STEP_NANOS) <= tolerance ? (int) minutes : NONE;
    }

    /** The hosts whose records agree on a zone other than UTC, by name. */
    List<HostClock> all() {
        Map<String, HostClock> hosts = new TreeMap<>();
        for (int name = 0; name < minutes.length; name++) {
            if (minutes[name] != UNKNOWN) {
                String host = ProcessIdentity.hostLabel(
                        store.dictionary(EventField.COMPUTER).text(name));
                hosts.merge(
                        host, new HostClock(host, EventKind.SYSMON_1, starts[name], minutes[name]), HostClocks::both);
            }
        }
        List<HostClock> shifted = new ArrayList<>(hosts.values());
        shifted.removeIf(host -> host.offsetMinutes() == 0 || host.offsetMinutes() == NONE || host.starts() < FEWEST);
        return shifted;
    }

    private static HostClock both(HostClock a, HostClock b) {
        int offset = a.offsetMinutes() == b.offsetMinutes() ? a.offsetMinutes() : NONE;
        return new HostClock(a.host(), a.kind(), a.starts() + b.starts(), offset);
    }
}
