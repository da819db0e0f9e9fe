package org.qwinsight.ui.events;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.task.RunningTask;
import org.qwinsight.ui.task.TaskListener;

/** Sorts the rows of a query away from the FX thread. The newest wish wins. */
final class EventSorter {
    /** The slot of the background work. */
    static final String SLOT = "event rows";

    /** No share of the work is known. */
    private static final double UNKNOWN = -1;

    private final BackgroundTasks tasks;
    private final Consumer<EventOrder> show;
    private final Runnable giveUp;
    private final RankCache ranks = new RankCache();
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(UNKNOWN);
    private RunningTask running = () -> {};

    /**
     * A sorter that does nothing yet.
     *
     * @param show hears of every order that was made and not overtaken
     * @param giveUp wishes for another order when a person has stopped the sorting
     */
    EventSorter(BackgroundTasks tasks, Consumer<EventOrder> show, Runnable giveUp) {
        this.tasks = tasks;
        this.show = show;
        this.giveUp = giveUp;
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** How much of the work is done, from 0 to 1, negative while that is not known. */
    ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    /** Forgets the evidence and whatever was wished for. */
    void leave() {
        running.cancel();
        ranks.clear();
    }

    void sort(Investigation investigation, List<SortKey> keys) {
        running.cancel();
        working.set(true);
        share.set(UNKNOWN);
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
                    public void progressed(long done, long total) {
                        share.set(total > 0 ? (double) done / total : UNKNOWN);
                    }

                    @Override
                    public void failed() {
                        working.set(false);
                    }

                    @Override
                    public void cancelled() {
                        working.set(false);
                    }

                    @Override
                    public boolean isStoppable() {
                        return true;
                    }

                    @Override
                    public void stopped() {
                        giveUp.run();
                    }
                });
    }
}
