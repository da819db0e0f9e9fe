package org.qwinsight.ui.events;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.qwinsight.event.Progress;
import org.qwinsight.export.FormulaGuard;
import org.qwinsight.export.VisibleText;
import org.qwinsight.ui.workspace.DisplayText;

/**
 * Cells, lines and tables for the clipboard: values as logged, with tabs between them. Control and direction characters
 * of the evidence are written as escapes, and a cell that a spreadsheet would run is guarded.
 */
final class EventCopy {
    /** Of more rows than that the rest is only counted. */
    static final int MOST_ROWS = 20_000;

    private final EventText text;

    EventCopy(EventText text) {
        this.text = text;
    }

    String cell(EventColumn column, EventRow row) {
        return VisibleText.of(raw(column, row));
    }

    String line(List<EventColumn> columns, EventRow row) {
        return columns.stream()
                .map(column -> FormulaGuard.guard(cell(column, row)))
                .collect(Collectors.joining("\t"));
    }

    /** A heading and all rows of an order, as far as they are not too many. */
    String table(List<EventColumn> columns, EventOrder order, Progress progress) {
        StringBuilder table =
                new StringBuilder(columns.stream().map(this::heading).collect(Collectors.joining("\t")));
        table.append('\n');
        int count = Math.min(order.size(), MOST_ROWS);
        for (int position = 0; position < count; position++) {
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
            table.append(line(columns, new EventRow(position, order.row(position))))
                    .append('\n');
        }
        int left = order.size() - count;
        return left > 0 ? table + "… " + DisplayText.count(left) + " more\n" : table.toString();
    }

    private String heading(EventColumn column) {
        return EventColumns.isTime(column) ? column.title() + " (" + text.zoneName() + ')' : column.title();
    }

    private String raw(EventColumn column, EventRow row) {
        if (column.field() == null) {
            return Integer.toString(row.position() + 1);
        }
        return column.equals(EventColumns.FINDING)
                ? text.mark(row.row())
                : Objects.requireNonNullElse(text.value(column.field(), row.row()), "");
    }
}
