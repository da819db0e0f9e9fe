package org.qwinsight.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that can be exported. A new kind of export is a line here. */
public final class Artefacts {
    /** In the order in which they are offered. */
    public static final List<Artefact> ALL = all();

    private Artefacts() {}

    /** The artefact with this id, ignoring case. */
    public static Optional<Artefact> named(String id) {
        return ALL.stream()
                .filter(artefact -> artefact.card().id().equalsIgnoreCase(id.strip()))
                .findFirst();
    }

    private static List<Artefact> all() {
        List<Artefact> all = new ArrayList<>(tables());
        all.add(new TreeArtefact(
                ArtefactCard.of(
                        "tree-text",
                        "Process tree as text",
                        "The branches that hold findings, with how each parent was found.",
                        "qwinsta-tree.txt",
                        ArtefactCard.TEXT),
                ExportFormat.TEXT,
                false));
        all.add(new TimesketchArtefact());
        all.add(new NavigatorArtefact());
        all.add(FilterArtefact.splunk());
        all.add(FilterArtefact.sigma());
        all.add(FilterArtefact.justification());
        all.add(new ReportArtefact());
        all.addAll(PictureArtefact.all());
        return List.copyOf(all);
    }

    private static List<Artefact> tables() {
        return List.of(
                new RowsArtefact(
                        ArtefactCard.of(
                                "groups-csv",
                                "Groups as CSV",
                                "The rule's own table with what was decided, for a spreadsheet.",
                                "qwinsta-groups.csv",
                                ArtefactCard.CSV),
                        RowKind.GROUPS,
                        ExportFormat.CSV),
                new RowsArtefact(
                        ArtefactCard.of(
                                "findings-csv",
                                "Findings as CSV",
                                "Every matching process start with what was decided, for a spreadsheet.",
                                "qwinsta-findings.csv",
                                ArtefactCard.CSV),
                        RowKind.FINDINGS,
                        ExportFormat.CSV),
                new RowsArtefact(
                        ArtefactCard.of(
                                "processes-csv",
                                "Processes as CSV",
                                "Every process start, whether it matches or not.",
                                "qwinsta-processes.csv",
                                ArtefactCard.CSV),
                        RowKind.PROCESSES,
                        ExportFormat.CSV),
                new RowsArtefact(
                        ArtefactCard.of(
                                "report-json",
                                "Everything as JSON",
                                "Sources, completeness, findings with their triage, and groups, for other programs.",
                                "qwinsta-report.json",
                                ArtefactCard.JSON),
                        RowKind.GROUPS,
                        ExportFormat.JSON),
                new RowsArtefact(
                        ArtefactCard.of(
                                "findings-jsonl",
                                "Findings as JSON Lines",
                                "One object a finding, for other programs.",
                                "qwinsta-findings.jsonl",
                                ArtefactCard.JSON_LINES),
                        RowKind.FINDINGS,
                        ExportFormat.JSONL),
                new RowsArtefact(
                        ArtefactCard.of(
                                "processes-jsonl",
                                "Processes as JSON Lines",
                                "One object a process start, for other programs.",
                                "qwinsta-processes.jsonl",
                                ArtefactCard.JSON_LINES),
                        RowKind.PROCESSES,
                        ExportFormat.JSONL));
    }
}
