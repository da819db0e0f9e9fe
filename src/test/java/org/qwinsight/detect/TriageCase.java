package org.qwinsight.detect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.qwinsight.event.Progress;
import org.qwinsight.fixture.EvidenceFolder;
import org.qwinsight.fixture.SecurityXml;
import org.qwinsight.fixture.SysmonXml;
import org.qwinsight.fixture.WindowsXml;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;

/** A made-up host on 2 March 2026, process by process, and what triage says of its last finding. */
final class TriageCase {
    static final String SYSTEM32 = "C:\\Windows\\System32\\";
    static final String SYSWOW64 = "C:\\Windows\\SysWOW64\\";

    private final Path folder;
    private final List<WindowsXml> events = new ArrayList<>();

    TriageCase(Path folder) {
        this.folder = folder;
    }

    /** A process of the host; its children name it. */
    record Started(String guid, String image, String commandLine) {}

    /** Stands for a parent that no event names. */
    static final Started NOBODY = new Started("{00000000-0000-0000-0000-000000000000}", "-", "-");

    /** Adds a Sysmon start; the time is of the clock on that day, or a whole timestamp. */
    Started start(String time, Started parent, String image, String commandLine) {
        Started started = new Started("{E" + events.size() + "}", image, commandLine);
        events.add(event(time, parent, started));
        return started;
    }

    private WindowsXml event(String time, Started parent, Started started) {
        int number = events.size() + 1;
        WindowsXml event = SysmonXml.start(started.guid(), 4000 + 4 * number, started.image(), started.commandLine())
                .recordId(number)
                .at(time.length() > 12 ? time : "2026-03-02T" + time + "Z")
                .with("ParentProcessGuid", parent.guid())
                .with("ParentImage", parent.image())
                .with("ParentCommandLine", parent.commandLine());
        String name = started.image().substring(started.image().lastIndexOf('\\') + 1);
        boolean isCopy = name.toLowerCase(Locale.ROOT).equals("qwinsta.exe");
        return isCopy ? event.with("OriginalFileName", "qwinsta.exe") : event;
    }

    /** Adds a start of qwinsta.exe from System32. */
    Started qwinsta(String time, Started parent) {
        return start(time, parent, SYSTEM32 + "qwinsta.exe", "qwinsta");
    }

    /** Changes the newest event. */
    TriageCase with(String field, String value) {
        events.set(events.size() - 1, events.get(events.size() - 1).with(field, value));
        return this;
    }

    TriageCase on(String computer) {
        events.set(events.size() - 1, events.get(events.size() - 1).computer(computer));
        return this;
    }

    /** Adds any event. */
    TriageCase add(WindowsXml event) {
        events.add(event.recordId(events.size() + 1L));
        return this;
    }

    /** The desktop, with the programs above it, as children name them. */
    Started desktop() {
        Started userinit = start(
                "07:00:02.000",
                start("07:00:01.000", NOBODY, SYSTEM32 + "winlogon.exe", "winlogon.exe"),
                SYSTEM32 + "userinit.exe",
                SYSTEM32 + "userinit.exe");
        return start("07:00:03.000", userinit, "C:\\Windows\\explorer.exe", "C:\\Windows\\Explorer.EXE");
    }

    /** The published chain in its order, a second apart, from System32. */
    void chain(String minute, Started parent, String image) {
        String[] commands = {
            "whoami /all",
            "cmd /c set",
            "arp -a",
            "ipconfig /all",
            "net view /all",
            "nslookup -querytype=ALL -timeout=12 _ldap._tcp.dc._msdcs.corp.local",
            "net share",
            "route print",
            "netstat -nao",
            "net localgroup"
        };
        for (int i = 0; i < commands.length; i++) {
            String name = commands[i].substring(0, commands[i].indexOf(' ')) + ".exe";
            start(minute + ":" + (10 + i) + ".000", parent, image + name, commands[i]);
        }
    }

    Investigation open() {
        return open(OpenOptions.DEFAULT);
    }

    Investigation open(OpenOptions options) {
        Path file = new EvidenceFolder(folder).windows("case.xml", events.toArray(WindowsXml[]::new));
        return Investigation.open(List.of(file), options, Progress.NONE);
    }

    /** The triage of the last finding. */
    Triage triage() {
        return last(open());
    }

    /** The triage of the last finding at a site that has said something of itself. */
    Triage triage(TriageSettings settings) {
        Investigation open = open();
        Finding last = open.findings().get(open.findings().size() - 1);
        return Triages.of(open.store(), open.tree(), open.findings(), settings)
                .of(last.row())
                .orElseThrow();
    }

    static Triage last(Investigation investigation) {
        List<Finding> findings = investigation.findings();
        return investigation
                .triages()
                .of(findings.get(findings.size() - 1).row())
                .orElseThrow();
    }

    Assessment assess(TriageWeight signal) {
        return assess(triage(), signal);
    }

    static Assessment assess(Triage triage, TriageWeight signal) {
        return triage.signals().stream()
                .filter(one -> one.signal() == signal)
                .findFirst()
                .orElseThrow();
    }

    SignalState state(TriageWeight signal) {
        return assess(signal).state();
    }

    /** A Security start of qwinsta.exe that names no parent. */
    static WindowsXml orphan() {
        return SecurityXml.qwinsta().with("ParentProcessName", "-").without("ProcessId");
    }
}
