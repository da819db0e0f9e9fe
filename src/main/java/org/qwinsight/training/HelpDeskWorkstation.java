package org.qwinsight.training;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * HLP-WS-003: every morning, within the same ten minutes, the help desk looks up who is logged on to the terminal
 * server and then connects to it. Three of the rule's findings per source, all expected.
 */
final class HelpDeskWorkstation {
    private static final Instant BOOT = Instant.parse("2026-03-03T06:46:50.930Z");

    private final HostScript script;
    private final WindowsBoot boot;
    private final Desktop desktop;

    private HelpDeskWorkstation(SeededDigest digest) {
        script = new HostScript(Fleet.HELP_DESK_WORKSTATION, digest);
        boot = WindowsBoot.at(BOOT, script);
        desktop = Desktop.atConsole(
                script,
                boot,
                LogonSession.standardUser(Account.HELP_DESK, 0x41f08, 1, Instant.parse("2026-03-03T06:57:33.208Z")));
    }

    static List<ScenarioProcess> threeMornings(SeededDigest digest) {
        HelpDeskWorkstation workstation = new HelpDeskWorkstation(digest);
        workstation.logOn();
        workstation.morning(LocalDate.of(2026, 3, 3), "07:31:10.482");
        workstation.morning(LocalDate.of(2026, 3, 4), "07:34:41.057");
        workstation.morning(LocalDate.of(2026, 3, 5), "07:29:53.614");
        return workstation.script.processes();
    }

    private void logOn() {
        Instant logon = desktop.explorer().session().since();
        script.launch(
                        logon.plusSeconds(16),
                        desktop.explorer(),
                        Programs.TEAMS,
                        "\"" + Programs.TEAMS.image() + "\" msteams:system-initiated")
                .stillRunning();
        script.launch(
                        logon.plusSeconds(75),
                        desktop.explorer(),
                        Programs.OUTLOOK,
                        "\"" + Programs.OUTLOOK.image() + "\" ")
                .stillRunning();
    }

    private void morning(LocalDate day, String firstShell) {
        ScheduledJobs.backup(script, boot, Instant.parse(day + "T07:00:00.260Z"), "profiles");
        script.launch(
                        Instant.parse(day + "T07:18:26.735Z"),
                        desktop.explorer(),
                        Programs.EDGE,
                        "\"" + Programs.EDGE.image() + "\" https://tickets.contoso.example/queue/helpdesk")
                .lasting(ofHours(4));
        listSessions(Instant.parse(day + "T" + firstShell + "Z"));
    }

    private void listSessions(Instant shellStart) {
        ScenarioProcess cmd = script.launch(
                        shellStart, desktop.explorer(), Programs.CMD, "\"C:\\Windows\\system32\\cmd.exe\" ")
                .lasting(ofMinutes(7));
        script.launch(shellStart.plusMillis(8_140), cmd, Programs.QWINSTA, "qwinsta  /server:TS01")
                .lasting(ofMillis(1_380));
        script.launch(
                        shellStart.plusMillis(96_500),
                        desktop.explorer(),
                        Programs.MSTSC,
                        "\"C:\\Windows\\system32\\mstsc.exe\" /v:TS01")
                .lasting(ofMinutes(31));
    }
}
