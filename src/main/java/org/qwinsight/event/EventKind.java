package org.qwinsight.event;

import java.util.Optional;

/** The kinds of process start that the program reads, each with the id that reports and exports use. */
public enum EventKind {
    SYSMON_1("sysmon-1", "Sysmon 1"),
    SECURITY_4688("security-4688", "Security 4688"),
    CROWDSTRIKE_PROCESSROLLUP2("crowdstrike-processrollup2", "ProcessRollup2"),
    /** A process that already ran when the sensor started: context for the tree, never a finding. */
    CROWDSTRIKE_SYNTHETICPROCESSROLLUP2("crowdstrike-syntheticprocessrollup2", "SyntheticProcessRollup2"),
    DEFENDER_PROCESSCREATED("defender-processcreated", "Defender ProcessCreated");

    private final String id;
    private final String label;

    EventKind(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** The stable id, as in {@code byKind} of the JSON report. */
    public String id() {
        return id;
    }

    /** The kind with exactly this {@link #id()}. */
    public static Optional<EventKind> named(String id) {
        for (EventKind kind : values()) {
            if (kind.id.equals(id)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The name a person reads. */
    public String label() {
        return label;
    }

    /** True for both CrowdStrike kinds, whose parent ids are Falcon ids and not operating system PIDs. */
    public boolean isCrowdStrike() {
        return this == CROWDSTRIKE_PROCESSROLLUP2 || this == CROWDSTRIKE_SYNTHETICPROCESSROLLUP2;
    }
}
