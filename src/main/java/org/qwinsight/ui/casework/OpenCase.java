package org.qwinsight.ui.casework;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.CaseHistory;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.ui.task.BackgroundTasks;

/**
 * The case file that is open, if one is: what it says, whether that is saved, and what can be undone. What it comes to
 * say is saved at once, in the background. For the FX thread only.
 */
final class OpenCase {
    private final BackgroundTasks tasks;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<@Nullable Path> path = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<CaseFile> content = new ReadOnlyObjectWrapper<>(CaseFile.EMPTY);
    private @Nullable CaseSaver saver;

    /** @param changed hears when saving has begun or ended */
    OpenCase(BackgroundTasks tasks, Runnable changed) {
        this.tasks = tasks;
        this.changed = changed;
    }

    /** Null when no case is open. */
    ReadOnlyObjectProperty<@Nullable Path> pathProperty() {
        return path.getReadOnlyProperty();
    }

    /** Whether the case is saved, in words; empty without a case. */
    ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /** What the case says, also what is not saved yet; {@link CaseFile#EMPTY} without a case. */
    ReadOnlyObjectProperty<CaseFile> contentProperty() {
        return content.getReadOnlyProperty();
    }

    CaseFile content() {
        return content.get();
    }

    boolean isOpen() {
        return saver != null;
    }

    boolean isWritable() {
        return saver != null && saver.isWritable();
    }

    /** True while it is saved. */
    boolean isBusy() {
        return saver != null && saver.isBusy();
    }

    /** Why it cannot be changed; null when it can, or when there is none. */
    @Nullable
    String readOnlyReason() {
        return saver == null ? null : saver.store().readOnlyReason();
    }

    /**
     * This case is the open one from now on.
     *
     * @param store holds the lock
     * @param says may be more than is in the file
     * @return what was the open one; the caller lets it go
     */
    @Nullable
    CaseSaver take(CaseStore store, CaseFile says) {
        CaseSaver before = saver;
        saver = new CaseSaver(store, says, tasks, this::showState);
        content.set(says);
        path.set(store.path());
        showState();
        showSteps();
        return before;
    }

    /**
     * No case is open any more.
     *
     * @return what was the open one; the caller closes it or lets it go
     */
    @Nullable
    CaseSaver leave() {
        CaseSaver before = saver;
        saver = null;
        path.set(null);
        state.set("");
        content.set(CaseFile.EMPTY);
        showSteps();
        return before;
    }

    /** The case says something else from now on; the file follows. */
    void say(CaseFile says) {
        content.set(says);
        showSteps();
        save();
    }

    /** Saves, also once more after a save has failed. */
    void save() {
        CaseSaver open = saver;
        if (open != null && open.isWritable()) {
            open.save(content.get());
        }
    }

    /** Why the last steps could not be saved; empty when everything is saved. */
    Optional<Unsaved> unsaved() {
        CaseSaver open = saver;
        String problem = open == null ? null : open.problem();
        return open == null || problem == null
                ? Optional.empty()
                : Optional.of(new Unsaved(open.store().path(), open.unsaved(), problem));
    }

    private void showSteps() {
        CaseHistory history = content.get().history();
        undoable.set(isWritable() && !history.lastStep().isEmpty());
        redoable.set(isWritable() && !history.lastUndoneStep().isEmpty());
    }

    private void showState() {
        CaseSaver open = saver;
        if (open != null) {
            state.set(open.state());
            changed.run();
        }
    }
}
