package org.qwinsight.training;

import java.time.Instant;

/** The system processes of one machine, started at boot and hence before its logging began. */
record WindowsBoot(
        ScenarioProcess smss,
        ScenarioProcess services,
        ScenarioProcess dcomLaunch,
        ScenarioProcess taskScheduler,
        ScenarioProcess remoteDesktop) {
    private static final String SVCHOST = "C:\\Windows\\system32\\svchost.exe ";

    static WindowsBoot at(Instant boot, HostScript script) {
        ScenarioProcess system = script.startSystem(boot);
        ScenarioProcess smss = early(
                        script, boot.plusMillis(900), system, Programs.SMSS, "\\SystemRoot\\System32\\smss.exe")
                .stillRunning();
        ScenarioProcess wininit = early(script, boot.plusMillis(2_400), smss, Programs.WININIT, "wininit.exe")
                .stillRunning();
        ScenarioProcess services = early(
                        script,
                        boot.plusMillis(2_900),
                        wininit,
                        Programs.SERVICES,
                        "C:\\Windows\\system32\\services.exe")
                .stillRunning();
        return new WindowsBoot(
                smss,
                services,
                early(script, boot.plusMillis(3_600), services, Programs.SVCHOST, SVCHOST + "-k DcomLaunch -p")
                        .stillRunning(),
                early(script, boot.plusMillis(4_200), services, Programs.SVCHOST, SVCHOST + "-k netsvcs -p -s Schedule")
                        .stillRunning(),
                early(
                                script,
                                boot.plusMillis(5_100),
                                services,
                                Programs.SVCHOST,
                                SVCHOST + "-k NetworkService -s TermService")
                        .as(LogonSession.networkService(boot))
                        .stillRunning());
    }

    private static Launch early(
            HostScript script, Instant at, ScenarioProcess parent, Program program, String commandLine) {
        return script.launch(at, parent, program, commandLine).withPid(script.reserveEarlyPid());
    }
}
