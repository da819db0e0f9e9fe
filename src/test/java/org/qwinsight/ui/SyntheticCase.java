package org.qwinsight.ui;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ProcessStart;
import org.qwinsight.event.RecordLocation;
import org.qwinsight.ingest.IngestReport;
import org.qwinsight.ingest.ParseProblem;
import org.qwinsight.ingest.SourceReport;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;

/** Made-up cases. All names are fictional and every number that tests rely on is a constant here. */
public final class SyntheticCase {
    /** Findings of {@link #qakbot()} under both profiles. */
    public static final int QAKBOT_FINDINGS = 5;
    /** Findings of {@link #qakbot()} whose event has no process GUID: those from Security 4688. */
    public static final int QAKBOT_FINDINGS_WITHOUT_GUID = 2;
    /** PID of the renamed copy. */
    public static final String RENAMED_PID = "7016";

    public static final String RENAMED_IMAGE = "C:\\Users\\Public\\svc.exe";

    private static final String SYSTEM32 = "C:\\Windows\\System32\\";
    private static final String QWINSTA = "qwinsta.exe";

    private final EventStore.Builder store = new EventStore.Builder(false);
    private final long[] ordinals = new long[3];
    private int starts;

    private SyntheticCase() {}

    /** A chain as Qakbot makes it on one host, an administrator's habits on a second, 4688 only on a third. */
    public static Investigation qakbot() {
        SyntheticCase made = new SyntheticCase();
        made.infectedHost();
        made.administratorsHost();
        made.auditedHost();
        return Investigation.of(report(made), made.store.build(), OpenOptions.DEFAULT);
    }

    /** Evidence without a match, some of it unable to show a renamed copy. */
    public static Investigation withoutFinding() {
        SyntheticCase made = new SyntheticCase();
        for (int i = 0; i < 4; i++) {
            made.audited("0x" + Integer.toHexString(0x400 + 4 * i), "0x3e8", "notepad.exe", "notepad", i);
        }
        return Investigation.of(report(made), made.store.build(), OpenOptions.DEFAULT);
    }

    /** One host where each process starts the next: {@code p0.exe}, whose own parent is not in the logs, to the last. */
    public static Investigation chain(int length) {
        SyntheticCase made = new SyntheticCase();
        String above = null;
        for (int i = 0; i < length; i++) {
            String name = "p" + i + ".exe";
            above = made.sysmon("FIN-WS-014", above, 4000 + 4 * i, 3996 + 4 * i, name, name, i, "");
        }
        return Investigation.of(report(made), made.store.build(), OpenOptions.DEFAULT);
    }

    /** Evidence without a process start. */
    public static Investigation empty() {
        SyntheticCase made = new SyntheticCase();
        return Investigation.of(report(made), made.store.build(), OpenOptions.DEFAULT);
    }

    private void infectedHost() {
        String outlook = sysmon("FIN-WS-014", null, 4100, 1200, "OUTLOOK.EXE", "\"OUTLOOK.EXE\"", 0, "");
        String onenote = sysmon(
                "FIN-WS-014", outlook, 4220, 4100, "ONENOTE.EXE", "\"ONENOTE.EXE\" \"Temp\\invoice.one\"", 25, "");
        String cmd = sysmon("FIN-WS-014", onenote, 4388, 4220, "cmd.exe", "cmd /c Temp\\o.cmd", 27, "");
        String wscript = sysmon("FIN-WS-014", cmd, 4500, 4388, "wscript.exe", "wscript.exe Temp\\o.js", 33, "");
        String rundll = sysmon(
                "FIN-WS-014", wscript, 4612, 4500, "rundll32.exe", "rundll32 C:\\ProgramData\\rei.dat,Wind", 41, "");
        String wermgr = sysmon("FIN-WS-014", rundll, 4700, 4612, "wermgr.exe", SYSTEM32 + "wermgr.exe", 43, "");
        String[] burst = {
            "whoami /all",
            "cmd /c set",
            "arp -a",
            "ipconfig /all",
            "net view /all",
            "nslookup -type=any _ldap._tcp.dc",
            "net share",
            "route print",
            "netstat -nao",
            "net localgroup"
        };
        for (int i = 0; i < burst.length; i++) {
            String name = burst[i].substring(0, burst[i].indexOf(' ')) + ".exe";
            sysmon("FIN-WS-014", wermgr, 4800 + 4 * i, 4700, name, burst[i], 180 + i * 2, "");
        }
        sysmon("FIN-WS-014", wermgr, 4912, 4700, QWINSTA, "qwinsta", 203, QWINSTA);
        sysmon("FIN-WS-014", wermgr, 4920, 4700, "nltest.exe", "nltest /domain_trusts /all_trusts", 206, "");
        sysmon("FIN-WS-014", "{GONE}", 7016, 6900, "svc.exe", RENAMED_IMAGE, 900, QWINSTA);
        for (int i = 0; i < 14; i++) {
            sysmon("FIN-WS-014", null, 5100 + 4 * i, 680, "svchost.exe", "svchost.exe -k netsvcs -p", 60 * i, "");
        }
    }

