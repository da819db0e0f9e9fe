package org.qwinsight.ui.look;

import java.util.function.Supplier;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.qwinsight.ui.workspace.DisplayText;

/** A tooltip that is made when the pointer comes, since a table makes many cells and few are pointed at. */
public final class LazyTooltip {
    private static final double WIDEST = 700;

    private LazyTooltip() {}

    /** @param text asked for each time the pointer comes; nothing is shown for the empty text */
    public static void install(Control control, Supplier<String> text) {
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> {
            String shown = text.get();
            if (shown.isEmpty()) {
                control.setTooltip(null);
                return;
            }
            Tooltip tooltip = control.getTooltip();
            if (tooltip == null) {
                tooltip = new Tooltip();
                tooltip.setWrapText(true);
                tooltip.setMaxWidth(WIDEST);
                control.setTooltip(tooltip);
            }
            tooltip.setText(DisplayText.visible(shown));
        });
    }
}
