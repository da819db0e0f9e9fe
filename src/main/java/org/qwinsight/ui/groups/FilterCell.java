package org.qwinsight.ui.groups;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.qwinsight.ui.look.Buttons;

/** A button at the begin of a group: only its records, in every view. */
final class FilterCell extends TableCell<GroupLine, @Nullable GroupLine> {
    private final Button button;

    FilterCell(Consumer<GroupLine> showOnly) {
        getStyleClass().add("filter-cell");
        button = Buttons.icon(Material2AL.FILTER_LIST, "Show only this group (Enter)", () -> {
            GroupLine line = getItem();
            if (line != null) {
                showOnly.accept(line);
            }
        });
        button.setFocusTraversable(false);
    }

    @Override
    protected void updateItem(@Nullable GroupLine line, boolean empty) {
        super.updateItem(line, empty);
        setGraphic(empty || line == null ? null : button);
    }
}
