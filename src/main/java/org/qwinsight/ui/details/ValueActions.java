package org.qwinsight.ui.details;

import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.qwinsight.ui.look.Buttons;
import org.qwinsight.ui.workspace.CurrentQuery;
import org.qwinsight.ui.workspace.FieldValue;

/** The buttons + and − beside a value. They show on the line that is pointed at or chosen; the keys do the same. */
final class ValueActions extends HBox {
    ValueActions(CurrentQuery query, Supplier<@Nullable FieldValue> value) {
        getStyleClass().add("value-actions");
        setMinWidth(USE_PREF_SIZE);
        getChildren()
                .setAll(
                        button(Buttons.icon(Material2AL.ADD, "Only rows with this value (+)", () -> {
                            FieldValue chosen = value.get();
                            if (chosen != null) {
                                query.include(chosen);
                            }
                        })),
                        button(Buttons.icon(Material2MZ.REMOVE, "Without this value (−)", () -> {
                            FieldValue chosen = value.get();
                            if (chosen != null) {
                                query.exclude(chosen);
                            }
                        })));
    }

    private static Button button(Button button) {
        button.setFocusTraversable(false);
        button.getStyleClass().add("chip-button");
        return button;
    }
}