    private void administratorsHost() {
        String explorer = sysmon("TS01.contoso.example", null, 3000, 2900, "explorer.exe", "explorer.exe", 100, "");
        String shell = sysmon("TS01.contoso.example", explorer, 3100, 3000, "cmd.exe", "\"cmd.exe\"", 400, "");
        sysmon("TS01.contoso.example", shell, 3204, 3100, QWINSTA, "qwinsta /server:TS01", 3600, QWINSTA);
        for (int i = 0; i < 10; i++) {
            sysmon(
                    "TS01.contoso.example",
                    explorer,
                    3300 + 4 * i,
                    3000,
                    "notepad.exe",
                    "notepad.exe",
                    500 + 333 * i,
                    "");
        }
    }

    private void auditedHost() {
        audited("0xb2c", "0x3e8", "cmd.exe", "cmd.exe", 7000);
        audited("0xf84", "0xb2c", QWINSTA, "qwinsta /server:TS01", 7060);
        audited("0xf90", "0xb2c", QWINSTA, "qwinsta", 7320);
        for (int i = 0; i < 12; i++) {
            audited(
                    "0x" + Integer.toHexString(0x1000 + 4 * i),
                    "0x2a4",
                    "conhost.exe",
                    "conhost.exe 0x4",
                    7100 + 90 * i);
        }
    }

    /** Adds a Sysmon 1 start and gives its GUID. */
    private String sysmon(
            String host,
            @Nullable String parent,
            int pid,
            int parentPid,
            String name,
            String commandLine,
            int second,
            String original) {
        String guid = String.format(Locale.ROOT, "{5AA8D0C1-%04X-65F0-%04X-00000000A1}", starts, pid);
        Map<EventField, String> fields = new EnumMap<>(EventField.class);
        fields.put(EventField.COMPUTER, host);
        fields.put(EventField.USER, host.startsWith("TS") ? "CONTOSO\\adm.lee" : "CONTOSO\\m.weber");
        fields.put(EventField.IMAGE, name.equals("svc.exe") ? RENAMED_IMAGE : SYSTEM32 + name);
        fields.put(EventField.COMMAND_LINE, commandLine);
        fields.put(EventField.PROCESS_ID, Integer.toString(pid));
        fields.put(EventField.PROCESS_GUID, guid);
        fields.put(EventField.ORIGINAL_FILE_NAME, original.isEmpty() ? name : original);
        fields.put(EventField.PARENT_PROCESS_ID, Integer.toString(parentPid));
        fields.put(EventField.PARENT_IMAGE, SYSTEM32 + (parent == null ? "services.exe" : "cmd.exe"));
        fields.put(
                EventField.PARENT_COMMAND_LINE, parent == null ? "services.exe" : "\"C:\\Windows\\system32\\cmd.exe\"");
        fields.put(EventField.PARENT_PROCESS_GUID, parent == null ? "{5AA8D0C1-0000-0000-0000-000000000001}" : parent);
        fields.put(EventField.INTEGRITY_LEVEL, "Medium");
        fields.put(EventField.HASHES, "SHA256=" + "0123456789ABCDEF".repeat(4));
        fields.put(EventField.RULE_NAME, "");
        fields.put(EventField.EVENT_RECORD_ID, Integer.toString(70_000 + starts));
        add(EventKind.SYSMON_1, host.startsWith("TS") ? 1 : 0, second, fields);
        return guid;
    }

    private void audited(String pid, String parentPid, String name, String commandLine, int second) {
        Map<EventField, String> fields = new EnumMap<>(EventField.class);
        fields.put(EventField.COMPUTER, "SRV-DB2");
        fields.put(EventField.USER, "CONTOSO\\svc.monitor");
        fields.put(EventField.IMAGE, SYSTEM32 + name);
        fields.put(EventField.COMMAND_LINE, commandLine);
        fields.put(EventField.PROCESS_ID, pid);
        fields.put(EventField.PARENT_PROCESS_ID, parentPid);
        fields.put(EventField.PARENT_IMAGE, SYSTEM32 + "cmd.exe");
        fields.put(EventField.EVENT_RECORD_ID, Integer.toString(900_000 + starts));
        add(EventKind.SECURITY_4688, 2, second, fields);
    }

    private void add(EventKind kind, int source, int second, Map<EventField, String> fields) {
        EventTime time = EventTime.of(Instant.parse("2026-03-02T09:00:00.617Z").plusSeconds(second), 3);
        EventTime recorded = new EventTime(time.epochNanos() - (second == 203 ? 7_250_000_000L : 3_000_000L), 9);
        long ordinal = ++ordinals[source];
        starts++;
        store.add(new ProcessStart(
                kind, time, recorded, fields, new RecordLocation(source, ordinal, ordinal * 1800, 1750)));
    }

