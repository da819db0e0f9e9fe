package org.qwinsight.export;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.detect.Clause;
import org.qwinsight.detect.Finding;
import org.qwinsight.detect.TriageBand;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKey;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ImagePath;
import org.qwinsight.event.RecordLocation;
import org.qwinsight.ingest.SourceReport;
import org.qwinsight.investigation.Cover;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.Remarks;

/**
 * Process starts as events of a Timesketch timeline. Timesketch reads its times in pieces of one form each and drops
 * what has another, so all have six digits; it takes tags as a JSON list, and an empty cell for a tag named {@code nan}.
 */
final class TimesketchTable implements ExportTable {
    private static final long NANOS_PER_MICRO = 1_000;

    private static final Map<String, EventField> FIELDS = Map.ofEntries(
            Map.entry("hostname", EventField.COMPUTER),
            Map.entry("username", EventField.USER),
            Map.entry("image", EventField.IMAGE),
            Map.entry("command_line", EventField.COMMAND_LINE),
            Map.entry("process_id", EventField.PROCESS_ID),
            Map.entry("process_guid", EventField.PROCESS_GUID),
            Map.entry("original_file_name", EventField.ORIGINAL_FILE_NAME),
            Map.entry("parent_image", EventField.PARENT_IMAGE),
            Map.entry("parent_command_line", EventField.PARENT_COMMAND_LINE),
            Map.entry("parent_process_id", EventField.PARENT_PROCESS_ID),
            Map.entry("record_id", EventField.EVENT_RECORD_ID));

    private static final List<Column> COLUMNS = List.of(
                    "message",
                    "datetime",
                    "timestamp",
                    "timestamp_desc",
                    "tag",
                    "hostname",
                    "username",
                    "image",
                    "command_line",
                    "process_id",
                    "process_guid",
                    "original_file_name",
                    "parent_image",
                    "parent_command_line",
                    "parent_process_id",
                    "record_id",
                    "source_kind",
                    "source_file",
                    "source_ordinal",
                    "rule_clause",
                    "triage_score",
                    "triage_band",
                    "disposition",
                    "note",
                    "analyst",
                    "decided_at",
                    "comments",
                    "event_key")
            .stream()
            .map(Column::of)
            .toList();

    private final Investigation investigation;
    private final EventStore store;
    private final Remarks remarks;
    private final int[] rows;
    private final Map<Integer, Clause> clauses;

    TimesketchTable(Investigation investigation) {
        this.investigation = investigation;
        this.store = investigation.store();
        this.remarks = investigation.casework().remarks();
        this.rows = investigation.startRows();
        this.clauses = investigation.findings().stream().collect(Collectors.toMap(Finding::row, Finding::clause));
    }

    /** How many rows have no time; Timesketch leaves these out. */
    int withoutTime() {
        int count = 0;
        for (int row : rows) {
            count += store.time(row).isKnown() ? 0 : 1;
        }
        return count;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public int rowCount() {
        return rows.length;
    }

    @Override
    public @Nullable Object cell(int index, int column) {
        int row = rows[index];
        String name = COLUMNS.get(column).name();
        EventField field = FIELDS.get(name);
        return field == null ? derived(row, name) : store.value(row, field);
    }

    private @Nullable Object derived(int row, String name) {
        boolean isFinding = clauses.containsKey(row);
        return switch (name) {
            case "message" -> message(row);
            case "datetime" -> store.time(row).isKnown() ? micros(store.time(row)) : null;
            case "timestamp" -> store.time(row).isKnown() ? Math.floorDiv(store.timeNanos(row), NANOS_PER_MICRO) : null;
            case "timestamp_desc" -> "Process start";
            case "tag" -> tags(row);
            case "source_kind" -> store.kind(row).id();
            case "source_file" -> source(row).name();
            case "source_ordinal" -> location(row).ordinal();
            case "rule_clause" -> isFinding ? String.valueOf(clauses.get(row)) : null;
            case "triage_score" -> isFinding ? investigation.triages().score(row) : null;
            case "triage_band" ->
                isFinding ? TriageBand.of(investigation.triages().score(row)).label() : null;
            case "comments" -> {
                List<String> comments = CommentText.of(remarks.of(row));
                yield comments.isEmpty() ? null : comments;
            }
            case "event_key" -> EventKey.of(store, row).text();
            case "decided_at" -> decided(row, "decidedAt");
            default -> decided(row, name);
        };
    }

    private @Nullable String decided(int row, String name) {
        return clauses.containsKey(row) ? new DecisionCells(investigation.casework(), List.of(row)).cell(name) : null;
    }

    private RecordLocation location(int row) {
        return store.location(row);
    }

    private SourceReport source(int row) {
        return investigation.report().sources().get(location(row).source());
    }

    /** Six digits of a second, whatever the source has. */
    private static String micros(EventTime time) {
        return new EventTime(time.epochNanos(), 6).iso().replace("Z", "+00:00");
    }

    private String message(int row) {
        String commandLine = store.value(row, EventField.COMMAND_LINE);
        return name(store.value(row, EventField.IMAGE)) + " started by "
                + name(store.value(row, EventField.PARENT_IMAGE)) + " on "
                + Optional.ofNullable(store.value(row, EventField.COMPUTER)).orElse("an unnamed host")
                + (commandLine == null ? "" : ": " + commandLine);
    }

    private static String name(@Nullable String path) {
        return path == null ? "an unnamed process" : ImagePath.baseName(path);
    }

    private String tags(int row) {
        List<String> tags = new ArrayList<>();
        if (clauses.containsKey(row)) {
            tags.add("qwinsta");
            Optional<Cover> cover = investigation.casework().cover(row);
            cover.map(Cover::disposition)
                    .filter(disposition -> disposition != Disposition.UNDETERMINED)
                    .ifPresent(disposition -> tags.add(disposition.name()));
        }
        if (remarks.of(row).isStarred()) {
            tags.add("starred");
        }
        tags.addAll(remarks.of(row).tags());
        return tags.stream()
                .map(tag -> '"' + new String(JsonStringEncoder.getInstance().quoteAsString(tag)) + '"')
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
