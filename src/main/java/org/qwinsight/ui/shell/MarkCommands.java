package org.qwinsight.ui.shell;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.detect.GroupRow;
import org.qwinsight.detect.Grouping;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.casework.CaseDialogs;
import org.qwinsight.ui.casework.CaseSession;
import org.qwinsight.ui.casework.MarkView;
import org.qwinsight.ui.casework.MarkViewModel;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.workspace.DisplayText;
import org.qwinsight.ui.workspace.Workspace;

/** What the analyst can say of findings. Always asks before it is said, with exactly the findings that it is said of. */
final class MarkCommands {
    private final Workspace workspace;
    private final BackgroundTasks tasks;
    private final CaseCommands cases;
    private final CaseDialogs dialogs;
    private final Consumer<String> say;

    MarkCommands(
            Workspace workspace, BackgroundTasks tasks, CaseCommands cases, CaseDialogs dialogs, Consumer<String> say) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.cases = cases;
        this.dialogs = dialogs;
        this.say = say;
    }

    /** Asks what findings are; does nothing without one. */
    void mark(int[] rows) {
        Investigation open = workspace.whole();
        int[] findings = open == null ? new int[0] : findingsAmong(open, rows);
        if (open == null || findings.length == 0) {
            say.accept("Select a finding first: only findings of the rule can be marked.");
            return;
        }
        if (cases.refusesEntries()) {
            return;
        }
        MarkViewModel mark = new MarkViewModel(open, findings, tasks);
        if (MarkView.ask(mark, dialogs)) {
            cases.inCase(() -> {
                CaseSession session = cases.session();
                session.add(mark.decisions(session.stamp()));
                say.accept("Marked " + DisplayText.count(mark.marked().size(), "finding") + " as "
                        + mark.dispositionProperty().get().label() + ". Ctrl+Z takes it back.");
            });
        }
    }

    private static int[] findingsAmong(Investigation open, int[] rows) {
        int[] all = open.findingRows();
        return Arrays.stream(rows)
                .filter(row -> Arrays.binarySearch(all, row) >= 0)
                .sorted()
                .distinct()
                .toArray();
    }

    /** The records of the selected process, findings or not. */
    int[] selectedRecords() {
        Investigation open = workspace.whole();
        int row = workspace.selectedRow();
        return open == null || row == ProcessTree.NONE
                ? new int[0]
                : open.tree().witnesses(open.tree().node(row));
    }

    /** Asks what all shown findings are that stand in one group with these rows. */
    void markGroup(int[] rows, Grouping grouping) {
        Investigation open = workspace.investigation();
        if (open == null || rows.length == 0) {
            mark(rows);
            return;
        }
        tasks.start("mark group", "Looking for the group", progress -> groupOf(open, rows, grouping), group -> {
            Investigation still = workspace.investigation();
            if (still != null && still.store() == open.store()) {
                mark(group);
            }
        });
    }

    private static int[] groupOf(Investigation open, int[] rows, Grouping grouping) {
        BitSet wanted = new BitSet();
        Arrays.stream(rows).forEach(wanted::set);
        BitSet group = new BitSet();
        for (GroupRow row : open.groupedBy(grouping).rows()) {
            if (row.rows().stream().anyMatch(wanted::get)) {
                row.rows().forEach(group::set);
            }
        }
        return group.stream().toArray();
    }
}
