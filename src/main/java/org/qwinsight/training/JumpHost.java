package org.qwinsight.training;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;

import java.time.Instant;
import java.util.List;

/** JMP-01, seen by CrowdStrike only: an administrator uses quser.exe, a sibling that the rule does not look for. */
final class JumpHost {
    private static final Instant BOOT = Instant.parse("2026-02-26T01:30:12.044Z");

    private JumpHost() {}

    static List<ScenarioProcess> administration(SeededDigest digest) {
        HostScript script = new HostScript(Fleet.JUMP_HOST, digest);
        WindowsBoot boot = WindowsBoot.at(BOOT, script);
        Desktop desktop = Desktop.byRemoteDesktop(
                script,
                boot,
                LogonSession.administrator(
                        Account.SERVER_ADMIN, 0x61b04f, 2, Instant.parse("2026-03-04T08:11:24.330Z")));
        ScenarioProcess powershell = script.launch(
                        Instant.parse("2026-03-04T08:12:49.815Z"),
                        desktop.explorer(),
                        Programs.POWERSHELL,
                        "\"" + Programs.POWERSHELL.image() + "\" ")
                .lasting(ofMinutes(18));
        script.launch(
                        Instant.parse("2026-03-04T08:13:06.471Z"),
                        powershell,
                        Programs.QUSER,
                        "\"C:\\Windows\\system32\\quser.exe\" /server:TS01")
                .lasting(ofMillis(960));
        script.launch(
                        Instant.parse("2026-03-04T08:14:30.092Z"),
                        desktop.explorer(),
                        Programs.MSTSC,
                        "\"C:\\Windows\\system32\\mstsc.exe\" /v:TS01 /admin")
                .lasting(ofMinutes(47));
        return script.processes();
    }
}
