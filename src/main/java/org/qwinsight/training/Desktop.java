package org.qwinsight.training;

import java.time.Duration;
import java.time.Instant;

/** A user's interactive session. */
record Desktop(ScenarioProcess userinit, ScenarioProcess explorer) {
    private static final Duration USERINIT_LIFETIME = Duration.ofSeconds(26);

    /** Somebody logs on at the console; its winlogon.exe has been waiting since shortly after boot. */
    static Desktop atConsole(HostScript script, WindowsBoot boot, LogonSession session) {
        Instant bootTime = boot.smss().start();
        return logOn(script, boot, session, bootTime.plusSeconds(2));
    }

    /** Somebody connects by Remote Desktop: a new terminal session with a winlogon.exe and clipboard of its own. */
    static Desktop byRemoteDesktop(HostScript script, WindowsBoot boot, LogonSession session) {
        Desktop desktop = logOn(script, boot, session, session.since().minusSeconds(5));
        script.launch(session.since().plusMillis(1730), boot.remoteDesktop(), Programs.RDPCLIP, "rdpclip")
                .as(session)
                .stillRunning();
        return desktop;
    }

    private static Desktop logOn(HostScript script, WindowsBoot boot, LogonSession session, Instant winlogonStart) {
        ScenarioProcess winlogon = script.launch(winlogonStart, boot.smss(), Programs.WINLOGON, "winlogon.exe")
                .as(boot.smss().session().inTerminalSession(session.terminalSessionId()))
                .stillRunning();
        ScenarioProcess userinit = script.launch(
                        session.since().plusMillis(840),
                        winlogon,
                        Programs.USERINIT,
                        "C:\\Windows\\system32\\userinit.exe")
                .as(session)
                .lasting(USERINIT_LIFETIME);
        ScenarioProcess explorer = script.launch(
                        session.since().plusMillis(1180), userinit, Programs.EXPLORER, "C:\\Windows\\Explorer.EXE")
                .in(session.account().profileFolder())
                .stillRunning();
        return new Desktop(userinit, explorer);
    }
}
