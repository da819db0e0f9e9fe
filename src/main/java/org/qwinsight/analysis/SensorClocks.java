package org.qwinsight.analysis;

import it.unimi.dsi.fastutil.ints.Int2IntMap;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ImagePath;

/**
 * Hosts on which Security shows the processes of Sysmon, each the same number of hours away: one of the two logs has
 * local times. Looks at the first starts of each kind only, so that the work is bounded.
 */
final class SensorClocks {
    private static final int MOST_STARTS = 20_000;
    private static final int MOST_OF_A_PROCESS = 8;
    /** Fewer may agree by chance. */
    private static final int FEWEST = 3;

    private final EventStore store;
    private final Map<String, LongArrayList> sysmon = new HashMap<>();
    /** By host, how many processes are so many minutes away. */
    private final Map<String, Int2IntOpenHashMap> votes = new TreeMap<>();

    private SensorClocks(EventStore store) {
        this.store = store;
    }

    static List<HostClock> of(EventStore store) {
        SensorClocks clocks = new SensorClocks(store);
        clocks.readSysmon();
        if (!clocks.sysmon.isEmpty()) {
            clocks.compareSecurity();
        }
        List<HostClock> found = new ArrayList<>();
        clocks.votes.forEach((host, minutes) -> {
            if (minutes.size() == 1) {
                Int2IntMap.Entry only = minutes.int2IntEntrySet().iterator().next();
                if (only.getIntKey() != 0 && only.getIntValue() >= FEWEST) {
                    found.add(new HostClock(host, EventKind.SECURITY_4688, only.getIntValue(), only.getIntKey()));
                }
            }
        });
        return found;
    }

    private void readSysmon() {
        int left = MOST_STARTS;
        for (int row = 0; row < store.size() && left > 0; row++) {
            String key = store.kind(row) == EventKind.SYSMON_1 ? key(row) : null;
            if (key != null) {
                left--;
                LongArrayList times = sysmon.computeIfAbsent(key, process -> new LongArrayList());
                if (times.size() < MOST_OF_A_PROCESS) {
                    times.add(store.timeNanos(row));
                }
            }
        }
    }

    private void compareSecurity() {
        int left = MOST_STARTS;
        for (int row = 0; row < store.size() && left > 0; row++) {
            String key = store.kind(row) == EventKind.SECURITY_4688 ? key(row) : null;
            if (key != null) {
                left--;
                for (long time : sysmon.getOrDefault(key, new LongArrayList())) {
                    vote(row, store.timeNanos(row) - time);
                }
            }
        }
    }

    private void vote(int row, long ahead) {
        int minutes = HostClocks.zone(ahead, TreeOptions.DEFAULT.toleranceNanos());
        if (minutes != HostClocks.NONE) {
            String host = ProcessIdentity.hostLabel(store.value(row, EventField.COMPUTER));
            votes.computeIfAbsent(host, name -> new Int2IntOpenHashMap()).addTo(minutes, 1);
        }
    }

    /** Host, PID and file name; null where one of them or the time is missing. */
    private @Nullable String key(int row) {
        long pid = ProcessIdentity.pid(store.value(row, EventField.PROCESS_ID));
        String image = store.value(row, EventField.IMAGE);
        if (pid == ProcessIdentity.NO_PID || image == null || store.timeNanos(row) == EventTime.NO_TIME) {
            return null;
        }
        return ProcessIdentity.hostLabel(store.value(row, EventField.COMPUTER))
                + '\n'
                + pid
                + '\n'
                + ImagePath.baseName(image).toLowerCase(Locale.ROOT);
    }
}
