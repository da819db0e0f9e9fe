package org.qwinsight.ui.details;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.detect.Finding;
import org.qwinsight.detect.MatchReason;
import org.qwinsight.event.RecordLocation;
import org.qwinsight.ingest.RawRecords;
import org.qwinsight.ingest.SourceReport;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.workspace.Workspace;

/** Everything about the selected node; the raw record is read from the evidence while it is shown. */
public final class DetailsViewModel {
    /** Reads one record back from the evidence. */
    @FunctionalInterface
    public interface RecordSource {
        /** @throws IOException when it cannot be read; the message says why */
        String read(SourceReport source, RecordLocation location) throws IOException;
    }

    private final Workspace workspace;
    private final BackgroundTasks tasks;
    private final RecordSource records;
    private final ObservableList<DetailRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Ancestry> ancestry = new ReadOnlyObjectWrapper<>(Ancestry.NONE);
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<RawRecord> raw = new ReadOnlyObjectWrapper<>(new RawRecord.None());
    private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper("");
    private final BooleanProperty rawShown = new SimpleBooleanProperty();
    private final BooleanProperty prettyPrinted = new SimpleBooleanProperty(true);

    public DetailsViewModel(Workspace workspace, BackgroundTasks tasks) {
        this(workspace, tasks, RawRecords::read);
    }

    public DetailsViewModel(Workspace workspace, BackgroundTasks tasks, RecordSource records) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.records = records;
        workspace.investigationProperty().addListener((property, before, now) -> show());
        workspace.selectedNodeProperty().addListener((property, before, now) -> show());
        workspace.zoneProperty().addListener((property, before, now) -> show());
        rawShown.addListener((property, before, now) -> readRaw());
        show();
    }

    /** The lines of the list. */
    ObservableList<DetailRow> rows() {
        return rows;
    }

    /** The way from the root to the selected node. */
    ReadOnlyObjectProperty<Ancestry> ancestryProperty() {
        return ancestry.getReadOnlyProperty();
    }

    /** Name and PID of the selected process; empty when nothing is selected. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** What stands in place of the fields when nothing is selected. */
    public ReadOnlyStringProperty emptyTextProperty() {
        return emptyText.getReadOnlyProperty();
    }

    /** Why the selected process is a finding; empty when it is none. */
    public ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<RawRecord> rawProperty() {
        return raw.getReadOnlyProperty();
    }

    /** Whether somebody looks at the raw record; only then is it read. */
    public BooleanProperty rawShownProperty() {
        return rawShown;
    }

    /** Pretty-printed, or exactly as logged. */
    public BooleanProperty prettyPrintedProperty() {
        return prettyPrinted;
    }

    /** What the raw view shows. */
    public String rawText() {
        RawRecord record = raw.get();
        if (record instanceof RawRecord.Text text) {
            return prettyPrinted.get() ? text.prettyPrinted() : text.asLogged();
        }
        return "";
    }

    /** What the raw view says when it has no record to show; empty when it has. */
    public String rawMessage() {
        RawRecord record = raw.get();
        if (record instanceof RawRecord.Gone gone) {
            return gone.message();
        }
        if (record instanceof RawRecord.Reading) {
            return "Reading the record from the evidence…";
        }
        return record instanceof RawRecord.None ? "This node has no record of its own." : "";
    }

    /** All lines as text. */
    public String allAsText() {
        return rows.stream().map(DetailRow::asText).collect(Collectors.joining("\n", title.get() + "\n", "\n"));
    }

    public void goTo(int node) {
        workspace.select(node);
    }

    private void show() {
        Investigation open = workspace.investigation();
        int node = workspace.selectedNode();
        emptyText.set(
                open == null || open.store().size() == 0
                        ? "There is no process to select"
                        : "Select a process to see its fields");
        if (open == null || node == ProcessTree.NONE) {
            title.set("");
            reason.set("");
            rows.clear();
            ancestry.set(Ancestry.NONE);
        } else {
            title.set(Ancestor.of(open, node).title());
            Investigation whole = workspace.whole();
            reason.set(matchReason(whole == null ? open : whole, node));
            rows.setAll(DetailRows.of(open, node, workspace.zone()));
            ancestry.set(Ancestry.of(open, node));
        }
        readRaw();
    }

    private void readRaw() {
        Investigation open = workspace.investigation();
        int row = workspace.selectedRow();
        if (open == null || row == ProcessTree.NONE) {
            raw.set(new RawRecord.None());
            return;
        }
        RecordLocation location = open.store().location(row);
        List<SourceReport> sources = open.report().sources();
        if (!rawShown.get() || location.source() >= sources.size()) {
            raw.set(new RawRecord.None());
            return;
        }
        raw.set(new RawRecord.Reading());
        SourceReport source = sources.get(location.source());
        tasks.start("raw record", "Reading a record", progress -> read(source, location), raw::set);
    }

    private RawRecord read(SourceReport source, RecordLocation location) {
        try {
            String text = records.read(source, location);
            return new RawRecord.Text(text, RecordLayout.pretty(text));
        } catch (IOException e) {
            String why = e.getMessage() == null ? e.toString() : e.getMessage();
            return new RawRecord.Gone(
                    "The raw record cannot be shown.\n" + source.name() + "\n" + why
                            + "\nThe evidence must still lie where it was opened from, unchanged. The fields are not affected.");
        }
    }

    /** Why a process is a finding, or the empty text for one that is none. */
    private static String matchReason(Investigation investigation, int row) {
        for (Finding finding : investigation.matches()) {
            if (finding.row() == row) {
                return MatchReason.of(investigation.store(), finding);
            }
        }
        return "";
    }
}
