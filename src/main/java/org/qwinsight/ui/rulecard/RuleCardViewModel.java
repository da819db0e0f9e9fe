package org.qwinsight.ui.rulecard;

import java.util.List;
import java.util.stream.Collectors;
import org.qwinsight.detect.CimField;
import org.qwinsight.detect.NullMode;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;
import org.qwinsight.ui.workspace.Workspace;

/** The rule in force, as label and text. */
public final class RuleCardViewModel {
    private final Workspace workspace;

    public RuleCardViewModel(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * One line of the card.
     *
     * @param label what it is
     * @param text for a person
     */
    public record Line(String label, String text) {}

    public List<Line> lines() {
        Investigation open = workspace.investigation();
        OpenOptions options = open == null ? OpenOptions.DEFAULT : open.options();
        RuleProfile profile = options.profile();
        return List.of(
                new Line("Rule", "Windows System Discovery Using Qwinsta"),
                new Line("Profile", profile.id() + ", version " + profile.version() + " of " + profile.date()),
                new Line("Matches when", profile.match() + " (letter case ignored)"),
                new Line(
                        "Groups by", profile.by().stream().map(CimField::column).collect(Collectors.joining(", "))),
                new Line("For each group", "count, firstTime (earliest event), lastTime (latest event)"),
                new Line("Missing field", nulls(options.nulls())));
    }

    private static String nulls(NullMode nulls) {
        return switch (nulls) {
            case FILL -> "stands as null in the key, and the finding stays: as published";
            case DROP -> "the finding gives no row: a what-if, not the published rule";
        };
    }
}
