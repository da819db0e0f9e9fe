package org.qwinsight.training;

import java.time.Duration;
import java.time.Instant;

/** What runs by the clock on the machines of the case, without any user. */
final class ScheduledJobs {
    private ScheduledJobs() {}

    /** The backup program and the copy it starts. */
    static void backup(HostScript script, WindowsBoot boot, Instant at, String job) {
        ScenarioProcess backup = script.launch(
                        at,
                        boot.taskScheduler(),
                        Programs.BACKUP,
                        "\"" + Programs.BACKUP.image() + "\" --job " + job + " --quiet")
                .lasting(Duration.ofMillis(74_310));
        script.launch(
                        at.plusMillis(2260),
                        backup,
                        Programs.ROBOCOPY,
                        "robocopy.exe D:\\" + job + " \\\\fs01.contoso.example\\backup$\\" + job
                                + " /mir /r:1 /w:1 /np /log+:C:\\ProgramData\\Fabrikam\\" + job + ".log")
                .lasting(Duration.ofMillis(68_920));
    }

    static void groupPolicyUpdate(HostScript script, WindowsBoot boot, Instant at) {
        script.launch(at, boot.taskScheduler(), Programs.GPUPDATE, "\"gpupdate.exe\" /target:computer")
                .lasting(Duration.ofMillis(5_830));
    }

    static void maintenanceTask(HostScript script, WindowsBoot boot, Instant at) {
        script.launch(at, boot.taskScheduler(), Programs.TASKHOSTW, "taskhostw.exe")
                .lasting(Duration.ofMinutes(3));
    }
}
