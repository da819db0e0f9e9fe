package org.qwinsight.analysis;

/** How the parent of a process start was found, from the surest to none. */
public enum ParentLink {
    GUID("by process GUID or Falcon id"),
    PID_WITHIN_LIFETIME("by PID, start and exit of the parent seen around this start"),
    PID_EARLIER_START("by PID, newest earlier start; the parent's exit is not in these logs"),
    NAME_ONLY("named by the event; its start is not in these logs"),
    NOT_IN_LOGS("identified by the event; not in these logs"),
    NONE("the event names no parent");

    private final String label;

    ParentLink(String label) {
        this.label = label;
    }

    /** What a person reads. */
    public String label() {
        return label;
    }
}
