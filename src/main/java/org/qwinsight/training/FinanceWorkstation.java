package org.qwinsight.training;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import java.time.Instant;
import java.util.List;

/**
 * FIN-WS-014: an ordinary Thursday morning in Finance, until a mail attachment is opened. User Account Control is off
 * on this machine and its user is a local administrator, so the injected code needs no further rights.
 */
final class FinanceWorkstation {
    private static final Instant BOOT = Instant.parse("2026-03-05T06:38:12.406Z");

    private final HostScript script;
    private final WindowsBoot boot;
    private final Desktop desktop;
    private final ScenarioProcess searchIndexer;

    private FinanceWorkstation(SeededDigest digest) {
        script = new HostScript(Fleet.FINANCE_WORKSTATION, digest);
        boot = WindowsBoot.at(BOOT, script);
        searchIndexer = script.launch(
                        BOOT.plusSeconds(31),
                        boot.services(),
                        Programs.SEARCH_INDEXER,
                        "C:\\Windows\\system32\\SearchIndexer.exe /Embedding")
                .stillRunning();
        LogonSession session =
                LogonSession.unfiltered(Account.FINANCE_CLERK, 0x5c3a1, 1, Instant.parse("2026-03-05T06:52:07.114Z"));
        desktop = Desktop.atConsole(script, boot, session);
    }

    static List<ScenarioProcess> day(SeededDigest digest) {
        FinanceWorkstation workstation = new FinanceWorkstation(digest);
        workstation.logOn();
        ScenarioProcess outlook = workstation.officeWork();
        workstation.browsing(outlook);
        workstation.housekeeping();
        QakbotStory.play(workstation.script, workstation.boot, outlook);
        return workstation.script.processes();
    }

    private void logOn() {
        LogonScript.run(script, desktop, "finance");
        fromExplorer("06:52:19.870", Programs.SECURITY_HEALTH_SYSTRAY, "").lasting(ofMinutes(2));
        fromExplorer("06:52:21.302", Programs.ONEDRIVE, " /background").stillRunning();
        ScenarioProcess teams = fromExplorer("06:52:24.655", Programs.TEAMS, " msteams:system-initiated")
                .stillRunning();
        script.launch(
                        at("06:52:27.018"),
                        teams,
                        Programs.EDGE_WEBVIEW,
                        "\"" + Programs.EDGE_WEBVIEW.image()
                                + "\" --embedded-browser-webview=1 --webview-exe-name=ms-teams.exe")
                .stillRunning();
        fromDcom("06:52:14.091", Programs.RUNTIME_BROKER, "C:\\Windows\\System32\\RuntimeBroker.exe -Embedding")
                .stillRunning();
        fromDcom(
                        "06:53:02.447",
                        Programs.BACKGROUND_TASK_HOST,
                        "\"C:\\Windows\\system32\\backgroundTaskHost.exe\" -ServerName:BackgroundTaskHost.WebAccountProvider")
                .lasting(ofSeconds(34));
        script.launch(
                        at("06:52:12.630"),
                        boot.services(),
                        Programs.SVCHOST,
                        "C:\\Windows\\system32\\svchost.exe -k ClipboardSvcGroup -p -s cbdhsvc")
                .as(desktop.explorer().session())
                .stillRunning();
    }

    private ScenarioProcess officeWork() {
        ScenarioProcess outlook =
                fromExplorer("06:58:31.225", Programs.OUTLOOK, " ").stillRunning();
        ScenarioProcess excel = fromExplorer(
                        "07:11:48.503", Programs.EXCEL, " \"S:\\Closing\\2026-02\\closing-february.xlsx\"")
                .lasting(ofMinutes(96));
        script.launch(at("08:22:15.740"), excel, Programs.SPLWOW64, "C:\\Windows\\splwow64.exe 12288")
                .lasting(ofSeconds(151));
        fromExplorer("08:49:09.916", Programs.EXCEL, " \"S:\\Closing\\2026-02\\accruals.xlsx\"")
                .stillRunning();
        fromExplorer("09:05:37.062", Programs.NOTEPAD, " C:\\Users\\m.weber\\Documents\\todo.txt")
                .lasting(ofMinutes(22));
        return outlook;
    }

    private void browsing(ScenarioProcess outlook) {
        ScenarioProcess edge = fromExplorer("07:03:20.581", Programs.EDGE, " --profile-directory=Default")
                .stillRunning();
        edgeChild("07:03:21.944", edge, "gpu-process").stillRunning();
        edgeChild("07:03:22.317", edge, "utility --utility-sub-type=network.mojom.NetworkService")
                .stillRunning();
        edgeChild("07:03:24.802", edge, "renderer --renderer-client-id=6").lasting(ofMinutes(41));
        edgeChild("09:02:11.390", edge, "renderer --renderer-client-id=19").lasting(ofSeconds(512));
        script.launch(
                        at("08:36:44.128"),
                        outlook,
                        Programs.EDGE,
                        "\"" + Programs.EDGE.image() + "\" --single-argument https://intranet.contoso.example/travel")
                .lasting(ofMillis(2_340));
    }

    private void housekeeping() {
        // The error reporter as Windows itself starts it: 64-bit, by the task scheduler, with an argument, childless.
        script.launch(
                        at("07:20:03.455"),
                        boot.taskScheduler(),
                        Programs.WERMGR,
                        "C:\\Windows\\system32\\wermgr.exe -upload")
                .lasting(ofMillis(4_120));
        ScheduledJobs.maintenanceTask(script, boot, at("07:30:00.372"));
        script.launch(
                        at("07:41:18.209"),
                        boot.services(),
                        Programs.TRUSTED_INSTALLER,
                        "C:\\Windows\\servicing\\TrustedInstaller.exe")
                .lasting(ofMinutes(5));
        script.launch(
                        at("07:41:19.014"),
                        boot.dcomLaunch(),
                        Programs.TIWORKER,
                        Programs.TIWORKER.image() + " -Embedding")
                .lasting(ofMinutes(5));
        ScheduledJobs.backup(script, boot, at("08:00:00.214"), "documents");
        ScheduledJobs.groupPolicyUpdate(script, boot, at("08:31:52.660"));
        fromDcom(
                        "08:40:07.318",
                        Programs.DLLHOST,
                        "C:\\Windows\\system32\\DllHost.exe /Processid:{5f1c0a6e-0000-4000-8000-00000000c0de}")
                .lasting(ofSeconds(6));
        ScheduledJobs.backup(script, boot, at("09:00:00.187"), "documents");
        script.launch(
                        at("09:20:41.733"),
                        searchIndexer,
                        Programs.SEARCH_PROTOCOL_HOST,
                        "\"C:\\Windows\\system32\\SearchProtocolHost.exe\" Global\\UsGthrFltPipeMssGthrPipe3_ 1 -2147483646")
                .lasting(ofSeconds(188));
        ScheduledJobs.maintenanceTask(script, boot, at("09:30:00.405"));
    }

    private Launch fromExplorer(String time, Program program, String arguments) {
        return script.launch(at(time), desktop.explorer(), program, "\"" + program.image() + "\"" + arguments);
    }

    private Launch fromDcom(String time, Program program, String commandLine) {
        return script.launch(at(time), boot.dcomLaunch(), program, commandLine)
                .as(desktop.explorer().session());
    }

    private Launch edgeChild(String time, ScenarioProcess edge, String type) {
        return script.launch(at(time), edge, Programs.EDGE, "\"" + Programs.EDGE.image() + "\" --type=" + type);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-05T" + time + "Z");
    }
}
