package org.qwinsight.ui.events;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ProcessStart;
import org.qwinsight.event.RecordLocation;
import org.qwinsight.ingest.IngestReport;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;

/** Small cases whose every row is written down, for orders that are worked out by hand. */
final class EventCases {
    static final Instant BEGIN = Instant.parse("2026-03-02T09:00:00Z");

    private final EventStore.Builder store = new EventStore.Builder(true);
    private int count;

    /** Adds a start so many seconds after the beginning; null for a time or value that is not logged. */
    EventCases start(@Nullable Long second, String host, @Nullable String user, String pid, String name) {
        Map<EventField, String> fields = new EnumMap<>(EventField.class);
        fields.put(EventField.COMPUTER, host);
        if (user != null) {
            fields.put(EventField.USER, user);
        }
        fields.put(EventField.PROCESS_ID, pid);
        fields.put(EventField.IMAGE, "C:\\Windows\\System32\\" + name);
        fields.put(EventField.COMMAND_LINE, name + " /" + count);
        EventTime time = second == null ? EventTime.UNKNOWN : EventTime.of(BEGIN.plusSeconds(second), 3);
        store.add(new ProcessStart(
                EventKind.SYSMON_1, time, EventTime.UNKNOWN, fields, new RecordLocation(0, count, count * 10L, 9)));
        count++;
        return this;
    }

    /** Adds a start of a source a second after the one before; a null integrity is not logged. */
    EventCases start(EventKind kind, @Nullable String integrity) {
        Map<EventField, String> fields = new EnumMap<>(EventField.class);
        fields.put(EventField.IMAGE, "C:\\Windows\\System32\\cmd.exe");
        if (integrity != null) {
            fields.put(EventField.INTEGRITY_LEVEL, integrity);
        }
        store.add(new ProcessStart(
                kind,
                EventTime.of(BEGIN.plusSeconds(count), 3),
                EventTime.UNKNOWN,
                fields,
                new RecordLocation(0, count, count * 10L, 9)));
        count++;
        return this;
    }

    /** Five starts of three sources. */
    static Investigation sources() {
        return new EventCases()
                .start(EventKind.SYSMON_1, "High")
                .start(EventKind.SECURITY_4688, "Medium Plus")
                .start(EventKind.CROWDSTRIKE_PROCESSROLLUP2, "Medium_Plus")
                .start(EventKind.SYSMON_1, "Low")
                .start(EventKind.SECURITY_4688, null)
                .build();
    }

    Investigation build() {
        return Investigation.of(new IngestReport(List.of()), store.build(), OpenOptions.DEFAULT);
    }

    /** Six starts: host, user and PID differ in letter case, notation and presence; then a pause of 25 days. */
    static Investigation six() {
        return new EventCases()
                .start(0L, "B", "m", "10", "cmd.exe")
                .start(10L, "a", "m", "0x9", "net.exe")
                .start(20L, "B", "z", "9", "CMD.exe")
                .start(20L, "a", null, "100", "whoami.exe")
                .start(3620L, "a", "m", "8", "net.exe")
                .start(3620L + 25 * 86_400 + 3600, "B", "m", "7", "qwinsta.exe")
                .build();
    }

    /** So many starts, three a second, on forty hosts, every command line once, in the order of a shuffle. */
    static Investigation large(int starts) {
        EventCases made = new EventCases();
        for (int i = 0; i < starts; i++) {
            String name = i % 50_000 == 4321 ? "qwinsta.exe" : i % 3 == 0 ? "svchost.exe" : "conhost.exe";
            made.start(i / 3L, "WS-" + i % 40, "user" + i % 200, Long.toString(i * 7919L % starts), name);
        }
        return made.build();
    }

    /** So many starts, one a second, on one host. */
    static Investigation many(int starts) {
        EventCases made = new EventCases();
        for (int i = 0; i < starts; i++) {
            made.start((long) i, "HOST", "user", Integer.toString(starts - i), "cmd.exe");
        }
        return made.build();
    }
}
