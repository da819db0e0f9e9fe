package org.qwinsight.analysis;

/** Why a process start is, or is not, taken for the parent of another. */
public enum CandidateVerdict {
    CHOSEN("taken for the parent"),
    OVERRIDDEN("what the logs say; the analyst has set another parent"),
    SAME_PROCESS("is the process itself"),
    STARTED_LATER("started after the process"),
    ENDED_BEFORE("had ended before the process started"),
    OTHER_ID("has another process id than the event names for the parent"),
    OTHER_IMAGE("is another program than the event names for the parent"),
    PID_REUSED("the PID was in use by a newer process before the process started"),
    LESS_SURE("fits by PID; the event names another process by its id"),
    CUT("would make the process its own ancestor");

    private final String reason;

    CandidateVerdict(String reason) {
        this.reason = reason;
    }

    /** What a person reads, as the end of a sentence about the candidate. */
    public String reason() {
        return reason;
    }
}
