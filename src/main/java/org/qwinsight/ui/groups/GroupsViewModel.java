package org.qwinsight.ui.groups;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.task.TaskListener;
import org.qwinsight.ui.task.Work;
import org.qwinsight.ui.workspace.Workspace;

/**
 * Which groups the drawer shows, of what, in which order. Groups are made beside the FX thread, and only while the
 * drawer is open. For the FX thread only.
 */
public final class GroupsViewModel {
    private static final int NO_LINE = -1;

    private final Workspace workspace;
    private final BackgroundTasks tasks;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ObjectProperty<GroupChoice> choice = new SimpleObjectProperty<>(GroupChoice.RULE);
    private final BooleanProperty ofFindings = new SimpleBooleanProperty(true);
    private final ObjectProperty<GroupSort> sort = new SimpleObjectProperty<>(GroupSort.BY_FIRST);
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();

    /**
     * Groups with what the view needs of them.
     *
     * @param of what they are groups of
     * @param lineOfRow the line of each row of the store, or -1
     * @param largest records of the largest group
     * @param firstNanos the earliest time in any group
     * @param lastNanos the latest
     */
    @SuppressWarnings("ArrayRecordComponent") // one value, compared by identity only
    public record Shown(
            Investigation of, GroupList groups, int[] lineOfRow, int largest, long firstNanos, long lastNanos) {
        static Shown of(Investigation investigation, GroupList groups) {
            int[] lineOfRow = new int[investigation.store().size()];
            Arrays.fill(lineOfRow, NO_LINE);
            long first = Long.MAX_VALUE;
            long last = Long.MIN_VALUE;
            List<GroupLine> lines = groups.lines();
            for (int i = 0; i < lines.size(); i++) {
                for (int row : lines.get(i).rows()) {
                    lineOfRow[row] = i;
                }
                if (lines.get(i).hasTime()) {
                    first = Math.min(first, lines.get(i).firstNanos());
                    last = Math.max(last, lines.get(i).lastNanos());
                }
            }
            return new Shown(investigation, groups, lineOfRow, groups.largest(), first, last);
        }
    }

    public GroupsViewModel(Workspace workspace, BackgroundTasks tasks) {
        this.workspace = workspace;
        this.tasks = tasks;
        workspace.investigationProperty().addListener((property, before, now) -> group());
        open.addListener((property, before, now) -> group());
        ofFindings.addListener((property, before, now) -> group());
        choice.addListener((property, before, now) -> startWithUsualOrder());
        sort.addListener((property, before, now) -> sort());
    }

    /** Whether the drawer is open. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** What groups agree on. */
    public ObjectProperty<GroupChoice> choiceProperty() {
        return choice;
    }

    /** Whether findings are grouped, or else all process starts that no filter leaves out. */
    public BooleanProperty ofFindingsProperty() {
        return ofFindings;
    }

    public ObjectProperty<GroupSort> sortProperty() {
        return sort;
    }

    /** The order that groups of this kind have until another one is asked for. */
    GroupSort usualSort() {
        return choice.get() instanceof GroupChoice.OfFindings ? GroupSort.BY_FIRST : GroupSort.BY_COUNT;
    }

    /** The groups; null before the first are made and while no case is open. */
    public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Whether other groups are being made; the shown ones stay until then. */
    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    private void startWithUsualOrder() {
        GroupSort usual = usualSort();
        boolean isSorting = !sort.get().equals(GroupSort.RAREST) && !sort.get().equals(usual);
        if (isSorting) {
            shown.set(null); // so that nothing is sorted that is about to be replaced
            sort.set(usual);
        }
        group();
    }

    private void group() {
        Investigation investigation = workspace.investigation();
        if (investigation == null || !open.get()) {
            shown.set(null);
            stop();
            return;
        }
        GroupChoice by = choice.get();
        boolean findings = ofFindings.get();
        GroupSort order = sort.get();
        start(progress -> Shown.of(investigation, GroupList.of(investigation, by, findings, order, progress)));
    }

    private void sort() {
        Shown now = shown.get();
        if (now != null && !working.get()) {
            GroupSort order = sort.get();
            start(progress -> Shown.of(now.of(), now.groups().sorted(order, progress)));
        } else if (now != null) {
            group();
        }
    }

    private void start(Work<Shown> work) {
        working.set(true);
        tasks.start("groups", "Grouping", work, new TaskListener<>() {
            @Override
            public void done(Shown made) {
                working.set(false);
                shown.set(made);
            }

            @Override
            public void failed() {
                working.set(false);
                shown.set(null);
            }

            @Override
            public boolean isStoppable() {
                return true;
            }

            @Override
            public void stopped() {
                failed();
            }
        });
    }

    /** A task that nobody waits for any more is replaced by one that does nothing. */
    private void stop() {
        if (working.get()) {
            tasks.start("groups", "Grouping", progress -> 0, nothing -> working.set(false));
        }
    }

    /** The index of the line that holds the selected process, or -1. */
    public int selectedIndex() {
        Shown now = shown.get();
        int row = workspace.selectedRow();
        boolean isThere = now != null && row != ProcessTree.NONE && row < now.lineOfRow().length;
        return isThere ? now.lineOfRow()[row] : NO_LINE;
    }

    /** Selects the first process of a group, unless one of its processes is selected already. */
    public void select(GroupLine line) {
        if (Arrays.binarySearch(line.rows(), workspace.selectedRow()) < 0) {
            workspace.select(line.rows()[0]);
        }
    }

    /** Shows only a group's records in every view, by its terms in the query; going back shows what was before. */
    public void showOnly(GroupLine line) {
        Shown now = shown.get();
        if (now != null) {
            workspace.query().ask(GroupQuery.including(workspace.query().get(), now.of(), now.groups(), line));
        }
    }

    /** Whether {@link #leaveOut} can say which records are left out. */
    public boolean canLeaveOut() {
        return choice.get() instanceof GroupChoice.ByFields by && by.fields().size() == 1;
    }

    /** Leaves a group's records out of every view. */
    public void leaveOut(GroupLine line) {
        if (choice.get() instanceof GroupChoice.ByFields by && by.fields().size() == 1) {
            workspace.query().exclude(by.fields().get(0), line.key().get(0));
        }
    }
}
