package org.qwinsight.ui.findings;

import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;

/** A row of the findings table; one whose findings are all decided as benign or false is muted. */
final class FindingTableRow extends TableRow<@Nullable FindingRow> {
    private static final PseudoClass DECIDED = PseudoClass.getPseudoClass("decided");

    @Override
    protected void updateItem(@Nullable FindingRow row, boolean empty) {
        super.updateItem(row, empty);
        pseudoClassStateChanged(DECIDED, !empty && row != null && row.isDecided());
    }
}
