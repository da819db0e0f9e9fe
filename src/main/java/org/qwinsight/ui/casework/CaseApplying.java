package org.qwinsight.ui.casework;

import java.time.Instant;
import java.util.function.Supplier;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.workspace.Workspace;

/** Gives the open evidence the judgement that follows from the case. For the FX thread only. */
final class CaseApplying {
    private final Workspace workspace;
    private final BackgroundTasks tasks;
    private final Analyst analyst;
    private final Supplier<CaseFile> content;

    /** @param content what the case says at a moment */
    CaseApplying(Workspace workspace, BackgroundTasks tasks, Analyst analyst, Supplier<CaseFile> content) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.analyst = analyst;
        this.content = content;
    }

    /** The newest content is applied last, so an older one that is still at work may be dropped. */
    void apply() {
        Investigation open = workspace.whole();
        if (open != null) {
            CaseFile file = content.get();
            Instant now = analyst.stamp().at();
            tasks.start("case apply", "Applying the decisions", progress -> open.withCase(file, now), decided -> {
                if (!workspace.decide(decided)) {
                    apply();
                }
            });
        }
    }

    /** Evidence that was judged anew may still have the decisions of the moment at which that began; applies the others. */
    void applyTo(Investigation judged) {
        boolean isApplied =
                judged.casework().caseFile().entries().equals(content.get().entries());
        if (!isApplied) {
            apply();
        }
    }
}
