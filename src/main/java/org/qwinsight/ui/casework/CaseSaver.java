package org.qwinsight.ui.casework;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.task.TaskListener;

/** Saves the newest content of a case file, away from the FX thread and one after another. */
final class CaseSaver {
    private final CaseStore store;
    private final BackgroundTasks tasks;
    private final Runnable changed;
    private volatile CaseFile newest;
    private volatile @Nullable String problem;
    private volatile boolean isDropped;
    private boolean isBusy;
    private boolean closed;

    /** @param changed hears on the FX thread when saving has begun or ended */
    CaseSaver(CaseStore store, CaseFile content, BackgroundTasks tasks, Runnable changed) {
        this.store = store;
        this.newest = content;
        this.tasks = tasks;
        this.changed = changed;
    }

    CaseStore store() {
        return store;
    }

    boolean isWritable() {
        return store.readOnlyReason() == null;
    }

    /** True while a save runs. */
    boolean isBusy() {
        return isBusy;
    }

    /** Why the last save failed; null when it did not. */
    @Nullable
    String problem() {
        return problem;
    }

    /** In a few words. */
    String state() {
        if (!isWritable()) {
            return "read-only";
        }
        return isBusy ? "saving…" : problem == null ? "saved" : "NOT SAVED";
    }

    /** How many entries are not in the file yet. */
    int unsaved() {
        return newest.entries().size() - store.caseFile().entries().size();
    }

    /** Begins to save; the newest content wins. */
    void save(CaseFile content) {
        newest = content;
        isBusy = true;
        changed.run();
        tasks.start("case save", "Saving the case", progress -> saveNewest(), new TaskListener<>() {
            @Override
            public void done(CaseFile saved) {
                isBusy = false;
                changed.run();
            }

            @Override
            public void failed() {
                isBusy = false;
                changed.run();
            }
        });
    }

    private synchronized CaseFile saveNewest() throws IOException {
        CaseFile content = newest;
        try {
            if (!closed && !isDropped && isWritable() && !content.equals(store.caseFile())) {
                store.save(content);
            }
            problem = null;
        } catch (IOException | RuntimeException e) {
            problem = String.valueOf(e.getMessage());
            throw e;
        }
        return content;
    }

    /**
     * Saves what is not saved yet and lets others write the case, whether or not the save succeeds.
     *
     * @throws IOException when it could not be saved
     */
    synchronized void close(CaseFile content) throws IOException {
        if (closed) {
            return;
        }
        newest = content;
        try {
            saveNewest();
        } finally {
            release();
        }
    }

    /** Lets others write the case without saving anything, and without waiting for the disk. */
    void letGo() {
        isDropped = true;
        tasks.start(
                "case close " + store.path(),
                "Closing the case",
                progress -> {
                    release();
                    return this;
                },
                released -> {});
    }

    private synchronized void release() throws IOException {
        if (!closed) {
            closed = true;
            store.close();
        }
    }
}
