package org.qwinsight.ui.evidence;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.Completeness;
import org.qwinsight.analysis.TimeHistogram;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.ingest.IngestReport;
import org.qwinsight.ingest.ParseProblem;
import org.qwinsight.ingest.SourceReport;
import org.qwinsight.investigation.CompletenessText;
import org.qwinsight.investigation.CoverageMatrix;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.workspace.DisplayText;
import org.qwinsight.ui.workspace.DisplayTime;
import org.qwinsight.ui.workspace.Workspace;

/** What was opened, in a few facts, and what became of every source. */
public final class EvidenceViewModel {
    private final Workspace workspace;
    private final ObservableList<Chip> chips = FXCollections.observableArrayList();
    private final ObservableList<SourceReport> sources = FXCollections.observableArrayList();

    public EvidenceViewModel(Workspace workspace) {
        this.workspace = workspace;
        workspace.investigationProperty().addListener((property, before, now) -> show(now));
        workspace.zoneProperty().addListener((property, before, now) -> show(workspace.investigation()));
        show(workspace.investigation());
    }

    public ObservableList<Chip> chips() {
        return chips;
    }

    public ObservableList<SourceReport> sources() {
        return sources;
    }

    /** What the evidence cannot show, in sentences. */
    List<String> limits() {
        Investigation open = workspace.investigation();
        return open == null ? List.of() : CompletenessText.of(open);
    }

    CoverageMatrix coverage() {
        Investigation open = workspace.investigation();
        return open == null ? new CoverageMatrix(List.of(), List.of(), List.of()) : CoverageMatrix.of(open);
    }

    /** The same, for the clipboard: the matrix with tabs between its cells. */
    String limitsAsText() {
        List<String> lines = new ArrayList<>(limits());
        CoverageMatrix matrix = coverage();
        lines.add(String.join("\t", matrix.heads()));
        matrix.rows().forEach(row -> lines.add(String.join("\t", row)));
        lines.addAll(matrix.notes());
        return String.join("\n", lines) + "\n";
    }

    private void show(@Nullable Investigation investigation) {
        if (investigation == null) {
            chips.clear();
            sources.clear();
            return;
        }
        sources.setAll(investigation.report().sources());
        chips.setAll(chips(investigation, workspace.zone()));
    }

    private static List<Chip> chips(Investigation investigation, ZoneId zone) {
        IngestReport report = investigation.report();
        EventStore store = investigation.store();
        int fileCount = report.sources().size();
        List<String> hosts = investigation.hosts();
        List<Chip> chips = new ArrayList<>();
        chips.add(new Chip(
                DisplayText.count(fileCount, "evidence file"),
                DisplayText.bytes(report.bytes()) + " read. Open Evidence files for hashes and counts.",
                false));
        chips.add(new Chip(DisplayText.count(report.records(), "record"), "Events found, of any kind.", false));
        chips.add(new Chip(DisplayText.count(store.size(), "process start"), starts(investigation), false));
        chips.add(new Chip(DisplayText.count(hosts.size(), "host"), hosts(hosts), false));
        span(store, zone, chips);
        warnings(investigation, chips);
        return chips;
    }

    private static String starts(Investigation investigation) {
        StringBuilder text = new StringBuilder("By kind:");
        investigation.startsByKind().forEach((kind, count) -> {
            if (count > 0) {
                text.append('\n').append(kind.label()).append(": ").append(DisplayText.count(count));
            }
        });
        return text.toString();
    }

    private static String hosts(List<String> hosts) {
        int shown = Math.min(20, hosts.size());
        String names = String.join("\n", hosts.subList(0, shown));
        return shown < hosts.size() ? names + "\nand " + (hosts.size() - shown) + " more" : names;
    }

