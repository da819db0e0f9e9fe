package org.qwinsight.ui.timeline;

/** What a lane of the timeline stands for. */
public enum LaneKind {
    NONE("None", "all starts"),
    HOST("Host", "hosts"),
    USER("User", "users"),
    SOURCE("Source", "sources");

    private final String label;
    private final String plural;

    LaneKind(String label, String plural) {
        this.label = label;
        this.plural = plural;
    }

    public String label() {
        return label;
    }

    /** What several lanes hold, in a sentence. */
    String plural() {
        return plural;
    }
}
