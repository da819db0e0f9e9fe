package org.qwinsight.ui.look;

import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Headings of a table. */
public final class Headings {
    private Headings() {}

    /** Leaves sorting and moving to the first button: on Linux a heading takes a click of any button for a wish to sort. */
    public static void keepFromOtherButtons(TableView<?> table) {
        table.addEventFilter(MouseEvent.ANY, event -> {
            boolean isOther = event.getButton() == MouseButton.SECONDARY || event.getButton() == MouseButton.MIDDLE;
            if (isOther && isInHeading(event.getTarget())) {
                event.consume();
            }
        });
    }

    private static boolean isInHeading(Object target) {
        Node node = target instanceof Node clicked ? clicked : null;
        while (node != null && !(node instanceof TableColumnHeader)) {
            boolean isField = node instanceof TextInputControl; // with a menu of its own
            node = isField ? null : node.getParent();
        }
        return node != null;
    }
}
