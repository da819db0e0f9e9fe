package org.qwinsight.training;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Security events 4688 (version 2) and 4689 as {@code wevtutil qe Security /f:xml} prints them: no root element, one
 * event a line. The command line is recorded, so the audit policy for it is on.
 */
final class SecurityXmlWriter {
    private static final String LINE_BREAK = "\r\n";
    private static final long KERNEL_PID = 4;
    private static final WindowsEventType NEW_PROCESS = WindowsEventType.auditSuccess(4688, 2, 13312);
    private static final WindowsEventType PROCESS_EXITED = WindowsEventType.auditSuccess(4689, 0, 13313);

    private final Scenario scenario;
    private final SourceClock clock;

    SecurityXmlWriter(Scenario scenario) {
        this.scenario = scenario;
        this.clock = new SourceClock(scenario.digest());
    }

    String write() {
        List<WindowsEvent> events = new ArrayList<>();
        for (ScenarioProcess process : scenario.loggedBy(LogSource.SECURITY)) {
            if (process.startIsLogged()) {
                events.add(newProcess(process));
            }
            if (process.endIsLogged()) {
                process.end().ifPresent(end -> events.add(processExited(process, end)));
            }
        }
        return String.join(LINE_BREAK, new WindowsEventXml(scenario.digest(), KERNEL_PID).render(events)) + LINE_BREAK;
    }

    private WindowsEvent newProcess(ScenarioProcess process) {
        ScenarioProcess creator = process.parent().orElseThrow();
        Map<String, String> data = new LinkedHashMap<>();
        putAccount(data, "Subject", creator);
        data.put("NewProcessId", hex(process.pid()));
        data.put("NewProcessName", process.program().image());
        data.put("TokenElevationType", process.session().elevation().messageReference());
        data.put("ProcessId", hex(creator.pid()));
        data.put("CommandLine", process.commandLine());
        if (process.session().logonId() == creator.session().logonId()) {
            putNoAccount(data, "Target");
        } else {
            putAccount(data, "Target", process);
        }
        data.put("ParentProcessName", creator.program().image());
        data.put("MandatoryLabel", process.session().integrity().mandatoryLabel());
        return new WindowsEvent(NEW_PROCESS, process.host(), clock.security(process, process.start()), data, "");
    }

    private WindowsEvent processExited(ScenarioProcess process, Instant end) {
        Map<String, String> data = new LinkedHashMap<>();
        putAccount(data, "Subject", process);
        data.put("Status", hex(process.exitCode()));
        data.put("ProcessId", hex(process.pid()));
        data.put("ProcessName", process.program().image());
        return new WindowsEvent(PROCESS_EXITED, process.host(), clock.security(process, end), data, "");
    }

    /** LocalSystem and NetworkService appear under the machine's own account. */
    private static void putAccount(Map<String, String> data, String role, ScenarioProcess process) {
        LogonSession session = process.session();
        boolean machine = session.belongsToMachine();
        data.put(role + "UserSid", session.account().sid());
        data.put(
                role + "UserName",
                machine ? process.host().name() + "$" : session.account().name());
        data.put(
                role + "DomainName",
                machine ? Account.DOMAIN : session.account().domain());
        data.put(role + "LogonId", hex(session.logonId()));
    }

    private static void putNoAccount(Map<String, String> data, String role) {
        data.put(role + "UserSid", "S-1-0-0");
        data.put(role + "UserName", "-");
        data.put(role + "DomainName", "-");
        data.put(role + "LogonId", "0x0");
    }

    private static String hex(long value) {
        return "0x" + Long.toHexString(value);
    }
}
