package org.qwinsight.training;

import static org.qwinsight.training.LogSource.CROWDSTRIKE;
import static org.qwinsight.training.LogSource.DEFENDER;
import static org.qwinsight.training.LogSource.SECURITY;
import static org.qwinsight.training.LogSource.SYSMON;

import java.time.Instant;
import java.util.Set;

/** The machines of the case and what each of them logs: as in a real fleet, coverage differs. */
final class Fleet {
    /** Where the infection happens; the only machine that all sources see. */
    static final ScenarioHost FINANCE_WORKSTATION = new ScenarioHost(
            "FIN-WS-014",
            "192.0.2.14",
            Set.of(SYSMON, SECURITY, CROWDSTRIKE, DEFENDER),
            Instant.parse("2026-03-05T06:41:00Z"));

    static final ScenarioHost HELP_DESK_WORKSTATION = new ScenarioHost(
            "HLP-WS-003", "192.0.2.33", Set.of(SECURITY, CROWDSTRIKE), Instant.parse("2026-03-03T06:50:00Z"));

    static final ScenarioHost APPLICATION_SERVER = new ScenarioHost(
            "APP-SRV-02", "198.51.100.22", Set.of(SYSMON, SECURITY), Instant.parse("2026-03-04T11:50:00Z"));

    static final ScenarioHost TERMINAL_SERVER =
            new ScenarioHost("TS01", "198.51.100.41", Set.of(SECURITY), Instant.parse("2026-03-04T05:45:00Z"));

    static final ScenarioHost LAB_WORKSTATION = new ScenarioHost(
            "LAB-WS-01", "203.0.113.51", Set.of(SYSMON, DEFENDER), Instant.parse("2026-03-03T12:55:00Z"));

    static final ScenarioHost ENGINEERING_WORKSTATION = new ScenarioHost(
            "ENG-WS-021", "192.0.2.121", Set.of(SYSMON, SECURITY, CROWDSTRIKE), Instant.parse("2026-03-05T06:55:00Z"));

    static final ScenarioHost JUMP_HOST =
            new ScenarioHost("JMP-01", "198.51.100.9", Set.of(CROWDSTRIKE), Instant.parse("2026-03-04T08:05:00Z"));

    static final ScenarioHost DEVELOPER_WORKSTATION = new ScenarioHost(
            "DEV-WS-008", "192.0.2.108", Set.of(SYSMON, CROWDSTRIKE), Instant.parse("2026-03-03T08:50:00Z"));

    private Fleet() {}
}
