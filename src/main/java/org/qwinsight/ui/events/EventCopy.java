package org.qwinsight.ui.events;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.IntUnaryOperator;
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
        return table.append('\n')
                .append(lines(columns, order, order.size(), IntUnaryOperator.identity(), progress))
                .toString();
    }

    /** The lines of some rows of an order, as far as they are not too many. */
    String lines(List<EventColumn> columns, EventOrder order, int[] rows, Progress progress) {
        return lines(columns, order, rows.length, at -> order.position(rows[at]), progress);
    }

    private String lines(
            List<EventColumn> columns, EventOrder order, int size, IntUnaryOperator positions, Progress progress) {
        StringBuilder lines = new StringBuilder();
        int count = Math.min(size, MOST_ROWS);
        for (int at = 0; at < count; at++) {
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
            int position = positions.applyAsInt(at);
            lines.append(line(columns, new EventRow(position, order.row(position))))
                    .append('\n');
        }
        int left = size - count;
        return left > 0 ? lines + "… " + DisplayText.count(left) + " more\n" : lines.toString();
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
