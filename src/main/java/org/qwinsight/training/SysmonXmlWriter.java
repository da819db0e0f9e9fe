package org.qwinsight.training;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Sysmon events 1 (process create) and 5 (process terminated) in the shape of Event Viewer's "Save as XML": a
 * declaration, an Events root, and with every event the text that Event Viewer shows. Event Viewer puts all on one
 * line; here every event has its own, so that people can read the file.
 */
final class SysmonXmlWriter {
    private static final String LINE_BREAK = "\r\n";
    private static final String UNKNOWN = "-";
    private static final long SYSMON_SERVICE_PID = 3172;
    private static final WindowsEventType PROCESS_CREATE = WindowsEventType.sysmon(1, 5);
    private static final WindowsEventType PROCESS_TERMINATED = WindowsEventType.sysmon(5, 3);
    private static final DateTimeFormatter UTC_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Scenario scenario;
    private final SourceClock clock;
    private final SysmonIdentity identity;

    SysmonXmlWriter(Scenario scenario) {
        this.scenario = scenario;
        this.clock = new SourceClock(scenario.digest());
        this.identity = new SysmonIdentity(scenario);
    }

    String write() {
        List<WindowsEvent> events = new ArrayList<>();
        for (ScenarioProcess process : scenario.loggedBy(LogSource.SYSMON)) {
            if (process.startIsLogged()) {
                events.add(processCreate(process));
            }
            if (process.endIsLogged()) {
                process.end().ifPresent(end -> events.add(processTerminated(process, end)));
            }
        }
        return "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>" + LINE_BREAK
                + "<!-- Synthetic training data made by Qwinsight: every host, user, file and event is invented. -->"
                + LINE_BREAK + "<Events>" + LINE_BREAK
                + String.join(LINE_BREAK, new WindowsEventXml(scenario.digest(), SYSMON_SERVICE_PID).render(events))
                + LINE_BREAK + "</Events>" + LINE_BREAK;
    }

    private WindowsEvent processCreate(ScenarioProcess process) {
        Program program = process.program();
        LogonSession session = process.session();
        Instant written = clock.sysmon(process, process.start());
        Map<String, String> data = new LinkedHashMap<>();
        data.put("RuleName", UNKNOWN);
        data.put("UtcTime", UTC_TIME.format(clock.sysmonUtcTime(process.start())));
        data.put("ProcessGuid", identity.processGuid(process));
        data.put("ProcessId", Long.toString(process.pid()));
        data.put("Image", program.image());
        data.put("FileVersion", program.fileVersion());
        data.put("Description", program.description());
        data.put("Product", program.product());
        data.put("Company", program.company());
        data.put("OriginalFileName", program.originalFileName());
        data.put("CommandLine", process.commandLine());
        data.put("CurrentDirectory", process.currentDirectory());
        data.put("User", session.account().qualifiedName());
        data.put("LogonGuid", identity.logonGuid(process));
        data.put("LogonId", "0x" + Long.toHexString(session.logonId()));
        data.put("TerminalSessionId", Integer.toString(session.terminalSessionId()));
        data.put("IntegrityLevel", session.integrity().sysmonName());
        data.put("Hashes", FileHashes.of(program, scenario.digest()).inSysmonForm());
        putParent(data, process, written);
        return new WindowsEvent(
                PROCESS_CREATE,
                process.host(),
                written,
                data,
                renderingInfo("Process Create:", "Process Create (rule: ProcessCreate)", data));
    }

    /** A parent that is gone when the record is written leaves only its pid. */
    private void putParent(Map<String, String> data, ScenarioProcess process, Instant written) {
        ScenarioProcess parent = process.parent().orElseThrow();
        Optional<ScenarioProcess> known = Optional.of(parent).filter(candidate -> !candidate.hasEndedBy(written));
        data.put("ParentProcessGuid", known.map(identity::processGuid).orElse(SysmonIdentity.UNKNOWN));
        data.put("ParentProcessId", Long.toString(parent.pid()));
        data.put("ParentImage", known.map(value -> value.program().image()).orElse(UNKNOWN));
        data.put("ParentCommandLine", known.map(ScenarioProcess::commandLine).orElse(UNKNOWN));
        data.put(
                "ParentUser",
                known.map(value -> value.session().account().qualifiedName()).orElse(UNKNOWN));
    }

    private WindowsEvent processTerminated(ScenarioProcess process, Instant end) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("RuleName", UNKNOWN);
        data.put("UtcTime", UTC_TIME.format(clock.sysmonUtcTime(end)));
        data.put("ProcessGuid", identity.processGuid(process));
        data.put("ProcessId", Long.toString(process.pid()));
        data.put("Image", process.program().image());
        data.put("User", process.session().account().qualifiedName());
        return new WindowsEvent(
                PROCESS_TERMINATED,
                process.host(),
                clock.sysmon(process, end),
                data,
                renderingInfo("Process terminated:", "Process terminated (rule: ProcessTerminate)", data));
    }

    private static String renderingInfo(String heading, String task, Map<String, String> data) {
        String message = data.entrySet().stream()
                .map(field -> field.getKey() + ": " + field.getValue())
                .collect(Collectors.joining(LINE_BREAK, heading + LINE_BREAK, ""));
        return "<RenderingInfo Culture='en-US'><Message>" + WindowsEventXml.escape(message) + "</Message>"
                + "<Level>Information</Level><Task>" + task + "</Task><Opcode>Info</Opcode>"
                + "<Channel></Channel><Provider></Provider><Keywords></Keywords></RenderingInfo>";
    }
}
