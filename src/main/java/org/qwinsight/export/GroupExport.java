package org.qwinsight.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.query.RowMeasures;
import org.qwinsight.detect.GroupRow;
import org.qwinsight.detect.GroupTable;
import org.qwinsight.detect.Grouping;
import org.qwinsight.detect.TriageBand;
import org.qwinsight.event.EventTime;
import org.qwinsight.investigation.Investigation;

/** The rows of a group table: key parts, count, first and last time, and what the analyst decided. */
final class GroupExport implements ExportTable {
    private static final List<String> BEHIND_KEY = List.of(
            "count",
            "firstTime",
            "lastTime",
            "firstTimeUtc",
            "lastTimeUtc",
            "profile",
            "score",
            "band",
            "disposition",
            "note",
            "analyst",
            "decidedAt");

    private static final List<String> BEHIND_KEY_IN_JSON =
            List.of("count", "firstTime", "lastTime", "firstTimeUtc", "lastTimeUtc", "executions");

    /** Only for groups by chosen fields: the rule's own groups are single executions. */
    private static final List<String> MEASURES =
            List.of("share", "hosts", "daysActive", "medianGapSeconds", "executions");

    private final Investigation investigation;
    private final GroupTable groups;
    private final CaseColumns caseColumns;
    private final List<Column> columns = new ArrayList<>();
    /** Records in all groups. */
    private final int recordCount;

    /** The table, with measures where the groups are by chosen fields. */
    static GroupExport of(Investigation investigation, ExportOptions options) {
        List<String> behindKey = new ArrayList<>(BEHIND_KEY);
        if (options.by() instanceof Grouping.ByFields) {
            behindKey.addAll(MEASURES);
        }
        behindKey.addAll(CaseColumns.ofGroups());
        return new GroupExport(investigation, options, behindKey);
    }

    /** The groups of the JSON report. */
    static GroupExport inJson(Investigation investigation, ExportOptions options) {
        return new GroupExport(investigation, options, BEHIND_KEY_IN_JSON);
    }

    private GroupExport(Investigation investigation, ExportOptions options, List<String> behindKey) {
        this.investigation = investigation;
        this.caseColumns = new CaseColumns(investigation);
        this.groups = investigation.groupedBy(options.by()).ordered(options.order());
        this.recordCount = groups.rows().stream().mapToInt(GroupRow::count).sum();
        groups.columns().forEach(name -> columns.add(Column.of(name)));
        behindKey.forEach(name -> columns.add(Column.of(name)));
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public int rowCount() {
        return groups.rows().size();
    }

    @Override
    public @Nullable Object cell(int row, int column) {
        GroupRow group = groups.rows().get(row);
        if (column < groups.columns().size()) {
            return group.key().get(column);
        }
        return switch (columns.get(column).name()) {
            case "count" -> group.count();
            case "firstTime" -> moment(group.firstNanos());
            case "lastTime" -> moment(group.lastNanos());
            case "firstTimeUtc" -> utc(group.firstNanos(), group);
            case "lastTimeUtc" -> utc(group.lastNanos(), group);
            case "share" -> share(group);
            case "hosts" -> measures(group).hosts();
            case "daysActive" -> measures(group).daysActive();
            case "medianGapSeconds" -> seconds(measures(group).medianGapNanos());
            case "executions" -> executions(group);
            case "profile" -> investigation.options().profile().id();
            case "score" -> investigation.triages().highestScore(group.rows());
            case "band" ->
                TriageBand.of(investigation.triages().highestScore(group.rows()))
                        .label();
            case CaseColumns.STARRED,
                    CaseColumns.TAGS,
                    CaseColumns.COMMENTS,
                    CaseColumns.EVENT_KEYS,
                    CaseColumns.EVENTS -> caseColumns.cell(columns.get(column).name(), group.rows());
            default ->
                new DecisionCells(investigation.casework(), group.rows())
                        .cell(columns.get(column).name());
        };
    }

    /** How many processes the records of a group are of: one that several sources recorded counts once. */
    private int executions(GroupRow group) {
        return (int) group.rows().stream()
                .mapToInt(row -> investigation.tree().node(row))
                .distinct()
                .count();
    }

    private RowMeasures measures(GroupRow group) {
        return RowMeasures.of(
                investigation.store(),
                group.rows().stream().mapToInt(Integer::intValue).toArray());
    }

    /** Of all records in the table, with four digits. */
    private String share(GroupRow group) {
        return String.format(Locale.ROOT, "%.4f", (double) group.count() / recordCount);
    }

    private static @Nullable String seconds(long nanos) {
        return nanos < 0
                ? null
                : BigDecimal.valueOf(nanos, 9).setScale(3, RoundingMode.HALF_UP).toPlainString();
    }

    /** As the rule's search prints it: whole seconds. */
    private static @Nullable Moment moment(long nanos) {
        return nanos == EventTime.NO_TIME ? null : new Moment(new EventTime(nanos, 0), true);
    }

    /** With all digits, and in UTC whatever zone a table is shown in: the column's name says so. */
    private static @Nullable String utc(long nanos, GroupRow group) {
        return nanos == EventTime.NO_TIME ? null : new EventTime(nanos, group.fractionDigits()).iso();
    }
}
