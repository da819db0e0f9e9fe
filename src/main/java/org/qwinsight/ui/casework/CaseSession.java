package org.qwinsight.ui.casework;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.AuditEntry;
import org.qwinsight.casefile.CaseEntry;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.casefile.EntryStamp;
import org.qwinsight.casefile.SavedQuery;
import org.qwinsight.event.EventStore;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.workspace.Workspace;

/**
 * The case file of the open evidence. Every step is saved at once, in the background, and applied to the workspace. The
 * file is locked while it is open and let go when other evidence is opened, or none. For the FX thread only.
 */
public final class CaseSession {
    private final Workspace workspace;
    private final Analyst analyst;
    private final CaseOpening opening;
    private final Consumer<String> announce;
    private final OpenCase open;
    private final CaseSteps steps;
    private final CaseApplying applying;
    private final CaseCopying copying;
    private final List<Runnable> waiting = new ArrayList<>();
    private @Nullable EventStore evidence;

    /** @param announce says something to the person */
    public CaseSession(
            Workspace workspace,
            BackgroundTasks tasks,
            Analyst analyst,
            CaseOpening opening,
            Consumer<String> announce) {
        this.workspace = workspace;
        this.analyst = analyst;
        this.opening = opening;
        this.announce = announce;
        this.open = new OpenCase(tasks, this::tellWaiting);
        this.steps = new CaseSteps(tasks, open::content, this::tellWaiting);
        this.applying = new CaseApplying(workspace, tasks, analyst, open::content);
        this.copying = new CaseCopying(workspace, tasks, analyst, open, steps, applying::apply);
        workspace.investigationProperty().addListener((property, before, now) -> follow());
    }

    /** The open case file, null when the evidence is open without one. */
    public ReadOnlyObjectProperty<@Nullable Path> pathProperty() {
        return open.pathProperty();
    }

    /** Whether the case is saved, in words; empty without a case. */
    public ReadOnlyStringProperty stateProperty() {
        return open.stateProperty();
    }

    public ReadOnlyBooleanProperty undoableProperty() {
        return open.undoableProperty();
    }

    public ReadOnlyBooleanProperty redoableProperty() {
        return open.redoableProperty();
    }

    /** What the case says, also what is not saved yet. */
    public ReadOnlyObjectProperty<CaseFile> contentProperty() {
        return open.contentProperty();
    }

    /** True when there is a case to add to, or will be in a moment. */
    public boolean isOpen() {
        return open.isOpen() || copying.isRunning();
    }

    /** Why nothing can be added to the case; null when something can, or when there is none. */
    public @Nullable String readOnlyReason() {
        return open.readOnlyReason();
    }

    /** A stamp for an entry of this moment. */
    public EntryStamp stamp() {
        return analyst.stamp();
    }

    /** Other evidence was opened, perhaps with its case, or none is open any more. */
    private void follow() {
        Investigation whole = workspace.whole();
        EventStore store = whole == null ? null : whole.store();
        if (store != evidence) {
            evidence = store;
            close();
            OpenedCase opened = whole == null ? null : opening.take(whole);
            if (opened != null) {
                adopt(opened);
            }
        } else if (whole != null && open.isOpen()) {
            applying.applyTo(whole);
        }
    }

    private void adopt(OpenedCase opened) {
        CaseStore store = opened.store();
        open.take(store, opened.content());
        if (open.isWritable()) {
            log(AuditEntry.Action.OPENED, store.path().getFileName().toString());
        }
        String news = OpeningNews.of(opened, stamp().at());
        if (!news.isEmpty()) {
            announce.accept(news);
        }
    }

    /** Does something once nothing is being changed or saved any more; whether that succeeded is {@link #unsaved}. */
    public void whenSettled(Runnable action) {
        waiting.add(action);
        tellWaiting();
    }

    private void tellWaiting() {
        if (steps.isIdle() && !open.isBusy()) {
            List<Runnable> told = List.copyOf(waiting);
            waiting.clear();
            told.forEach(Runnable::run);
        }
    }

    /** Why the last steps could not be saved; empty when everything is saved. */
    public Optional<Unsaved> unsaved() {
        return open.unsaved();
    }

    /** Saves what is left and lets the case file go. Waits for the disk, unless all {@link #whenSettled is settled}. */
    public void close() {
        CaseFile last = open.content();
        List<CaseSteps.Step> left = steps.takeAll();
        CaseSaver before = leave();
        if (before != null) {
            try {
                for (CaseSteps.Step step : left) {
                    last = step instanceof CaseChange change && before.isWritable() ? change.apply(last) : last;
                }
                before.close(last);
            } catch (IOException e) {
                announce.accept("The last steps were NOT saved: " + e.getMessage());
            }
        }
    }

    /** Lets the case file go without saving what could not be saved. */
    public void discard() {
        steps.takeAll();
        CaseSaver before = leave();
        if (before != null) {
            before.letGo();
        }
    }

    private @Nullable CaseSaver leave() {
        copying.abandon();
        return open.leave();
    }

    /** Lets go of everything, for the end of the program. */
    public void end() {
        close();
        opening.letGo();
    }

    /**
     * Keeps the open evidence and all that was said of it in a new case file, which is the open one from then on. What
     * is said while the file is written goes into it too.
     *
     * @param then what is to be done once it is there
     * @param failed gets the reason when it could not be written
     */
    public void create(Path target, Runnable then, Consumer<String> failed) {
        copying.create(target, file -> file, then, failed);
    }

    /** Merges another case into this one, in a new file; see {@link #create}. */
    public void merge(MergePreview other, Path target, Runnable then, Consumer<String> failed) {
        copying.merge(other, target, then, failed);
    }

    /** Reads another case to be merged. */
    public void preview(Path other, Consumer<MergePreview> then) {
        copying.preview(other, then);
    }

    /** Adds entries as one step. The stamps of all must be of one moment. */
    public void add(List<? extends CaseEntry> entries) {
        change(file -> file.with(entries), "");
    }

    /** Adds entries as one step; they are made away from the FX thread. */
    public void add(Supplier<? extends List<? extends CaseEntry>> entries) {
        change(file -> file.with(entries.get()), "");
    }

    /** Withdraws the last step, if any. */
    public void undo() {
        EntryStamp now = stamp();
        change(file -> file.undo(now).orElse(file), "Undone: ");
    }

    /** Brings the step back that was undone last, if any. */
    public void redo() {
        EntryStamp now = stamp();
        change(file -> file.redo(now).orElse(file), "Done again: ");
    }

    /** Keeps how the case is looked at. */
    public void look(String zone, Map<String, String> layout) {
        change(file -> file.withView(zone, layout), "");
    }

    /** Writes a line into the audit of the case, if there is one that can be written. */
    public void log(AuditEntry.Action action, String detail) {
        EntryStamp now = stamp();
        change(file -> file.logged(now, action, detail), "");
    }

    /** @param word stands before what a step said that was undone or redone; empty to say nothing */
    private void change(UnaryOperator<CaseFile> change, String word) {
        if (open.isWritable() || copying.isRunning()) {
            steps.add(new CaseChange(open, change, word, applying::apply, announce));
        }
    }

    /** Keeps other queries with the case, which is no step that can be undone. */
    public void changeQueries(UnaryOperator<List<SavedQuery>> queries) {
        EntryStamp now = stamp();
        change(file -> file.withQueries(queries.apply(file.queries()), now), "");
    }

    /** Saves again, after a save has failed. */
    public void save() {
        open.save();
    }
}
