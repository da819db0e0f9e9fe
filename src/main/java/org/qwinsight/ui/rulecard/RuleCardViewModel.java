package org.qwinsight.ui.rulecard;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.qwinsight.detect.NullMode;
import org.qwinsight.detect.RuleCard;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.workspace.Workspace;

/** The rule as label and text; what the open case adds comes as soon as it is counted. */
public final class RuleCardViewModel {
    private final ObservableList<RuleCard.Line> lines = FXCollections.observableArrayList();

    public RuleCardViewModel(Workspace workspace, BackgroundTasks tasks) {
        Investigation open = workspace.investigation();
        if (open != null) {
            String nulls = open.options().nulls() == NullMode.FILL ? "missing fields filled" : "what-if: rows dropped";
            lines.add(new RuleCard.Line("In force", open.options().profile().id() + ", " + nulls));
        }
        lines.addAll(RuleCard.lines());
        if (open != null) {
            tasks.start(
                    "rule card",
                    "Counting the fields of the rule",
                    progress -> RuleCard.linesFor(open.store(), open.findings()),
                    lines::addAll);
        }
    }

    public ObservableList<RuleCard.Line> lines() {
        return lines;
    }
}
