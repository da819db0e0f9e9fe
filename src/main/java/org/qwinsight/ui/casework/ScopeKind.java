package org.qwinsight.ui.casework;

/** Which findings a mark is about. */
public enum ScopeKind {
    EVENTS("Exactly the chosen events"),
    COMMAND_ON_HOST("This command line on this host"),
    PARENT_USER_HOST("This parent, user and host"),
    PARENT_USER("This parent and user, on any host"),
    FIELDS("Chosen fields");

    private final String label;

    ScopeKind(String label) {
        this.label = label;
    }

    /** What a person reads. */
    public String label() {
        return label;
    }

    /** True for a scope that also covers what is opened later. */
    public boolean isPattern() {
        return this != EVENTS;
    }
}
