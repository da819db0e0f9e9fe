package org.qwinsight.ui.casework;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.CaseMerge;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.casefile.EntryStamp;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.workspace.Workspace;

/**
 * Keeps the open case, also with another one merged into it, in a new file that is the open one from then on. For the FX
 * thread only.
 */
final class CaseCopying {
    private final Workspace workspace;
    private final BackgroundTasks tasks;
    private final Analyst analyst;
    private final OpenCase open;
    private final CaseSteps steps;
    private final Runnable created;
    private boolean isRunning;

    /**
     * Nothing is copied yet.
     *
     * @param steps what was asked for before is done before
     * @param created is run when a new file has become the open one
     */
    CaseCopying(
            Workspace workspace,
            BackgroundTasks tasks,
            Analyst analyst,
            OpenCase open,
            CaseSteps steps,
            Runnable created) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.analyst = analyst;
        this.open = open;
        this.steps = steps;
        this.created = created;
    }

    /** True when there will be a new file in a moment. */
    boolean isRunning() {
        return isRunning;
    }

    /** The new file will not become the open one; the caller takes the steps away. */
    void abandon() {
        isRunning = false;
    }

    /**
     * Writes a new file, unless one is being written or no evidence is open.
     *
     * @param first is done to the case before it is written
     * @param then what is to be done once the file is there
     * @param failed gets the reason when it could not be written
     */
    void create(Path target, UnaryOperator<CaseFile> first, Runnable then, Consumer<String> failed) {
        Investigation whole = workspace.whole();
        if (whole == null || isRunning) {
            return;
        }
        isRunning = true;
        steps.add(new CaseCreation(
                target,
                whole,
                first,
                analyst.stamp(),
                store -> {
                    isRunning = false;
                    CaseSaver before = open.take(store, store.caseFile());
                    if (before != null) {
                        before.letGo();
                    }
                    created.run();
                    then.run();
                },
                problem -> {
                    isRunning = false;
                    failed.accept(problem);
                }));
    }

    /** Reads another case to be merged. */
    void preview(Path other, Consumer<MergePreview> then) {
        EntryStamp now = analyst.stamp();
        CaseFile mine = open.content();
        tasks.start(
                "case merge",
                "Reading the case " + other,
                progress -> MergePreview.of(mine, CaseStore.readWhole(other), String.valueOf(other.getFileName()), now),
                then::accept);
    }

    /** Merges another case into this one, in a new file; see {@link #create}. */
    void merge(MergePreview other, Path target, Runnable then, Consumer<String> failed) {
        EntryStamp now = analyst.stamp();
        create(target, file -> CaseMerge.of(file, other.theirs(), other.name(), now), then, failed);
    }
}
