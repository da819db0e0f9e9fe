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
        /** The same, where every second record is written by a tool that leaves out braces and uses capitals. */
        SYSMON_TWO_FORMS,
        /** Security 4688 and 4689: PIDs only. */
        SECURITY,
        /** ProcessRollup2 and EndOfProcess: Falcon ids. */
        FALCON;

        private boolean isSysmon() {
            return this == SYSMON || this == SYSMON_TWO_FORMS;
        }
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
            fields.put(EventField.PARENT_PROCESS_ID, parentId(parentSlot, guids[parentSlot], source));
            fields.put(EventField.PARENT_IMAGE, image(parentSlot));
            fields.put(EventField.COMMAND_LINE, "tool " + random.nextInt(1000));
            fields.put(EventField.IMAGE, image(slot));
            putIds(fields, i + 1L, guids[parentSlot], host, source);
            guids[slot] = i + 1L;
            store.add(new ProcessStart(kind(source), new EventTime(time, 9), EventTime.UNKNOWN, fields, location));
        }
        return store.build();
    }

    private static EventKind kind(Source source) {
        return switch (source) {
            case SYSMON, SYSMON_TWO_FORMS -> EventKind.SYSMON_1;
            case SECURITY -> EventKind.SECURITY_4688;
            case FALCON -> EventKind.CROWDSTRIKE_PROCESSROLLUP2;
        };
    }

    private static void putIds(Map<EventField, String> fields, long own, long parent, int host, Source source) {
        if (source.isSysmon()) {
            boolean bare = source == Source.SYSMON_TWO_FORMS && own % 2 == 0;
            fields.put(EventField.PROCESS_GUID, bare ? bare(guid(own)) : guid(own));
            fields.put(EventField.PARENT_PROCESS_GUID, bare ? bare(guid(parent)) : guid(parent));
        } else if (source == Source.FALCON) {
            fields.put(EventField.AID, agent(host));
            fields.put(EventField.TARGET_PROCESS_ID, Long.toString(falconId(own)));
        }
    }

    private static String bare(String guid) {
        return guid.substring(1, guid.length() - 1).toUpperCase(Locale.ROOT);
    }

    private static String agent(int host) {
        return String.format(Locale.ROOT, "%032x", 0xA1D0L + host);
    }

    private static long falconId(long number) {
        return 300_000_000_000L + 37 * number;
    }

    private static ProcessExit exit(int host, int slot, long guid, long time, Source source, RecordLocation location) {
        ProcessExit.ExitKind kind =
                switch (source) {
                    case SYSMON, SYSMON_TWO_FORMS -> ProcessExit.ExitKind.SYSMON_5;
                    case SECURITY -> ProcessExit.ExitKind.SECURITY_4689;
                    case FALCON -> ProcessExit.ExitKind.CROWDSTRIKE_ENDOFPROCESS;
                };
        String instance =
                source.isSysmon() ? guid(guid) : source == Source.FALCON ? agent(host) + "/" + falconId(guid) : null;
        String computer = "WS" + host + ".corp.local";
        long pid = 1000L + 4L * slot;
        return new ProcessExit(kind, new EventTime(time, 9), computer, pid, instance, null, location);
    }

    private static String image(long number) {
        return "C:\\Windows\\System32\\tool" + number % 50 + ".exe";
    }

    private static String pid(int slot, Source source) {
        int pid = 1000 + 4 * slot;
        return source == Source.SECURITY ? "0x" + Integer.toHexString(pid) : Integer.toString(pid);
    }

    private static String parentId(int slot, long number, Source source) {
        return source == Source.FALCON ? Long.toString(falconId(number)) : pid(slot, source);
    }

    private static String guid(long number) {
        return String.format(Locale.ROOT, "{0197231e-005a-6928-%04x-%012x}", number & 0xFFFF, number);
    }
}
