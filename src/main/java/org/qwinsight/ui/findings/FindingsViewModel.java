package org.qwinsight.ui.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.qwinsight.detect.CimField;
import org.qwinsight.detect.Clause;
import org.qwinsight.detect.Finding;
import org.qwinsight.detect.GroupRow;
import org.qwinsight.detect.GroupTable;
import org.qwinsight.detect.Grouping;
import org.qwinsight.detect.NullMode;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.event.EventStore;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.workspace.DisplayText;
import org.qwinsight.ui.workspace.Judging;
import org.qwinsight.ui.workspace.ReadingOrder;
import org.qwinsight.ui.workspace.Workspace;

/** The rule's table, which version of the rule made it, and what to say when it is empty. */
public final class FindingsViewModel {
    private final Workspace workspace;
    private final Judging judging;
    private final ObservableList<FindingRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<OpenOptions> options = new ReadOnlyObjectWrapper<>(OpenOptions.DEFAULT);
    private final ReadOnlyObjectWrapper<@Nullable FindingRow> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final Map<Integer, FindingRow> rowOfProcess = new HashMap<>();
    private int lost;

    public FindingsViewModel(Workspace workspace, BackgroundTasks tasks) {
        this.workspace = workspace;
        this.judging = new Judging(workspace, tasks);
        workspace.investigationProperty().addListener((property, before, now) -> show(now));
        workspace.selectedNodeProperty().addListener((property, before, now) -> followSelection());
        show(workspace.investigation());
    }

    /** The groups, ordered by first time. The view may order them otherwise. */
    public ObservableList<FindingRow> rows() {
        return rows;
    }

    /** Goes up when another case or judgement is shown, even one that is as empty as the one before. */
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** How the shown rows were made. */
    public ReadOnlyObjectProperty<OpenOptions> optionsProperty() {
        return options.getReadOnlyProperty();
    }

    /** The group that holds the selected process, null for none. */
    public ReadOnlyObjectProperty<@Nullable FindingRow> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** The columns of the shown profile, in reading order. */
    public List<FindingColumn> columns() {
        List<CimField> by = options.get().profile().by();
        return ReadingOrder.of(by).stream()
                .map(field -> new FindingColumn(field, by.indexOf(field)))
                .toList();
    }

    /** Selects a group: its first process, unless one of its processes is selected already. */
    public void select(FindingRow row) {
        if (!row.rows().contains(workspace.selectedNode())) {
            workspace.select(row.rows().get(0));
        }
    }

    public void setProfile(RuleProfile profile) {
        judging.change("Applying the rule", options -> options.withProfile(profile));
    }

    public void setNulls(NullMode nulls) {
        judging.change("Applying the rule", options -> options.withNulls(nulls));
    }

    private void show(@Nullable Investigation investigation) {
        rowOfProcess.clear();
        List<FindingRow> made = new ArrayList<>();
        lost = 0;
        if (investigation != null) {
            options.set(investigation.options());
            lost = lost(investigation);
            made = rows(investigation);
            for (FindingRow row : made) {
                row.rows().forEach(process -> rowOfProcess.put(process, row));
            }
        }
        selected.set(null);
        rows.setAll(made);
        revision.set(revision.get() + 1);
        followSelection();
    }

    private static int lost(Investigation investigation) {
        return GroupTable.of(
                        new Grouping.ByRule(),
                        investigation.store(),
                        investigation.tree(),
                        investigation.findings(),
                        investigation.options().profile(),
                        NullMode.DROP)
                .left();
    }

    private static List<FindingRow> rows(Investigation investigation) {
        Map<Integer, Clause> clauses = new HashMap<>();
        for (Finding finding : investigation.findings()) {
            clauses.put(finding.row(), finding.clause());
        }
        List<FindingRow> rows = new ArrayList<>();
        for (GroupRow group : investigation.groups().rows()) {
            int first = group.rows().get(0);
            rows.add(new FindingRow(
                    key(investigation, first),
                    group.rows(),
                    group.firstNanos(),
                    group.lastNanos(),
                    clauses.getOrDefault(first, Clause.NAME),
                    investigation.triages().highestScore(group.rows()),
                    investigation.groups().mayBePidReuse(group),
                    DecisionText.of(investigation.casework(), group.rows()),
                    DecisionText.allHide(investigation.casework(), group.rows())));
        }
        return rows;
    }

    /** The values themselves and not the key's texts, so that a missing one is not taken for the text "null". */
    private static List<@Nullable String> key(Investigation investigation, int row) {
        EventStore store = investigation.store();
        List<@Nullable String> key = new ArrayList<>();
        for (CimField field : investigation.options().profile().by()) {
            key.add(field.value(store, row));
        }
        return key;
    }

    private void followSelection() {
        selected.set(rowOfProcess.get(workspace.selectedNode()));
    }

    /** {@code 12 findings in 11 rows}, with the profile. */
    public String summary() {
        Investigation open = workspace.investigation();
        int findings = open == null ? 0 : open.findings().size();
        return DisplayText.count(findings, "finding") + " in " + DisplayText.count(rows.size(), "row");
    }

    /** True when the open case holds a decision. */
    boolean hasDecisions() {
        Investigation whole = workspace.whole();
        return whole != null && !whole.casework().caseFile().decisions().isEmpty();
    }

    /** {@code 3 findings hidden by 1 decision}, or how many could be hidden; empty when none is decided. */
    public String decided() {
        Investigation whole = workspace.whole();
        if (whole == null || whole.casework().hideableRows().length == 0) {
            return "";
        }
        String hidden = whole.casework().describeHidden();
        return workspace.hidesDecidedProperty().get() ? hidden : hidden.replace("hidden by", "shown, decided by");
    }

    /** The store rows of several rows of the table, ascending. */
    public int[] rowsOf(List<FindingRow> chosen) {
        return chosen.stream()
                .flatMap(row -> row.rows().stream())
                .mapToInt(Integer::intValue)
                .sorted()
                .distinct()
                .toArray();
    }

    /** What the null mode does, or would do, to these findings. */
    public String nullModeNote() {
        boolean drop = options.get().nulls() == NullMode.DROP;
        if (lost == 0) {
            return "no finding lacks a field of the rule";
        }
        return DisplayText.count(lost, "finding") + (drop ? " lost: a field of the rule is missing" : " would be lost");
    }

    /** True when the rows are not those of the published rule. */
    public boolean isWhatIf() {
        return options.get().nulls() == NullMode.DROP;
    }

    /** How many findings lack a field of the rule. */
    public int lost() {
        return lost;
    }

    /** Why there is no row and what could not have been seen, one sentence a line. */
    public List<String> emptyReasons() {
        Investigation open = workspace.investigation();
        return open == null ? List.of() : EmptyReasons.of(open);
    }
}
