package org.qwinsight.training;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;

import java.time.Instant;
import java.util.List;

/**
 * ENG-WS-021, seen by all three sources: during an announced exercise the red team copies qwinsta.exe to the Public
 * folder under another name and runs the copy. Sysmon and CrowdStrike carry the original file name and match; the
 * Security log does not know it and stays silent.
 */
final class EngineeringWorkstation {
    private static final Instant BOOT = Instant.parse("2026-03-05T06:51:44.875Z");

    private final HostScript script;
    private final WindowsBoot boot;

    private EngineeringWorkstation(SeededDigest digest) {
        script = new HostScript(Fleet.ENGINEERING_WORKSTATION, digest);
        boot = WindowsBoot.at(BOOT, script);
    }

    static List<ScenarioProcess> exercise(SeededDigest digest) {
        EngineeringWorkstation workstation = new EngineeringWorkstation(digest);
        workstation.engineersDay();
        workstation.redTeam();
        return workstation.script.processes();
    }

    private void engineersDay() {
        Desktop desktop = Desktop.atConsole(
                script, boot, LogonSession.standardUser(Account.ENGINEER, 0x47c2e, 1, at("07:02:18.660")));
        script.launch(at("07:03:05.431"), desktop.explorer(), Programs.OUTLOOK, "\"" + Programs.OUTLOOK.image() + "\" ")
                .stillRunning();
        script.launch(
                        at("07:25:52.098"),
                        desktop.explorer(),
                        Programs.EDITOR,
                        "\"" + Programs.EDITOR.image() + "\" D:\\drawings\\pump-17.tsp")
                .lasting(ofMinutes(310));
        ScheduledJobs.backup(script, boot, at("12:00:00.205"), "drawings");
    }

    private void redTeam() {
        Desktop desktop = Desktop.byRemoteDesktop(
                script, boot, LogonSession.standardUser(Account.RED_TEAM, 0x8e1d93, 2, at("13:36:02.517")));
        ScenarioProcess powershell = script.launch(
                        at("13:37:40.926"),
                        desktop.explorer(),
                        Programs.POWERSHELL,
                        "\"" + Programs.POWERSHELL.image() + "\" ")
                .lasting(ofMinutes(15));
        script.launch(
                        at("13:40:12.384"),
                        powershell,
                        Programs.CMD,
                        "\"C:\\Windows\\system32\\cmd.exe\" /c copy C:\\Windows\\System32\\qwinsta.exe "
                                + Programs.RENAMED_QWINSTA.image())
                .lasting(ofMillis(180));
        script.launch(
                        at("13:40:31.759"),
                        powershell,
                        Programs.RENAMED_QWINSTA,
                        "\"" + Programs.RENAMED_QWINSTA.image() + "\"")
                .lasting(ofMillis(320));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-05T" + time + "Z");
    }
}
