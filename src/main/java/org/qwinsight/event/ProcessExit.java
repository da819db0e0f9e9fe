package org.qwinsight.event;

import org.jspecify.annotations.Nullable;

/**
 * One process exit: Sysmon 5, Security 4689 or CrowdStrike EndOfProcess.
 *
 * @param computer host as logged; for CrowdStrike the resolved host name or the agent id
 * @param processId operating system PID, or -1 when the record has none (CrowdStrike)
 * @param instanceId Sysmon process GUID, or CrowdStrike {@code aid/TargetProcessId}; null for Security
 * @param image image path, null when not logged
 */
public record ProcessExit(
        ExitKind kind,
        EventTime time,
        String computer,
        long processId,
        @Nullable String instanceId,
        @Nullable String image,
        RecordLocation location) {

    /** What logged the exit. */
    public enum ExitKind {
        SYSMON_5,
        SECURITY_4689,
        CROWDSTRIKE_ENDOFPROCESS
    }
}
