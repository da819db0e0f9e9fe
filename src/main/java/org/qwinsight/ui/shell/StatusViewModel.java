package org.qwinsight.ui.shell;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.event.EventField;
import org.qwinsight.ingest.IngestReport;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.SelectedRows;
import org.qwinsight.ui.workspace.DisplayText;
import org.qwinsight.ui.workspace.DisplayTime;
import org.qwinsight.ui.workspace.Workspace;

/** The status line: what is shown, what is selected, what was left out and why. */
public final class StatusViewModel {
    private static final int SHORT_HASH = 12;

    private final Workspace workspace;
    private final ObservableValue<Number> chosen;
    private final ReadOnlyStringWrapper left = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper zone = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper hash = new ReadOnlyStringWrapper("");

    /** @param chosen how many rows are chosen together in a table */
    public StatusViewModel(Workspace workspace, ObservableValue<Number> chosen) {
        this.workspace = workspace;
        this.chosen = chosen;
        chosen.addListener((property, before, now) -> show());
        workspace.investigationProperty().addListener((property, before, now) -> show());
        workspace.selectedNodeProperty().addListener((property, before, now) -> show());
        workspace.zoneProperty().addListener((property, before, now) -> show());
        show();
    }

    public ReadOnlyStringProperty leftProperty() {
        return left.getReadOnlyProperty();
    }

    /** The zone of times; empty when nothing is open. */
    public ReadOnlyStringProperty zoneProperty() {
        return zone.getReadOnlyProperty();
    }

    /** The begin of the hash of the file that the selection is from, to stand behind the zone; may be empty. */
    public ReadOnlyStringProperty hashProperty() {
        return hash.getReadOnlyProperty();
    }

    private void show() {
        Investigation open = workspace.investigation();
        if (open == null) {
            left.set("No case open");
            zone.set("");
            hash.set("");
            return;
        }
        left.set(visible(open) + " · " + findings(open) + decided() + selected(open) + leftOut(open));
        zone.set("Times in " + DisplayTime.zoneName(workspace.zone()));
        hash.set(hash(open));
    }

    private static String visible(Investigation open) {
        String all = DisplayText.count(open.store().size(), "process start");
        return open.selected().isAll() ? all : DisplayText.count(open.rows().count()) + " of " + all;
    }

    private static String findings(Investigation open) {
        String all = DisplayText.count(open.matches().size(), "finding");
        return open.selected().isAll() || open.matches().isEmpty()
                ? DisplayText.count(open.findings().size(), "finding")
                : DisplayText.count(open.findings().size()) + " of " + all;
    }

    private String decided() {
        Investigation whole = workspace.whole();
        if (whole == null || whole.casework().hideable() == 0) {
            return "";
        }
        String hidden = whole.casework().describeHidden();
        return " · " + (workspace.hidesDecidedProperty().get() ? hidden : hidden.replace("hidden by", "decided by"));
    }

    private String selected(Investigation open) {
        int node = workspace.selectedNode();
        if (chosen.getValue().intValue() > 1) {
            return " · " + DisplayText.count(chosen.getValue().intValue(), "row") + " selected";
        }
        if (node == ProcessTree.NONE) {
            return " · nothing selected";
        }
        if (open.tree().isPlaceholder(node)) {
            return " · selected: a parent not in these logs";
        }
        String pid = open.store().value(node, EventField.PROCESS_ID);
        return " · selected: " + DisplayText.processName(open.store(), node)
                + (pid == null ? "" : ", PID " + DisplayText.pid(pid));
    }

    private static String leftOut(Investigation open) {
        IngestReport report = open.report();
        StringBuilder text = new StringBuilder();
        SelectedRows selected = open.selected();
        int byQuery = selected.byQuery().count();
        append(text, open.store().size() - byQuery, "by the query");
        append(text, byQuery - selected.rows().count(), "outside the chosen time");
        append(text, report.otherEvents(), "other events");
        append(text, report.skipped(), "skipped");
        append(text, open.store().duplicates(), "duplicates");
        append(text, report.outOfScope(), "outside the part that was read");
        return text.isEmpty() ? "" : " · left out: " + text;
    }

    private static void append(StringBuilder text, long count, String why) {
        if (count > 0) {
            text.append(text.isEmpty() ? "" : ", ")
                    .append(DisplayText.count(count))
                    .append(' ')
                    .append(why);
        }
    }

    private String hash(Investigation open) {
        int row = workspace.selectedRow();
        int source = row == ProcessTree.NONE ? -1 : open.store().location(row).source();
        if (source < 0 || source >= open.report().sources().size()) {
            return "";
        }
        String sha256 = open.report().sources().get(source).sha256();
        return sha256.length() < SHORT_HASH ? "" : " · SHA-256 " + sha256.substring(0, SHORT_HASH) + "…";
    }
}
