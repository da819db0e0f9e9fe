package org.qwinsight.training;

import java.time.Duration;
import java.time.Instant;

/** The domain's logon script: userinit.exe starts cmd.exe, which maps two drives with net.exe. */
final class LogonScript {
    private LogonScript() {}

    static void run(HostScript script, Desktop desktop, String share) {
        run(script, desktop, share, script.reservePid());
    }

    /** As {@link #run(HostScript, Desktop, String)}, with cmd.exe under a given pid. */
    static void run(HostScript script, Desktop desktop, String share, long pid) {
        LogonSession session = desktop.userinit().session();
        Instant start = session.since().plusMillis(2310);
        ScenarioProcess cmd = script.launch(
                        start,
                        desktop.userinit(),
                        Programs.CMD,
                        "C:\\Windows\\system32\\cmd.exe /c \"\\\\dc01.contoso.example\\netlogon\\logon.cmd\"")
                .withPid(pid)
                .lasting(Duration.ofMillis(3_470));
        mapDrive(
                script,
                start.plusMillis(320),
                cmd,
                "H: \\\\fs01.contoso.example\\home$\\" + session.account().name());
        mapDrive(script, start.plusMillis(1_790), cmd, "S: \\\\fs01.contoso.example\\" + share);
    }

    private static void mapDrive(HostScript script, Instant at, ScenarioProcess cmd, String drive) {
        script.launch(at, cmd, Programs.NET, "net  use " + drive + " /persistent:no")
                .lasting(Duration.ofMillis(1_140));
    }
}
