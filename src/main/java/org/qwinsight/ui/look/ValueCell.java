package org.qwinsight.ui.look;

import javafx.css.PseudoClass;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.qwinsight.ui.workspace.DisplayText;

/**
 * A table cell for a logged text. A missing value is grey and italic and says so in words; a text that does not fit
 * loses its middle, since both ends of a path or command line matter, and shows whole in a tooltip.
 */
public final class ValueCell<R> extends TableCell<R, @Nullable String> {
    private static final PseudoClass ABSENT = PseudoClass.getPseudoClass("absent");

    /** @param isCode set the text in a fixed-width face */
    public ValueCell(boolean isCode) {
        getStyleClass().add("value-cell");
        if (isCode) {
            getStyleClass().add("code");
        }
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        setEllipsisString("…");
        LazyTooltip.install(this, () -> getItem() == null ? "" : getItem());
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
        super.updateItem(item, empty);
        pseudoClassStateChanged(ABSENT, !empty && item == null);
        if (empty) {
            setText(null);
        } else if (item == null) {
            setText(DisplayText.NOT_RECORDED);
        } else {
            setText(DisplayText.oneLine(item));
        }
    }
}
