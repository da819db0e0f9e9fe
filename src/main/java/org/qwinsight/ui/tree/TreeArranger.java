package org.qwinsight.ui.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.task.RunningTask;
import org.qwinsight.ui.task.TaskListener;

/**
 * Makes arrangements: at once when that is quick, else away from the FX thread. The newest wish wins; changes to what
 * is open that an older wish had not finished are done with the newer one.
 */
final class TreeArranger {
    /** The slot of the background work. */
    static final String SLOT = "tree rows";

    private final BackgroundTasks tasks;
    private final Consumer<@Nullable Arrangement> show;
    private final ReadOnlyBooleanWrapper arranging = new ReadOnlyBooleanWrapper();
    private final List<ExpansionEdit> pending = new ArrayList<>();
    private @Nullable Arrangement arrangement;
    private @Nullable TreeMemory memory;
    private RunningTask running = () -> {};

    /** @param show hears of every new arrangement, and of null when there is none any more */
    TreeArranger(BackgroundTasks tasks, Consumer<@Nullable Arrangement> show) {
        this.tasks = tasks;
        this.show = show;
    }

    @Nullable
    Arrangement arrangement() {
        return arrangement;
    }

    /** True while work is done away from the FX thread. */
    ReadOnlyBooleanProperty arrangingProperty() {
        return arranging.getReadOnlyProperty();
    }

    /** Keeps a change for the next wish. */
    void add(ExpansionEdit edit) {
        pending.add(edit);
    }

    /** Keeps a change for a case of which nothing is remembered. */
    void addAtFirst(ExpansionEdit edit) {
        if (memory == null) {
            add(edit);
        }
    }

    boolean hasPendingEdits() {
        return !pending.isEmpty();
    }

    /** Forgets the rows of a case, and remembers what was open in it. */
    void leaveCase() {
        running.cancel();
        pending.clear();
        if (arrangement != null) {
            memory = TreeMemory.of(arrangement.facts(), arrangement.expanded());
        }
        accept(null);
    }

    /** Makes the rows that are wished for, with all pending changes. */
    void arrange(Investigation investigation, TreeSort sort, String searched, boolean onlyBranches, boolean onlyHits) {
        running.cancel();
        TreeWish wish = new TreeWish(investigation, sort, searched, onlyBranches, onlyHits, pending, memory);
        Arrangement before = arrangement;
        Arrangement now = Arrangement.isQuick(before, wish) ? Arrangement.of(before, wish, Arrangement.QUICK) : null;
        if (now != null) {
            memory = null;
            accept(now);
        } else {
            arrangeInBackground(before, wish);
        }
    }

    private void arrangeInBackground(@Nullable Arrangement before, TreeWish wish) {
        arranging.set(true);
        running = tasks.start(
                SLOT,
                "Arranging the process tree",
                progress -> Objects.requireNonNull(Arrangement.of(before, wish, Integer.MAX_VALUE)),
                new TaskListener<>() {
                    @Override
                    public void done(Arrangement result) {
                        memory = null;
                        accept(result);
                    }

                    @Override
                    public void failed() {
                        pending.clear();
                        arranging.set(false);
                    }

                    @Override
                    public void cancelled() {
                        arranging.set(false);
                    }
                });
    }

    private void accept(@Nullable Arrangement now) {
        pending.clear();
        arrangement = now;
        show.accept(now);
        arranging.set(false);
    }
}
