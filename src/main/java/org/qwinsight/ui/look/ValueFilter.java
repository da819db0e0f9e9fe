package org.qwinsight.ui.look;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.qwinsight.ui.workspace.CurrentQuery;
import org.qwinsight.ui.workspace.FieldValue;

/** Includes and excludes the value that is chosen in a view, by the keys + and − and by menu. */
public final class ValueFilter {
    private final CurrentQuery query;
    private final Supplier<@Nullable FieldValue> value;

    /** @param value what is chosen at the moment of the call, null for nothing */
    public ValueFilter(CurrentQuery query, Supplier<@Nullable FieldValue> value) {
        this.query = query;
        this.value = value;
    }

    /** Handles + and −, told by the sign, since they stand elsewhere on other keyboards; consumes what it handles. */
    public void typed(KeyEvent event) {
        String sign = event.getCharacter();
        boolean isPlus = sign.equals("+");
        boolean isMinus = sign.equals("-") || sign.equals("\u2212");
        if ((isPlus || isMinus) && !event.isControlDown() && !event.isMetaDown()) {
            use(isPlus ? query::include : query::exclude);
            event.consume();
        }
    }

    /** The two items of a menu for what is chosen now. */
    public List<MenuItem> items() {
        FieldValue chosen = value.get();
        String label = chosen == null ? "this value" : chosen.label();
        return List.of(
                item("Only " + label + "  (+)", chosen, query::include),
                item("Without " + label + "  (−)", chosen, query::exclude));
    }

    /** An item that includes or excludes a value. */
    public static MenuItem item(String text, @Nullable FieldValue value, Consumer<FieldValue> action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setDisable(value == null);
        item.setOnAction(event -> {
            if (value != null) {
                action.accept(value);
            }
        });
        return item;
    }

    private void use(Consumer<FieldValue> action) {
        FieldValue chosen = value.get();
        if (chosen != null) {
            action.accept(chosen);
        }
    }
}
