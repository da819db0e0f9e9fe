package org.qwinsight.training;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import java.time.Instant;
import java.util.List;

/**
 * LAB-WS-01, seen by Sysmon and Defender: the detection team runs a small batch in the manner of the open attack tests for
 * "System Owner/User Discovery" (ATT&amp;CK T1033), qwinsta.exe last.
 */
final class LabWorkstation {
    private static final Instant BOOT = Instant.parse("2026-03-03T12:52:30.615Z");

    private final HostScript script;
    private final WindowsBoot boot;
    private final Desktop desktop;

    private LabWorkstation(SeededDigest digest) {
        script = new HostScript(Fleet.LAB_WORKSTATION, digest);
        boot = WindowsBoot.at(BOOT, script);
        desktop = Desktop.atConsole(
                script, boot, LogonSession.administrator(Account.LAB_OPERATOR, 0x3b9d4, 1, at("12:58:14.222")));
    }

    static List<ScenarioProcess> test(SeededDigest digest) {
        LabWorkstation lab = new LabWorkstation(digest);
        lab.runBatch();
        lab.fromExplorer("12:59:40.118", Programs.EDGE, " https://wiki.contoso.example/lab/t1033")
                .stillRunning();
        lab.fromExplorer("13:09:27.804", Programs.NOTEPAD, " C:\\Labs\\results.txt")
                .lasting(ofMinutes(4));
        ScheduledJobs.maintenanceTask(lab.script, lab.boot, at("13:00:00.390"));
        return lab.script.processes();
    }

    private void runBatch() {
        ScenarioProcess powershell = fromExplorer("13:04:58.402", Programs.POWERSHELL, " ")
                .as(desktop.explorer().session().elevated(0x3b982))
                .in("C:\\Labs\\")
                .lasting(ofMinutes(12));
        ScenarioProcess cmd = script.launch(
                        at("13:06:11.263"),
                        powershell,
                        Programs.CMD,
                        "\"C:\\Windows\\system32\\cmd.exe\" /c C:\\Labs\\t1033.cmd")
                .lasting(ofSeconds(5));
        tool("13:06:11.420", cmd, Programs.WHOAMI, "whoami", 160);
        tool("13:06:11.690", cmd, Programs.WMIC, "wmic  useraccount get /all", 1_720);
        tool("13:06:13.520", cmd, Programs.QUSER, "quser", 310);
        tool("13:06:13.940", cmd, Programs.QWINSTA, "qwinsta.exe", 270);
    }

    private void tool(String time, ScenarioProcess cmd, Program program, String commandLine, long lifetimeMillis) {
        script.launch(at(time), cmd, program, commandLine).lasting(ofMillis(lifetimeMillis));
    }

    private Launch fromExplorer(String time, Program program, String arguments) {
        return script.launch(at(time), desktop.explorer(), program, "\"" + program.image() + "\"" + arguments);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-03T" + time + "Z");
    }
}
