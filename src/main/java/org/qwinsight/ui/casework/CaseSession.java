package org.qwinsight.ui.casework;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.AuditEntry;
import org.qwinsight.casefile.CaseEntry;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.CaseHistory;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.casefile.EntryStamp;
import org.qwinsight.event.EventStore;
import org.qwinsight.investigation.CaseEvidence;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.task.TaskListener;
import org.qwinsight.ui.workspace.Workspace;

/**
 * The case file of the open evidence. Every step is saved at once, in the background, and applied to the workspace. The
 * file is locked while it is open and let go when other evidence is opened, or none. For the FX thread only.
 */
public final class CaseSession {
    private final Workspace workspace;
    private final BackgroundTasks tasks;
    private final Analyst analyst;
    private final CaseOpening opening;
    private final Consumer<String> announce;
    private final ReadOnlyObjectWrapper<@Nullable Path> path = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<CaseFile> content = new ReadOnlyObjectWrapper<>(CaseFile.EMPTY);
    private @Nullable CaseSaver saver;
    private @Nullable EventStore evidence;

    /** @param announce says something to the person */
    public CaseSession(
            Workspace workspace,
            BackgroundTasks tasks,
            Analyst analyst,
            CaseOpening opening,
            Consumer<String> announce) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.analyst = analyst;
        this.opening = opening;
        this.announce = announce;
        workspace.investigationProperty().addListener((property, before, now) -> follow());
    }

    /** The open case file, null when the evidence is open without one. */
    public ReadOnlyObjectProperty<@Nullable Path> pathProperty() {
        return path.getReadOnlyProperty();
    }

    /** Whether the case is saved, in words; empty without a case. */
    public ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /** What the case says, also what is not saved yet. */
    public ReadOnlyObjectProperty<CaseFile> contentProperty() {
        return content.getReadOnlyProperty();
    }

    public boolean isOpen() {
        return saver != null;
    }

    /** Why nothing can be added to the case; null when something can, or when there is none. */
    public @Nullable String readOnlyReason() {
        return saver == null ? null : saver.store().readOnlyReason();
    }

    /** A stamp for an entry of this moment. */
    public EntryStamp stamp() {
        return analyst.stamp();
    }

    /** Other evidence was opened, perhaps with its case, or none is open any more. */
    private void follow() {
        Investigation open = workspace.whole();
        EventStore store = open == null ? null : open.store();
        if (store == evidence) {
            return;
        }
        evidence = store;
        close();
        OpenedCase opened = open == null ? null : opening.take(open);
        if (opened != null) {
            adopt(opened);
        }
    }

    private void adopt(OpenedCase opened) {
        CaseStore store = opened.store();
        saver = new CaseSaver(store, opened.content());
        content.set(opened.content());
        path.set(store.path());
        String reason = store.readOnlyReason();
        if (reason == null) {
            log(AuditEntry.Action.OPENED, store.path().getFileName().toString());
        } else {
            state.set("read-only");
            announce.accept("This case is open read-only: " + reason + ". File › Save case as… keeps a copy of what"
                    + " could be read, to go on with.");
        }
        tellUnmatched(opened.investigation());
        showSteps();
    }

    private void tellUnmatched(Investigation opened) {
        int decisions = opened.casework().unmatched().size();
        int parents = opened.casework().unmatchedParents().size();
        if (decisions + parents > 0 && readOnlyReason() == null) {
            announce.accept(decisions + " decisions and " + parents
                    + " parents of this case are about nothing, or not all, of what is open; see File › Case history.");
        }
    }

    /** Saves what is left and lets the case file go. */
    public void close() {
        CaseSaver open = saver;
        saver = null;
        path.set(null);
        state.set("");
        content.set(CaseFile.EMPTY);
        showSteps();
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                announce.accept("The last steps were NOT saved: " + e.getMessage());
            }
        }
    }

    /** Lets go of everything, for the end of the program. */
    public void end() {
        close();
        opening.letGo();
    }

    /**
     * Keeps the open evidence and all that was said of it in a new case file, which is the open one from then on.
     *
     * @param then what is to be done once it is there
     */
    public void create(Path target, Runnable then) {
        Investigation open = workspace.whole();
        if (open == null) {
            return;
        }
        EntryStamp stamp = stamp();
        CaseFile before = content.get();
        CaseFile start = before.equals(CaseFile.EMPTY) ? CaseFile.created(stamp) : before;
        tasks.start(
                "case create",
                "Saving the case " + target,
                progress -> CaseStore.create(
                        target, start.withEvidence(CaseEvidence.entries(open.report(), target), stamp), stamp),
                created -> {
                    CaseFile meanwhile = content.get();
                    close();
                    saver = new CaseSaver(created, created.caseFile());
                    content.set(created.caseFile());
                    path.set(created.path());
                    state.set("saved");
                    if (!meanwhile.equals(before)) {
                        // Something was said while the file was written; it belongs into the new file too.
                        content.set(meanwhile.withEvidence(CaseEvidence.entries(open.report(), target), stamp));
                        save();
                    }
                    showSteps();
                    apply();
                    then.run();
                });
    }

    /** Adds entries as one step. The stamps of all must be of one moment. */
    public void add(List<? extends CaseEntry> entries) {
        change(content.get().with(entries));
    }

    /** Withdraws the last step, if any. */
    public void undo() {
        change(content.get().undo(stamp()), "Undone");
    }

    /** Brings the step back that was undone last, if any. */
    public void redo() {
        change(content.get().redo(stamp()), "Done again");
    }

    private void change(Optional<CaseFile> changed, String word) {
        if (isWritable() && changed.isPresent()) {
            change(changed.get());
            List<AuditEntry> audit = content.get().audit();
            announce.accept(word + ": " + audit.get(audit.size() - 1).detail());
        }
    }

    /** Writes a line into the audit of the case, if there is one that can be written. */
    public void log(AuditEntry.Action action, String detail) {
        if (isWritable()) {
            content.set(content.get().logged(stamp(), action, detail));
            save();
        }
    }

    private boolean isWritable() {
        return saver != null && saver.store().readOnlyReason() == null;
    }

    private void change(CaseFile changed) {
        if (isWritable()) {
            content.set(changed);
            showSteps();
            save();
            apply();
        }
    }

    private void showSteps() {
        CaseHistory history = content.get().history();
        undoable.set(isWritable() && !history.lastStep().isEmpty());
        redoable.set(isWritable() && !history.lastUndoneStep().isEmpty());
    }

    /** The newest content is applied last, so an older one that is still at work may be dropped. */
    private void apply() {
        Investigation open = workspace.whole();
        if (open != null) {
            CaseFile file = content.get();
            EntryStamp now = stamp();
            tasks.start(
                    "case apply",
                    "Applying the decisions",
                    progress -> open.withCase(file, now.at()),
                    workspace::decide);
        }
    }

    /** Saves again, after a save has failed. */
    public void save() {
        CaseSaver open = saver;
        if (open == null || !isWritable()) {
            return;
        }
        CaseFile wanted = content.get();
        open.set(wanted);
        state.set("saving…");
        tasks.start("case save", "Saving the case", progress -> open.save(), new TaskListener<>() {
            @Override
            public void done(CaseFile saved) {
                if (saver == open && saved.equals(content.get())) {
                    state.set("saved");
                }
            }

            @Override
            public void failed() {
                if (saver == open) {
                    state.set("NOT SAVED");
                }
            }
        });
    }
}
