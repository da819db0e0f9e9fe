package org.qwinsight.ui;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ProcessExit;
import org.qwinsight.event.ProcessStart;
import org.qwinsight.event.RecordLocation;
import org.qwinsight.ingest.IngestReport;
import org.qwinsight.ingest.SourceReport;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;

/** Made-up cases that differ in when things happened. Times are seconds after {@link #BEGIN}. */
public final class TimeCases {
    /** The moment that seconds are counted from. */
    public static final Instant BEGIN = Instant.parse("2026-03-02T09:00:00Z");

    public static final String QWINSTA = "qwinsta.exe";

    private final EventStore.Builder store = new EventStore.Builder(true);
    private int starts;

    /** Nanoseconds since 1970 so many seconds after {@link #BEGIN}. */
    public static long nanos(double second) {
        return EventTime.of(BEGIN, 0).epochNanos() + Math.round(second * EventTime.NANOS_PER_SECOND);
    }

    /** Adds a process without a logged end. */
    public TimeCases start(String host, String user, String name, double second) {
        return start(0, host, user, name, new EventTime(nanos(second), 9));
    }

    /** Adds a process of an evidence file. */
    public TimeCases start(int source, String host, String user, String name, EventTime time) {
        return start(EventKind.SYSMON_1, source, host, user, name, time);
    }

    /** Adds a process that something else logged. */
    public TimeCases start(EventKind kind, int source, String host, String user, String name, EventTime time) {
        Map<EventField, String> fields = new EnumMap<>(EventField.class);
        fields.put(EventField.COMPUTER, host);
        fields.put(EventField.USER, user);
        fields.put(EventField.IMAGE, "C:\\Windows\\System32\\" + name);
        fields.put(EventField.PROCESS_ID, Integer.toString(pid(starts)));
        store.add(new ProcessStart(kind, time, time, fields, new RecordLocation(source, starts, starts * 1000L, 900)));
        starts++;
        return this;
    }

    /** Adds a process with its end. */
    public TimeCases life(String host, String name, double from, double to) {
        start(host, "CONTOSO\\m.weber", name, from);
        store.add(new ProcessExit(
                ProcessExit.ExitKind.SYSMON_5,
                new EventTime(nanos(to), 9),
                host,
                pid(starts - 1),
                null,
                "C:\\Windows\\System32\\" + name,
                new RecordLocation(0, 100_000 + starts, 0, 0)));
        return this;
    }

    public TimeCases startWithoutTime(String host) {
        return start(0, host, "CONTOSO\\m.weber", "notepad.exe", EventTime.UNKNOWN);
    }

    private static int pid(int number) {
        return 4000 + 4 * number;
    }

    public Investigation build() {
        return Investigation.of(
                new IngestReport(List.of(source("a.jsonl"), source("b.xml"))), store.build(), OpenOptions.DEFAULT);
    }

    private static SourceReport source(String path) {
        return new SourceReport(
                path, null, "a1".repeat(32), null, 1, "evtx_dump-jsonl", 1, 1, 0, 0, 0, 0, 0, 0, 0, List.of(), 0, null);
    }

    public static Investigation single() {
        return new TimeCases()
                .start("FIN-WS-014", "CONTOSO\\m.weber", QWINSTA, 12.5)
                .build();
    }

    /** Everything within one second, every tenth a finding. */
    public static Investigation oneSecond() {
        TimeCases made = new TimeCases();
        for (int i = 0; i < 60; i++) {
            made.start("FIN-WS-014", "CONTOSO\\m.weber", i % 10 == 5 ? QWINSTA : "cmd.exe", i / 75.0);
        }
        return made.build();
    }

    /** Years with long gaps, and one record of a clock that was never set. */
    public static Investigation years() {
        TimeCases made = new TimeCases();
        double year = 365.25 * 86_400;
        made.start("SRV-DB2", "CONTOSO\\svc.monitor", "cmd.exe", -26 * year);
        for (int burst = 0; burst < 5; burst++) {
            for (int i = 0; i < 400; i++) {
                String name = i == 100 ? QWINSTA : "conhost.exe";
                made.start("FIN-WS-01" + burst, "CONTOSO\\m.weber", name, -burst * year * 1.7 + i * 3000.0);
            }
        }
        return made.build();
    }

    /** Many findings close to each other, on many hosts with long names. */
    public static Investigation crowded() {
        TimeCases made = new TimeCases();
        for (int i = 0; i < 3000; i++) {
            String host = String.format(Locale.ROOT, "WORKSTATION-%03d.branch.contoso.example", i % 60);
            made.start(host, "CONTOSO\\user" + i % 9, i % 4 == 0 ? QWINSTA : "cmd.exe", (i % 700) * (i % 700) / 50.0);
        }
        return made.build();
    }

    /** Some starts with a time and twelve without. */
    public static Investigation partlyWithoutTime() {
        TimeCases made = new TimeCases();
        for (int i = 0; i < 12; i++) {
            made.startWithoutTime("FIN-WS-014");
        }
        for (int i = 0; i < 20; i++) {
            made.life("FIN-WS-014", i == 7 ? QWINSTA : "cmd.exe", i * 20, i * 20 + 35);
        }
        return made.build();
    }

    public static Investigation withoutAnyTime() {
        return new TimeCases().startWithoutTime("A").startWithoutTime("B").build();
    }

    /** Many starts on fifty hosts over ten days, every hundred thousandth a finding; for measuring. */
    public static Investigation many(int starts) {
        TimeCases made = new TimeCases();
        for (int i = 0; i < starts; i++) {
            double second = 864_000.0 * i / starts + (i % 1000 == 0 ? 300 : 0);
            String name = i % 100_000 == 5 ? QWINSTA : i % 3 == 0 ? "cmd.exe" : "conhost.exe";
            made.start("WS-" + i * 31L % 50, "CONTOSO\\user" + i % 200, name, second);
        }
        return made.build();
    }
}
