package org.qwinsight.ui.events;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.task.RunningTask;
import org.qwinsight.ui.task.TaskListener;

/** Sorts the rows of a query away from the FX thread. The newest wish wins. */
final class EventSorter {
    /** The slot of the background work. */
    static final String SLOT = "event rows";

    private final BackgroundTasks tasks;
    private final Consumer<EventOrder> show;
    private final RankCache ranks = new RankCache();
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private RunningTask running = () -> {};

    /** @param show hears of every order that was made and not overtaken */
    EventSorter(BackgroundTasks tasks, Consumer<EventOrder> show) {
        this.tasks = tasks;
        this.show = show;
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** Forgets the evidence and whatever was wished for. */
    void leave() {
        running.cancel();
        ranks.clear();
    }

    void sort(Investigation investigation, List<SortKey> keys) {
        running.cancel();
        working.set(true);
        running = tasks.start(
                SLOT,
                "Sorting the event table",
                progress -> EventOrder.of(investigation, investigation.rows(), keys, ranks, progress),
                new TaskListener<>() {
                    @Override
                    public void done(EventOrder result) {
                        working.set(false);
                        show.accept(result);
                    }

                    @Override
                    public void failed() {
                        working.set(false);
                    }

                    @Override
                    public void cancelled() {
                        working.set(false);
                    }
                });
    }
}
