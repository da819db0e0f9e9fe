package org.qwinsight.export;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qwinsight.detect.GroupRow;
import org.qwinsight.detect.GroupTable;
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

    private final Investigation investigation;
    private final GroupTable groups;
    private final List<Column> columns = new ArrayList<>();

    GroupExport(Investigation investigation, GroupTable groups) {
        this.investigation = investigation;
        this.groups = groups;
        for (String name : groups.columns()) {
            columns.add(Column.of(name));
        }
        for (String name : BEHIND_KEY) {
            columns.add(Column.of(name));
        }
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
            case "profile" -> investigation.options().profile().id();
            default ->
                new DecisionCells(investigation.casework(), group.rows())
                        .cell(columns.get(column).name());
        };
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
