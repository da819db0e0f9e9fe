package org.qwinsight.training;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import java.time.Instant;
import java.util.List;

/**
 * APP-SRV-02: before restarting the ERP service, the server administrator checks who is still logged on, with
 * {@code query session}. The finding is the qwinsta.exe that query.exe starts; that it does so is general knowledge
 * about Windows, not taken from a document.
 */
final class ApplicationServer {
    private static final Instant BOOT = Instant.parse("2026-02-22T02:10:05.120Z");

    private final HostScript script;
    private final WindowsBoot boot;

    private ApplicationServer(SeededDigest digest) {
        script = new HostScript(Fleet.APPLICATION_SERVER, digest);
        boot = WindowsBoot.at(BOOT, script);
    }

    static List<ScenarioProcess> restart(SeededDigest digest) {
        ApplicationServer server = new ApplicationServer(digest);
        server.administration();
        server.inventory();
        ScheduledJobs.backup(server.script, server.boot, at("12:00:00.241"), "erp");
        ScheduledJobs.maintenanceTask(server.script, server.boot, at("12:30:00.366"));
        return server.script.processes();
    }

    private void administration() {
        LogonSession session = LogonSession.administrator(Account.SERVER_ADMIN, 0x2e7f10, 2, at("12:04:12.904"));
        Desktop desktop = Desktop.byRemoteDesktop(script, boot, session);
        ScenarioProcess cmd = script.launch(
                        at("12:06:20.337"), desktop.explorer(), Programs.CMD, "\"C:\\Windows\\system32\\cmd.exe\" ")
                .as(session.elevated(0x2e7ea4))
                .in("C:\\Windows\\system32\\")
                .lasting(ofMinutes(24));
        ScenarioProcess query = script.launch(at("12:06:34.710"), cmd, Programs.QUERY, "query  session")
                .lasting(ofMillis(420));
        script.launch(at("12:06:34.792"), query, Programs.QWINSTA, "\"C:\\Windows\\system32\\qwinsta.exe\" ")
                .lasting(ofMillis(290));
        script.launch(
                        at("12:09:51.045"),
                        desktop.explorer(),
                        Programs.MMC,
                        "\"C:\\Windows\\system32\\mmc.exe\" \"C:\\Windows\\system32\\services.msc\" ")
                .as(session.elevated(0x2e7ea4))
                .lasting(ofMinutes(19));
        script.launch(
                        at("12:12:08.563"),
                        boot.services(),
                        Programs.ERP_SERVER,
                        Programs.ERP_SERVER.image() + " --service")
                .stillRunning();
    }

    /** The starter is gone before Sysmon writes the child's event, so Sysmon cannot name the child's parent. */
    private void inventory() {
        ScenarioProcess starter = script.launch(
                        at("12:20:00.301"),
                        boot.taskScheduler(),
                        Programs.INVENTORY_STARTER,
                        "\"" + Programs.INVENTORY_STARTER.image() + "\" --detached")
                .lasting(ofMillis(643));
        script.launch(
                        at("12:20:00.941"),
                        starter,
                        Programs.INVENTORY_SCAN,
                        "\"" + Programs.INVENTORY_SCAN.image() + "\" --software")
                .lasting(ofSeconds(88));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-04T" + time + "Z");
    }
}
