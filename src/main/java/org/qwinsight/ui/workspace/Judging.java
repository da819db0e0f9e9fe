package org.qwinsight.ui.workspace;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.query.EventQuery;
import org.qwinsight.analysis.query.QueryCostException;
import org.qwinsight.event.Progress;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.task.TaskListener;

/**
 * Judges the open evidence with other options, away from the FX thread. The newest wish wins, and it holds what earlier
 * wishes asked for: a query does not get lost because a range of time is chosen before it is answered.
 */
public final class Judging {
    private static final String SLOT = "judge";

    private final Workspace workspace;
    private final BackgroundTasks tasks;

    public Judging(Workspace workspace, BackgroundTasks tasks) {
        this.workspace = workspace;
        this.tasks = tasks;
    }

    /** Answers the query of the workspace whenever it changes. */
    public void followQuery() {
        workspace.query().property().addListener((property, before, now) -> answer(now));
    }

    /** True while a wish is not answered yet, whoever has it. */
    public boolean isBusy() {
        return workspace.isWanting();
    }

    private void answer(EventQuery query) {
        if (workspace.whole() != null) {
            change("Asking the query", options -> options.withWhere(query));
        }
    }

    /**
     * Judges with changed options.
     *
     * @param what is done, for a person, used when it fails
     */
    public void change(String what, UnaryOperator<OpenOptions> change) {
        Investigation open = workspace.whole();
        if (open == null) {
            return;
        }
        OpenOptions wanted = change.apply(workspace.wantedOptions());
        if (wanted.equals(workspace.wantedOptions())) {
            return;
        }
        workspace.want(wanted);
        tasks.start(SLOT, what, progress -> judged(open, wanted, progress), new TaskListener<>() {
            @Override
            public void done(Answer answer) {
                accept(open, answer);
            }

            @Override
            public void failed() {
                workspace.want(null);
            }

            @Override
            public boolean isStoppable() {
                return true;
            }

            @Override
            public void stopped() {
                workspace.want(null);
                workspace.query().ask(workspace.wantedOptions().where());
            }
        });
    }

    private static Answer judged(Investigation open, OpenOptions wanted, Progress progress) {
        try {
            return new Answer(open.with(wanted, progress), "");
        } catch (QueryCostException e) {
            return new Answer(null, String.valueOf(e.getMessage()));
        }
    }

    private void accept(Investigation asked, Answer answer) {
        Investigation still = workspace.whole();
        if (still == null || still.store() != asked.store()) {
            return;
        }
        workspace.want(null);
        if (answer.judged() == null) {
            workspace.query().setFault(answer.fault());
        } else {
            workspace.judge(answer.judged());
        }
    }

    /** The evidence judged anew, or why the query has no answer. */
    private record Answer(@Nullable Investigation judged, String fault) {}
}