    private static void span(EventStore store, ZoneId zone, List<Chip> chips) {
        int first = TimeHistogram.firstAtOrAfter(store, EventTime.NO_TIME + 1);
        if (first < store.size()) {
            long from = store.timeNanos(first);
            long to = store.timeNanos(store.size() - 1);
            String begin = DisplayTime.seconds(from, zone);
            String end = DisplayTime.seconds(to, zone);
            boolean sameDay = begin.substring(0, 10).equals(end.substring(0, 10));
            chips.add(new Chip(
                    begin + " – " + (sameDay ? end.substring(11) : end) + " " + DisplayTime.zoneName(zone),
                    "First to last process start: " + DisplayTime.length(to - from) + ".",
                    false));
        }
    }

    private static void notReadWhole(IngestReport report, List<Chip> chips) {
        List<SourceReport> failed = report.sources().stream()
                .filter(source -> source.failure() != null)
                .toList();
        if (!failed.isEmpty()) {
            SourceReport first = failed.get(0);
            chips.add(new Chip(
                    DisplayText.count(failed.size(), "evidence file")
                            + (failed.stream().allMatch(SourceReport::isUnread) ? " not read" : " not read whole"),
                    first.name() + ": " + first.failure() + ".\nOpen Evidence files for the reason of each.",
                    true));
        }
    }

    private static void warnings(Investigation investigation, List<Chip> chips) {
        IngestReport report = investigation.report();
        notReadWhole(report, chips);
        if (report.outOfScope() > 0) {
            chips.add(new Chip(
                    DisplayText.count(report.outOfScope(), "start") + " left out: only a part was read",
                    CompletenessText.ofPart(report.outOfScope()),
                    true));
        }
        if (report.skipped() > 0) {
            chips.add(new Chip(
                    DisplayText.count(report.skipped()) + " skipped",
                    "Records that could not be read. Open Evidence files for each one's place and fault.",
                    true));
        }
        if (report.strayBytes() > 0) {
            chips.add(new Chip(
                    DisplayText.count(report.strayBytes(), "byte") + " outside of records",
                    "They belong to no record and were not read. Open Evidence files for the places.",
                    true));
        }
        int duplicates = investigation.store().duplicates();
        if (duplicates > 0) {
            chips.add(new Chip(
                    DisplayText.count(duplicates, "duplicate") + " left out",
                    "The same record was loaded more than once; it counts once.",
                    true));
        }
        Completeness completeness = investigation.completeness();
        if (completeness.withoutTime() > 0) {
            chips.add(new Chip(
                    DisplayText.count(completeness.withoutTime()) + " without time",
                    "Process starts without a usable time: in the tree, not on the timeline.",
                    true));
        }
        long zoneAssumed =
                report.sources().stream().mapToLong(SourceReport::zoneAssumed).sum();
        if (zoneAssumed > 0) {
            chips.add(new Chip(
                    DisplayText.count(zoneAssumed) + " with assumed zone",
                    "Their logs name no time zone; the digits were read as UTC.",
                    true));
        }
    }

    /** One source with all its problems as text, for the clipboard. */
    public static String asText(SourceReport source) {
        StringBuilder text = new StringBuilder();
        text.append(source.name()).append("\nSHA-256: ").append(source.sha256());
        text.append("\nShape: ").append(source.shape());
        text.append("\nRecords: ").append(source.records());
        text.append("\nProcess starts: ").append(source.processStarts());
        text.append("\nProcess exits: ").append(source.processExits());
        text.append("\nDuplicates: ").append(source.duplicates());
        text.append("\nSkipped: ").append(source.skipped());
        text.append("\nBytes outside of records: ").append(source.strayBytes());
        text.append("\nOther events: ").append(source.otherEvents());
        if (source.failure() != null) {
            text.append("\nFailure: ").append(source.failure());
        }
        for (ParseProblem problem : source.problems()) {
            text.append("\n").append(asText(problem));
        }
        return text.append('\n').toString();
    }

    static String asText(ParseProblem problem) {
        String place = problem.ordinal() > 0 ? "record " + problem.ordinal() + ", " : "";
        return place + "byte " + problem.offset() + ": " + problem.message();
    }
}
