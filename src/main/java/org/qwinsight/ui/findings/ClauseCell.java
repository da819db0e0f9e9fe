package org.qwinsight.ui.findings;

import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.qwinsight.detect.Clause;
import org.qwinsight.ui.look.FindingMark;
import org.qwinsight.ui.look.LazyTooltip;

/** Says which clause matched, and when one row may hold two executions. */
final class ClauseCell extends TableCell<FindingRow, @Nullable FindingRow> {
    private final FindingMark mark = new FindingMark();

    ClauseCell() {
        getStyleClass().add("clause-cell");
        LazyTooltip.install(this, () -> getItem() == null ? "" : explanation(getItem()));
    }

    private static String explanation(FindingRow row) {
        return "Matches by " + row.clause().label()
                + (row.mayBePidReuse()
                        ? "\nPossible PID reuse: no GUID in the key, and more than a minute between first and last time"
                        : "");
    }

    @Override
    protected void updateItem(@Nullable FindingRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setText(null);
            setGraphic(null);
            return;
        }
        setText(shortLabel(row.clause()) + (row.mayBePidReuse() ? " · PID reuse?" : ""));
        setGraphic(mark);
    }

    private static String shortLabel(Clause clause) {
        return switch (clause) {
            case NAME -> "name";
            case ORIGINAL_NAME -> "renamed copy";
            case BOTH -> "both names";
        };
    }
}
