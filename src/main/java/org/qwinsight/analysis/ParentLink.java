package org.qwinsight.analysis;

/** How the parent of a process start was found, from the surest to none. */
public enum ParentLink {
    GUID("id", "by process GUID or Falcon id"),
    PID_WITHIN_LIFETIME("PID, within lifetime", "by PID, start and exit of the parent seen around this start"),
    PID_EARLIER_START(
            "PID, newest earlier start", "by PID, newest earlier start; the parent's exit is not in these logs"),
    NAME_ONLY("named only", "named by the event; its start is not in these logs"),
    NOT_IN_LOGS("not in these logs", "identified by the event; not in these logs"),
    NONE("no parent", "the event names no parent");

    private final String brief;
    private final String label;

    ParentLink(String brief, String label) {
        this.brief = brief;
        this.label = label;
    }

    /** A word or few for the margin of a tree. */
    public String brief() {
        return brief;
    }

    /** What a person reads. */
    public String label() {
        return label;
    }
}
