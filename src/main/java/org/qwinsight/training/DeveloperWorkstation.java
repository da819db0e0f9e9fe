package org.qwinsight.training;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;

import java.time.Instant;
import java.util.List;

/**
 * DEV-WS-008: a home-made tool called myqwinsta.exe, without a version resource. Its name ends in qwinsta.exe, so the
 * newer form of the rule matches it and the older one does not.
 */
final class DeveloperWorkstation {
    private static final Instant BOOT = Instant.parse("2026-03-03T08:45:19.482Z");

    private final HostScript script;
    private final WindowsBoot boot;
    private final Desktop desktop;

    private DeveloperWorkstation(SeededDigest digest) {
        script = new HostScript(Fleet.DEVELOPER_WORKSTATION, digest);
        boot = WindowsBoot.at(BOOT, script);
        desktop = Desktop.atConsole(
                script, boot, LogonSession.standardUser(Account.DEVELOPER, 0x3f6a5, 1, at("08:54:47.091")));
    }

    static List<ScenarioProcess> morning(SeededDigest digest) {
        DeveloperWorkstation workstation = new DeveloperWorkstation(digest);
        workstation
                .fromExplorer("08:56:02.733", Programs.TEAMS, " msteams:system-initiated")
                .stillRunning();
        workstation
                .fromExplorer("09:01:15.508", Programs.EDITOR, " D:\\src\\sessions")
                .stillRunning();
        workstation.shellWork();
        ScheduledJobs.backup(workstation.script, workstation.boot, at("09:15:00.228"), "source");
        return workstation.script.processes();
    }

    private void shellWork() {
        ScenarioProcess cmd = script.launch(
                        at("09:28:34.962"), desktop.explorer(), Programs.CMD, "\"C:\\Windows\\system32\\cmd.exe\" ")
                .in("D:\\src\\sessions\\")
                .stillRunning();
        script.launch(at("09:28:52.140"), cmd, Programs.BUILD_TOOL, "lwbuild  release")
                .lasting(ofMinutes(1));
        script.launch(at("09:30:26.619"), cmd, Programs.MYQWINSTA, "C:\\Tools\\myqwinsta.exe --json")
                .exiting(1)
                .lasting(ofMillis(140));
        script.launch(at("09:33:08.275"), cmd, Programs.MYQWINSTA, "C:\\Tools\\myqwinsta.exe --json --all")
                .lasting(ofMillis(150));
    }

    private Launch fromExplorer(String time, Program program, String arguments) {
        return script.launch(at(time), desktop.explorer(), program, "\"" + program.image() + "\"" + arguments);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-03T" + time + "Z");
    }
}
