package org.qwinsight.training;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * TS01, seen by the Security log only: two users work on it while a monitoring service counts sessions every five
 * minutes for an hour. Windows hands out two pids a second time:
 *
 * <ul>
 *   <li>two of the twelve qwinsta.exe runs share a pid, so the rule puts them into one row with a count of two;
 *   <li>the logon script's cmd.exe and a later WINWORD.EXE share a pid, and both have children, so that joining by
 *       pid without regard to time gives a wrong tree.
 * </ul>
 */
final class TerminalServer {
    private static final Instant BOOT = Instant.parse("2026-03-01T03:02:41.350Z");
    private static final Instant FIRST_COUNT = Instant.parse("2026-03-04T06:00:00.145Z");
    private static final Duration COUNT_INTERVAL = ofMinutes(5);
    private static final int COUNTS = 12;
    private static final int REUSED_AT = 2;
    private static final int REUSED_AGAIN_AT = 8;

    private final HostScript script;
    private final WindowsBoot boot;

    private TerminalServer(SeededDigest digest) {
        script = new HostScript(Fleet.TERMINAL_SERVER, digest);
        boot = WindowsBoot.at(BOOT, script);
    }

    static List<ScenarioProcess> morning(SeededDigest digest) {
        TerminalServer server = new TerminalServer(digest);
        server.monitoring();
        server.firstUser();
        server.secondUser();
        ScheduledJobs.backup(server.script, server.boot, at("06:30:00.233"), "profiles");
        ScheduledJobs.maintenanceTask(server.script, server.boot, at("06:45:00.318"));
        return server.script.processes();
    }

    private void monitoring() {
        Instant serviceStart = at("05:51:02.770");
        ScenarioProcess monitor = script.launch(
                        serviceStart,
                        boot.services(),
                        Programs.SITEWATCH,
                        "\"" + Programs.SITEWATCH.image() + "\" --service")
                .as(LogonSession.unfiltered(Account.MONITORING_SERVICE, 0x9d40c7, 0, serviceStart))
                .stillRunning();
        long reusedPid = script.reservePid();
        for (int i = 0; i < COUNTS; i++) {
            Launch count = script.launch(
                    FIRST_COUNT.plus(COUNT_INTERVAL.multipliedBy(i)),
                    monitor,
                    Programs.QWINSTA,
                    "qwinsta.exe /counter");
            if (i == REUSED_AT || i == REUSED_AGAIN_AT) {
                count.withPid(reusedPid);
            }
            count.lasting(ofMillis(260));
        }
    }

    private void firstUser() {
        Desktop desktop = Desktop.byRemoteDesktop(
                script, boot, LogonSession.standardUser(Account.TERMINAL_USER_1, 0xa1f3b2, 2, at("06:04:10.420")));
        long reusedPid = script.reservePid();
        LogonScript.run(script, desktop, "sales", reusedPid);
        script.launch(at("06:05:02.116"), desktop.explorer(), Programs.OUTLOOK, "\"" + Programs.OUTLOOK.image() + "\" ")
                .stillRunning();
        script.launch(
                        at("06:12:47.905"),
                        desktop.explorer(),
                        Programs.EXCEL,
                        "\"" + Programs.EXCEL.image() + "\" \"S:\\Offers\\2026\\pipeline.xlsx\"")
                .lasting(ofMinutes(25));
        ScenarioProcess word = script.launch(
                        at("06:41:30.268"),
                        desktop.explorer(),
                        Programs.WINWORD,
                        "\"" + Programs.WINWORD.image() + "\" /n \"S:\\Offers\\2026\\offer-1187.docx\"")
                .withPid(reusedPid)
                .lasting(ofMinutes(38));
        script.launch(at("06:48:05.582"), word, Programs.SPLWOW64, "C:\\Windows\\splwow64.exe 12288")
                .lasting(ofSeconds(140));
    }

    private void secondUser() {
        Desktop desktop = Desktop.byRemoteDesktop(
                script, boot, LogonSession.standardUser(Account.TERMINAL_USER_2, 0xa48e15, 3, at("06:22:36.051")));
        LogonScript.run(script, desktop, "purchasing");
        script.launch(at("06:23:40.377"), desktop.explorer(), Programs.OUTLOOK, "\"" + Programs.OUTLOOK.image() + "\" ")
                .stillRunning();
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-04T" + time + "Z");
    }
}
