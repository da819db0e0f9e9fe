package org.qwinsight.detect;

/** What a triage signal says of a finding. */
public enum SignalState {
    FIRED("fired"),
    NOT_FIRED("did not fire"),
    /** What the signal looks at was not logged; it adds nothing. */
    CANNOT_TELL("cannot tell");

    private final String label;

    SignalState(String label) {
        this.label = label;
    }

    /** What a person reads. */
    public String label() {
        return label;
    }
}
