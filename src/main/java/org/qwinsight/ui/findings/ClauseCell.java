package org.qwinsight.ui.findings;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.qwinsight.detect.Clause;
import org.qwinsight.ui.look.FindingMark;

/** Says which clause matched, and when one row may hold two executions. */
final class ClauseCell extends TableCell<FindingRow, @Nullable FindingRow> {
    private final FindingMark mark = new FindingMark();
    private final Tooltip tooltip = new Tooltip();

    ClauseCell() {
        getStyleClass().add("clause-cell");
    }

    @Override
    protected void updateItem(@Nullable FindingRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setText(null);
            setGraphic(null);
            setTooltip(null);
            return;
        }
        setText(shortLabel(row.clause()) + (row.mayBePidReuse() ? " · PID reuse?" : ""));
        setGraphic(mark);
        tooltip.setText("Matches by " + row.clause().label()
                + (row.mayBePidReuse()
                        ? "\nPossible PID reuse: no GUID in the key, and more than a minute between first and last time"
                        : ""));
        setTooltip(tooltip);
    }

    private static String shortLabel(Clause clause) {
        return switch (clause) {
            case NAME -> "name";
            case ORIGINAL_NAME -> "renamed copy";
            case BOTH -> "both names";
        };
    }
}
