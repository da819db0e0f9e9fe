package org.qwinsight.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.detect.Assessment;
import org.qwinsight.detect.Clause;
import org.qwinsight.detect.Finding;
import org.qwinsight.detect.Triage;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.RecordLocation;
import org.qwinsight.ingest.SourceReport;
import org.qwinsight.investigation.Investigation;

/** Process starts, one a row: the findings, or all of them with their end, their children and whether they match. */
final class FindingExport implements ExportTable {
    private static final Map<String, EventField> FIELDS = Map.ofEntries(
            Map.entry("host", EventField.COMPUTER),
            Map.entry("user", EventField.USER),
            Map.entry("image", EventField.IMAGE),
            Map.entry("commandLine", EventField.COMMAND_LINE),
            Map.entry("processId", EventField.PROCESS_ID),
            Map.entry("processGuid", EventField.PROCESS_GUID),
            Map.entry("originalFileName", EventField.ORIGINAL_FILE_NAME),
            Map.entry("parentImage", EventField.PARENT_IMAGE),
            Map.entry("parentCommandLine", EventField.PARENT_COMMAND_LINE),
            Map.entry("parentProcessId", EventField.PARENT_PROCESS_ID),
            Map.entry("parentProcessGuid", EventField.PARENT_PROCESS_GUID));

    private static final List<Column> OF_ALL = Stream.of(
                    "row",
                    "time",
                    "host",
                    "user",
                    "kind",
                    "clause",
                    "image",
                    "commandLine",
                    "processId",
                    "processGuid",
                    "originalFileName",
                    "parentImage",
                    "parentCommandLine",
                    "parentProcessId",
                    "parentProcessGuid",
                    "parentRow",
                    "parentLink",
                    "source.path",
                    "source.member",
                    "source.ordinal",
                    "source.offset",
                    "source.length",
                    "triage.score",
                    "triage.band",
                    "triage.signals",
                    "triage.assessable",
                    "disposition",
                    "note",
                    "analyst",
                    "decidedAt")
            .map(name -> new Column(name, !name.equals("triage.signals")))
            .toList();

    private static final List<Column> OF_FINDINGS = withCase(OF_ALL.stream());

    private static final List<Column> OF_PROCESSES = withCase(Stream.concat(
            OF_ALL.stream(), Stream.of("end", "children", "matches").map(Column::of)));

    private static final long[] POWERS_OF_TEN =
            LongStream.iterate(1, power -> power * 10).limit(10).toArray();

    private final Investigation investigation;
    private final EventStore store;
    private final ProcessTree tree;
    private final int[] rows;
    private final Map<Integer, Clause> clauses;
    private final List<Column> columns;
    private final CaseColumns caseColumns;
    private int triagedRow = ProcessTree.NONE;
    private Optional<Triage> triage = Optional.empty();

    private FindingExport(Investigation investigation, int[] rows, List<Column> columns) {
        this.investigation = investigation;
        this.store = investigation.store();
        this.tree = investigation.tree();
        this.rows = rows;
        this.columns = columns;
        this.caseColumns = new CaseColumns(investigation);
        this.clauses = investigation.findings().stream().collect(Collectors.toMap(Finding::row, Finding::clause));
    }

    private static List<Column> withCase(Stream<Column> columns) {
        return Stream.concat(columns, CaseColumns.ofEvents().stream().map(Column::of))
                .toList();
    }

    /** The findings. */
    static FindingExport findings(Investigation investigation) {
        return new FindingExport(investigation, investigation.findingRows(), OF_FINDINGS);
    }

    /** All process starts inside the time range that the query selects, but for findings that were left out. */
    static FindingExport processes(Investigation investigation) {
        return new FindingExport(investigation, investigation.startRows(), OF_PROCESSES);
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public int rowCount() {
        return rows.length;
    }

    @Override
    public @Nullable Object cell(int index, int column) {
        int row = rows[index];
        String name = columns.get(column).name();
        EventField field = FIELDS.get(name);
        if (field != null) {
            return store.value(row, field);
        }
        return name.startsWith("source.") ? source(row, name) : derived(row, name);
    }

    private @Nullable Object derived(int row, String name) {
        return switch (name) {
            case "row" -> row;
            case "time" -> moment(store.time(row));
            case "kind" -> store.kind(row).id();
            case "clause" -> clauses.containsKey(row) ? String.valueOf(clauses.get(row)) : null;
            case "parentRow" -> tree.loggedParentRow(row) == ProcessTree.NONE ? null : tree.loggedParentRow(row);
            case "parentLink" -> tree.link(row).name();
            case "triage.score" -> triage(row).map(Triage::score).orElse(null);
            case "triage.band" ->
                triage(row).map(triage -> triage.band().label()).orElse(null);
            case "triage.signals" -> triage(row).map(this::signals).orElse(List.of());
            case "triage.assessable" -> triage(row).map(Triage::assessable).orElse(null);
            case "end" -> moment(end(row));
            case "children" -> tree.childCount(row);
            case "matches" -> clauses.containsKey(row);
            case CaseColumns.STARRED, CaseColumns.TAGS, CaseColumns.COMMENTS, CaseColumns.EVENT_KEY ->
                caseColumns.cell(name, List.of(row));
            default -> new DecisionCells(investigation.casework(), List.of(row)).cell(name);
        };
    }

    /** The columns of one row are asked for one after the other: its triage is made once. */
    private Optional<Triage> triage(int row) {
        if (row != triagedRow) {
            triagedRow = row;
            triage = clauses.containsKey(row) ? investigation.triages().of(row) : Optional.empty();
        }
        return triage;
    }

    private List<Map<String, Object>> signals(Triage triage) {
        List<Map<String, Object>> signals = new ArrayList<>();
        for (Assessment signal : triage.signals()) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("id", signal.id());
            members.put("state", signal.state().name());
            members.put("points", signal.points());
            members.put("reason", signal.reason());
            members.put(
                    "rows",
                    signal.evidence().stream()
                            .filter(node -> !tree.isPlaceholder(node))
                            .toList());
            signals.add(members);
        }
        return signals;
    }

    private @Nullable Object source(int row, String name) {
        RecordLocation location = store.location(row);
        SourceReport source = investigation.report().sources().get(location.source());
        return switch (name) {
            case "source.path" -> source.path();
            case "source.member" -> source.member();
            case "source.ordinal" -> location.ordinal();
            case "source.offset" -> location.offset();
            default -> location.length();
        };
    }

    /** With as many digits as the start has, and more where the exit's time needs them. */
    private EventTime end(int row) {
        long nanos = tree.endNanos(row);
        int digits = store.time(row).fractionDigits();
        while (digits < 9 && nanos % POWERS_OF_TEN[9 - digits] != 0) {
            digits++;
        }
        return nanos == EventTime.NO_TIME ? EventTime.UNKNOWN : new EventTime(nanos, digits);
    }

    private static @Nullable Moment moment(EventTime time) {
        return time.isKnown() ? new Moment(time, false) : null;
    }
}
