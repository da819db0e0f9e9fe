package org.qwinsight.analysis;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ProcessExit;
import org.qwinsight.event.ProcessStart;
import org.qwinsight.event.RecordLocation;

/** Stores of any size in which PIDs are reused as Windows does it. The same arguments give the same store. */
final class GeneratedStarts {
    /** Which sources the generated hosts are logged by. */
    enum Source {
        /** Sysmon with GUIDs of starts, parents and exits. */
        SYSMON,
        /** Security 4688 and 4689: PIDs only. */
        SECURITY
    }

    private static final int HOSTS = 20;
    private static final int ALIVE = 200;
    private static final long BEGIN = 1_772_442_000L * EventTime.NANOS_PER_SECOND;
    private static final long STEP = 7_000_000L;

    private GeneratedStarts() {}

    static EventStore store(int starts, Source source, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        EventStore.Builder store = new EventStore.Builder(true);
        long[] guids = new long[HOSTS * ALIVE];
        for (int i = 0; i < starts; i++) {
            int host = i % HOSTS;
            int slot = host * ALIVE + random.nextInt(ALIVE);
            int parentSlot = host * ALIVE + random.nextInt(ALIVE);
            long time = BEGIN + (long) i * STEP;
            RecordLocation location = new RecordLocation(0, i + 1L, 1000L * i, 900);
            if (guids[slot] != 0) {
                store.add(exit(host, slot, guids[slot], time - 1_000_000L, source, location));
            }
            Map<EventField, String> fields = new EnumMap<>(EventField.class);
            fields.put(EventField.COMPUTER, "WS" + host + ".corp.local");
            fields.put(EventField.PROCESS_ID, pid(slot, source));
            fields.put(EventField.PARENT_PROCESS_ID, pid(parentSlot, source));
            fields.put(EventField.PARENT_IMAGE, image(parentSlot));
            fields.put(EventField.COMMAND_LINE, "tool " + random.nextInt(1000));
            if (source == Source.SYSMON) {
                fields.put(EventField.PROCESS_GUID, guid(i + 1L));
                fields.put(EventField.PARENT_PROCESS_GUID, guid(guids[parentSlot]));
            }
            fields.put(EventField.IMAGE, image(slot));
            guids[slot] = i + 1L;
            EventKind kind = source == Source.SYSMON ? EventKind.SYSMON_1 : EventKind.SECURITY_4688;
            store.add(new ProcessStart(kind, new EventTime(time, 9), EventTime.UNKNOWN, fields, location));
        }
        return store.build();
    }

    private static ProcessExit exit(int host, int slot, long guid, long time, Source source, RecordLocation location) {
        boolean sysmon = source == Source.SYSMON;
        return new ProcessExit(
                sysmon ? ProcessExit.ExitKind.SYSMON_5 : ProcessExit.ExitKind.SECURITY_4689,
                new EventTime(time, 9),
                "WS" + host + ".corp.local",
                1000L + 4L * slot,
                sysmon ? guid(guid) : null,
                null,
                location);
    }

    private static String image(long number) {
        return "C:\\Windows\\System32\\tool" + number % 50 + ".exe";
    }

    private static String pid(int slot, Source source) {
        int pid = 1000 + 4 * slot;
        return source == Source.SYSMON ? Integer.toString(pid) : "0x" + Integer.toHexString(pid);
    }

    private static String guid(long number) {
        return String.format(Locale.ROOT, "{0197231e-005a-6928-%04x-%012x}", number & 0xFFFF, number);
    }
}
