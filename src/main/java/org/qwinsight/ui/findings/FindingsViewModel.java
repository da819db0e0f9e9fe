package org.qwinsight.ui.findings;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.qwinsight.detect.CimField;
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
    /** The rows of more findings are made beside the FX thread. */
    static final int MOST_AT_ONCE = 500;

    private final Workspace workspace;
    private final BackgroundTasks tasks;
    private final Judging judging;
    private final ObservableList<FindingRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<OpenOptions> options = new ReadOnlyObjectWrapper<>(OpenOptions.DEFAULT);
    private final ReadOnlyObjectWrapper<@Nullable FindingRow> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private FindingRows shown = FindingRows.NONE;
    private @Nullable EventStore shownStore;
    private @Nullable Investigation wanted;
    private Comparator<FindingRow> order = FindingRows.AS_GROUPED;

    public FindingsViewModel(Workspace workspace, BackgroundTasks tasks) {
        this.workspace = workspace;
        this.tasks = tasks;
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

    /** The rows of very many findings are made away from the FX thread; until then those before stay. */
    private void show(@Nullable Investigation open) {
        wanted = open;
        if (open == null || open.findings().size() <= MOST_AT_ONCE) {
            take(open, open == null ? FindingRows.NONE : FindingRows.of(open, order));
            return;
        }
        if (open.store() != shownStore) {
            take(open, FindingRows.NONE);
        }
        Comparator<FindingRow> wantedOrder = order;
        tasks.start(
                "finding rows",
                "Making the rows of the findings",
                progress -> FindingRows.of(open, wantedOrder),
                made -> {
                    if (open.equals(wanted)) {
                        take(open, made);
                    }
                });
    }

    private void take(@Nullable Investigation open, FindingRows made) {
        if (open != null) {
            options.set(open.options());
        }
        shownStore = open == null ? null : open.store();
        shown = made;
        selected.set(null);
        rows.setAll(made.rows());
        revision.set(revision.get() + 1);
        followSelection();
    }

    /** Orders the rows; of very many away from the FX thread. */
    void orderBy(Comparator<FindingRow> wantedOrder) {
        if (!order.equals(wantedOrder)) {
            order = wantedOrder;
            show(workspace.investigation());
        }
    }

    private void followSelection() {
        selected.set(shown.of(workspace.selectedNode()));
    }

    /** {@code 12 findings in 11 rows}, or {@code 0 of 12 findings} when none is left. */
    public String summary() {
        Investigation open = workspace.investigation();
        int findings = open == null ? 0 : open.findings().size();
        int matches = open == null ? 0 : open.matches().size();
        if (findings == 0) {
            return (matches == 0 ? "" : "0 of ") + DisplayText.count(matches, "finding");
        }
        return DisplayText.count(findings, "finding") + " in " + DisplayText.count(rows.size(), "row");
    }

    /** True when the open case holds a decision. */
    boolean hasDecisions() {
        Investigation whole = workspace.whole();
        return whole != null && !whole.casework().caseFile().decisions().isEmpty();
    }

    /** True when the open case holds a star, a tag or a comment on something that is open. */
    boolean hasRemarks() {
        Investigation whole = workspace.whole();
        return whole != null && !whole.casework().remarks().isEmpty();
    }

    /** {@code 3 findings hidden by 1 decision}, or how many could be hidden; empty when none is decided. */
    public String decided() {
        Investigation whole = workspace.whole();
        if (whole == null || whole.casework().hideable() == 0) {
            return "";
        }
        String hidden = whole.casework().describeHidden();
        return workspace.hidesDecidedProperty().get()
                ? hidden
                : hidden.replaceFirst("findings? hidden by", "decided by");
    }

    /** The store rows of several rows of the table, ascending. */
    public int[] rowsOf(List<FindingRow> chosen) {
        BitSet found = new BitSet();
        chosen.forEach(row -> row.rows().forEach(found::set));
        return found.stream().toArray();
    }

    /** What the null mode does, or would do, to these findings. */
    public String nullModeNote() {
        boolean drop = options.get().nulls() == NullMode.DROP;
        int lost = lost();
        Investigation open = workspace.investigation();
        if (open == null || open.matches().isEmpty()) {
            return "";
        }
        if (lost == 0) {
            return open.findings().isEmpty() ? "" : "no finding lacks a field of the rule";
        }
        return DisplayText.count(lost, "finding") + (drop ? " lost: a field of the rule is missing" : " would be lost");
    }

    /** True when the rows are not those of the published rule. */
    public boolean isWhatIf() {
        return options.get().nulls() == NullMode.DROP;
    }

    /** How many findings lack a field of the rule. */
    public int lost() {
        return shown.lost();
    }

    /** Why there is no row and what could not have been seen, one sentence a line. */
    public List<String> emptyReasons() {
        Investigation open = workspace.investigation();
        return open == null ? List.of() : EmptyReasons.of(open);
    }

    /** True when there are findings, and the query leaves none. */
    public boolean isLeftOutByQuery() {
        Investigation open = workspace.investigation();
        return open != null
                && rows.isEmpty()
                && EmptyReasons.isLeftOut(open)
                && !open.options().where().isAll();
    }
}
