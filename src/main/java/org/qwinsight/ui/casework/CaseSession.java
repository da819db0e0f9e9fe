package org.qwinsight.ui.casework;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
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
import org.qwinsight.casefile.CaseMerge;
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
    private final BackgroundTasks tasks;
    private final Analyst analyst;
    private final CaseOpening opening;
    private final Consumer<String> announce;
    private final ReadOnlyObjectWrapper<@Nullable Path> path = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<CaseFile> content = new ReadOnlyObjectWrapper<>(CaseFile.EMPTY);
    private final CaseSteps steps;
    private final List<Runnable> waiting = new ArrayList<>();
    private @Nullable CaseSaver saver;
    private @Nullable EventStore evidence;
    private boolean isCreating;

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
        this.steps = new CaseSteps(tasks, content::get, this::tellWaiting);
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

    /** True when there is a case to add to, or will be in a moment. */
    public boolean isOpen() {
        return saver != null || isCreating;
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
        if (store != evidence) {
            evidence = store;
            close();
            OpenedCase opened = open == null ? null : opening.take(open);
            if (opened != null) {
                adopt(opened);
            }
        } else if (open != null && saver != null && !isApplied(open)) {
            apply();
        }
    }

    /** Evidence that was judged anew may still have the decisions of the moment at which that began. */
    private boolean isApplied(Investigation open) {
        return open.casework().caseFile().entries().equals(content.get().entries());
    }

    private void adopt(OpenedCase opened) {
        CaseStore store = opened.store();
        take(store, opened.content());
        String reason = store.readOnlyReason();
        List<String> news = new ArrayList<>();
        if (reason == null) {
            log(AuditEntry.Action.OPENED, store.path().getFileName().toString());
            addUnmatched(opened.investigation(), news);
        } else {
            news.add("This case is open read-only: " + reason + ". File › Save case as… keeps a copy of what could be"
                    + " read, to go on with.");
        }
        addClock(opened.content(), news);
        if (!news.isEmpty()) {
            announce.accept(String.join(" ", news));
        }
    }

    private static void addUnmatched(Investigation opened, List<String> news) {
        int decisions = opened.casework().unmatched().size();
        int parents = opened.casework().unmatchedParents().size();
        if (decisions + parents > 0) {
            news.add(decisions + " decisions and " + parents
                    + " parents of this case are about nothing, or not all, of what is open; see File › Case history.");
        }
    }

    private void addClock(CaseFile file, List<String> news) {
        Instant newest = file.newest();
        Instant now = stamp().at();
        if (newest != null && newest.isAfter(now)) {
            news.add("This computer's clock (" + now + ") is behind the newest entry of this case (" + newest
                    + "). Set the clock; entries keep their order all the same.");
        }
    }

    private void take(CaseStore store, CaseFile file) {
        saver = new CaseSaver(store, file, tasks, this::showState);
        content.set(file);
        path.set(store.path());
        showState();
        showSteps();
    }

    /** Does something once nothing is being changed or saved any more; whether that succeeded is {@link #unsaved}. */
    public void whenSettled(Runnable action) {
        waiting.add(action);
        tellWaiting();
    }

    private void tellWaiting() {
        boolean isSettled = steps.isIdle() && (saver == null || !saver.isBusy());
        if (isSettled) {
            List<Runnable> told = List.copyOf(waiting);
            waiting.clear();
            told.forEach(Runnable::run);
        }
    }

    /** Why the last steps could not be saved; empty when everything is saved. */
    public Optional<Unsaved> unsaved() {
        CaseSaver open = saver;
        String problem = open == null ? null : open.problem();
        return open == null || problem == null
                ? Optional.empty()
                : Optional.of(new Unsaved(open.store().path(), open.unsaved(), problem));
    }

    /** Saves what is left and lets the case file go. Waits for the disk, unless all {@link #whenSettled is settled}. */
    public void close() {
        CaseSaver open = saver;
        CaseFile last = content.get();
        List<CaseSteps.Step> left = steps.takeAll();
        forget();
        if (open != null) {
            try {
                for (CaseSteps.Step step : left) {
                    last = step instanceof Change change && open.isWritable() ? change.apply(last) : last;
                }
                open.close(last);
            } catch (IOException e) {
                announce.accept("The last steps were NOT saved: " + e.getMessage());
            }
        }
    }

    /** Lets the case file go without saving what could not be saved. */
    public void discard() {
        CaseSaver open = saver;
        steps.takeAll();
        forget();
        if (open != null) {
            letGo(open);
        }
    }

    private void forget() {
        saver = null;
        isCreating = false;
        path.set(null);
        state.set("");
        content.set(CaseFile.EMPTY);
        showSteps();
    }

    private void letGo(CaseSaver left) {
        left.drop();
        tasks.start(
                "case close " + left.store().path(),
                "Closing the case",
                progress -> {
                    left.release();
                    return left;
                },
                released -> {});
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
        create(target, file -> file, then, failed);
    }

    /** Merges another case into this one, in a new file; see {@link #create}. */
    public void merge(MergePreview other, Path target, Runnable then, Consumer<String> failed) {
        EntryStamp now = stamp();
        create(target, file -> CaseMerge.of(file, other.theirs(), other.name(), now), then, failed);
    }

    /** Reads another case to be merged. */
    public void preview(Path other, Consumer<MergePreview> then) {
        EntryStamp now = stamp();
        CaseFile mine = content.get();
        tasks.start(
                "case merge",
                "Reading the case " + other,
                progress -> MergePreview.of(mine, CaseStore.readWhole(other), String.valueOf(other.getFileName()), now),
                then::accept);
    }

    private void create(Path target, UnaryOperator<CaseFile> first, Runnable then, Consumer<String> failed) {
        Investigation open = workspace.whole();
        if (open == null || isCreating) {
            return;
        }
        isCreating = true;
        steps.add(new CaseCreation(
                target,
                open,
                first,
                stamp(),
                store -> {
                    CaseSaver before = saver;
                    isCreating = false;
                    take(store, store.caseFile());
                    if (before != null) {
                        letGo(before);
                    }
                    apply();
                    then.run();
                },
                problem -> {
                    isCreating = false;
                    failed.accept(problem);
                }));
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

    /** @param word says before the audit's words what was done; empty to say nothing */
    private void change(UnaryOperator<CaseFile> change, String word) {
        if (isWritable() || isCreating) {
            steps.add(new Change(change, word));
        }
    }

    /** Keeps other queries with the case, which is no step that can be undone. */
    public void setQueries(List<SavedQuery> queries) {
        if (isWritable()) {
            content.set(content.get().withQueries(queries));
            save();
        }
    }

    private boolean isWritable() {
        return saver != null && saver.isWritable();
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
            tellWaiting();
        }
    }

    /** The newest content is applied last, so an older one that is still at work may be dropped. */
    private void apply() {
        Investigation open = workspace.whole();
        if (open != null) {
            CaseFile file = content.get();
            EntryStamp now = stamp();
            tasks.start("case apply", "Applying the decisions", progress -> open.withCase(file, now.at()), decided -> {
                if (!workspace.decide(decided)) {
                    apply();
                }
            });
        }
    }

    /** Saves again, after a save has failed. */
    public void save() {
        CaseSaver open = saver;
        if (open != null && open.isWritable()) {
            open.save(content.get());
        }
    }

    /**
     * What a case could not save.
     *
     * @param file the case file, which is as it was before
     * @param entries how many things that were said are not in it
     * @param problem why
     */
    public record Unsaved(Path file, int entries, String problem) {}

    /** A change of what the case says. */
    private final class Change implements CaseSteps.Step {
        private final UnaryOperator<CaseFile> change;
        private final String word;

        Change(UnaryOperator<CaseFile> change, String word) {
            this.change = change;
            this.word = word;
        }

        @Override
        public String what() {
            return "Changing the case";
        }

        @Override
        public CaseFile apply(CaseFile from) {
            return change.apply(from);
        }

        @Override
        public void done(CaseFile result) {
            CaseFile before = content.get();
            if (!isWritable()) {
                announce.accept("This was not kept, because there is no case file to keep it in.");
            } else if (!result.equals(before)) {
                content.set(result);
                showSteps();
                save();
                if (result.entries().size() != before.entries().size()) {
                    CaseSession.this.apply();
                }
                if (!word.isEmpty()) {
                    List<AuditEntry> audit = result.audit();
                    announce.accept(word + audit.get(audit.size() - 1).detail());
                }
            }
        }
    }
}