    private static IngestReport report(SyntheticCase made) {
        return new IngestReport(List.of(
                source("C:\\cases\\fin\\FIN-WS-014.sysmon.jsonl", "a1", "evtx_dump-jsonl", made.ordinals[0], 0),
                source("C:\\cases\\fin\\TS01.sysmon.xml", "b2", "wevtutil-xml", made.ordinals[1], 2),
                source("C:\\cases\\fin\\SRV-DB2.security.json", "c3", "winevent-json", made.ordinals[2], 0)));
    }

    private static SourceReport source(String path, String hash, String shape, long starts, int skipped) {
        List<ParseProblem> problems = skipped == 0
                ? List.of()
                : List.of(
                        new ParseProblem(7, 12_600, "The element EventData is not closed; the record was skipped."),
                        new ParseProblem(21, 37_800, "The file ends inside this record."));
        return new SourceReport(
                path,
                null,
                hash.repeat(32),
                null,
                1800 * (starts + 40),
                shape,
                starts + 40,
                starts,
                0,
                0,
                skipped,
                40 - skipped,
                0,
                0,
                0,
                problems,
                0,
                null);
    }

    /** A hundred thousand processes on fifty hosts; every five thousandth is a finding. */
    public static Investigation large(int processes) {
        SyntheticCase made = new SyntheticCase();
        for (int i = 0; i < processes; i++) {
            made.addLarge(i);
        }
        return Investigation.of(report(made), made.store.build(), OpenOptions.DEFAULT);
    }

    private void addLarge(int i) {
        int host = i % 50;
        int number = i / 50;
        boolean finding = i % 5000 == 4321;
        // On each host a process has ten children; every hundredth has a parent that is not there.
        int parent = number % 100 == 0 ? -1 : (number - 1) / 10;
        String name = finding ? QWINSTA : number % 3 == 0 ? "svchost.exe" : "conhost.exe";
        Map<EventField, String> fields = new EnumMap<>(EventField.class);
        fields.put(EventField.COMPUTER, String.format(Locale.ROOT, "WS-%03d.contoso.example", host));
        fields.put(EventField.USER, "CONTOSO\\user" + i % 200);
        fields.put(EventField.IMAGE, SYSTEM32 + name);
        fields.put(
                EventField.COMMAND_LINE,
                name + " -k task" + i + " --folder \"C:\\Program Files\\Agent\\" + i % 977 + "\"");
        fields.put(EventField.PROCESS_ID, Integer.toString(4 * (number + 100)));
        fields.put(EventField.PROCESS_GUID, guid(host, number));
        fields.put(EventField.ORIGINAL_FILE_NAME, name);
        fields.put(EventField.PARENT_PROCESS_ID, Integer.toString(4 * (parent + 100)));
        fields.put(EventField.PARENT_IMAGE, SYSTEM32 + (parent == -1 ? "services.exe" : "svchost.exe"));
        fields.put(EventField.PARENT_COMMAND_LINE, "svchost.exe");
        fields.put(EventField.PARENT_PROCESS_GUID, guid(host, parent));
        fields.put(EventField.EVENT_RECORD_ID, Integer.toString(i));
        add(EventKind.SYSMON_1, 0, i / 3 + (i / 20_000) * 9000, fields);
    }

    /**
     * Nothing but findings, each a row of the rule's table of its own: on 50 hosts 20 users run qwinsta from one of five
     * parents, each with its own command line.
     */
    public static Investigation findings(int count) {
        SyntheticCase made = new SyntheticCase();
        for (int i = 0; i < count; i++) {
            made.addFinding(i);
        }
        return Investigation.of(report(made), made.store.build(), OpenOptions.DEFAULT);
    }

    private void addFinding(int i) {
        int host = i % 50;
        Map<EventField, String> fields = new EnumMap<>(EventField.class);
        fields.put(EventField.COMPUTER, String.format(Locale.ROOT, "WS-%03d.contoso.example", host));
        fields.put(EventField.USER, "CONTOSO\\user" + i % 20);
        fields.put(EventField.IMAGE, SYSTEM32 + QWINSTA);
        fields.put(EventField.COMMAND_LINE, "qwinsta /server:TS" + i);
        fields.put(EventField.PROCESS_ID, Integer.toString(4 * (i % 9000 + 100)));
        fields.put(EventField.PROCESS_GUID, guid(host, i));
        fields.put(EventField.ORIGINAL_FILE_NAME, QWINSTA);
        fields.put(EventField.PARENT_PROCESS_ID, "1200");
        fields.put(EventField.PARENT_IMAGE, SYSTEM32 + "shell" + i % 5 + ".exe");
        fields.put(EventField.PARENT_COMMAND_LINE, "shell" + i % 5 + ".exe");
        fields.put(EventField.PARENT_PROCESS_GUID, guid(host, 1_000_000 + i / 5000));
        fields.put(EventField.CHANNEL, "Microsoft-Windows-Sysmon/Operational");
        fields.put(EventField.EVENT_RECORD_ID, Integer.toString(i));
        add(EventKind.SYSMON_1, 0, 30 * i, fields);
    }

    private static String guid(int host, int number) {
        return String.format(Locale.ROOT, "{00000000-%04X-0000-0000-%012X}", host, number + 1);
    }
}
