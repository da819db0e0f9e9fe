package org.qwinsight.analysis.timeline;

import java.util.Locale;

/** What a lane of the timeline stands for. */
public enum LaneKind {
    NONE("None", "all starts"),
    HOST("Host", "hosts"),
    USER("User", "users"),
    /** What logged the start. */
    SOURCE("Source", "sources"),
    FILE("Evidence file", "evidence files");

    private final String label;
    private final String plural;

    LaneKind(String label, String plural) {
        this.label = label;
        this.plural = plural;
    }

    public String label() {
        return label;
    }

    /**
     * What names of one lane have in common. Windows takes names alike that differ in case, and hosts with the same
     * first label are one host, as in the process tree; an address has no labels.
     */
    public String folded(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return switch (this) {
            case NONE, SOURCE, FILE -> name;
            case USER -> lower;
            case HOST -> {
                int dot = lower.indexOf('.');
                boolean isAddress = lower.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
                yield dot > 0 && !isAddress ? lower.substring(0, dot) : lower;
            }
        };
    }

    /** What several lanes hold, in a sentence. */
    public String plural() {
        return plural;
    }
}
