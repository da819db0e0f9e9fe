package org.qwinsight.ui.query;

import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.qwinsight.analysis.query.Condition;
import org.qwinsight.analysis.query.QueryTerm;
import org.qwinsight.ui.look.Buttons;
import org.qwinsight.ui.workspace.DisplayText;

/**
 * One term of the query. A click, Space or Enter switches it off and on again; − makes it ask for the opposite; Delete
 * takes it out. One that is off says so in words.
 */
final class FilterChip extends HBox {
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
    private static final PseudoClass NEGATED = PseudoClass.getPseudoClass("negated");

    private static final double WIDEST = 420;

    private final ToggleButton text;
    private final Actions actions;

    /**
     * What can be done with a term.
     *
     * @param move puts the focus so many chips further
     */
    record Actions(Runnable toggle, Runnable negate, Runnable remove, IntConsumer move) {}

    FilterChip(QueryTerm term, Actions actions) {
        this.actions = actions;
        getStyleClass().addAll("chip", "filter-chip");
        setAlignment(Pos.CENTER_LEFT);
        boolean isNegated = term.condition() instanceof Condition.Not;
        pseudoClassStateChanged(OFF, !term.on());
        pseudoClassStateChanged(NEGATED, isNegated);
        String written = QueryTerm.of(term.condition()).toText();
        text = new ToggleButton(
                DisplayText.oneLine(written) + (term.on() ? "" : "  off"),
                new FontIcon(term.on() ? Material2AL.CHECK : Material2MZ.VISIBILITY_OFF));
        text.getStyleClass().setAll("filter-chip-text", "code");
        text.setSelected(term.on());
        text.setMnemonicParsing(false);
        text.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        text.setMaxWidth(WIDEST);
        text.setAccessibleText(spoken(term) + ". Space switches it " + (term.on() ? "off" : "on")
                + ", minus makes it the opposite, Delete takes it out.");
        Tooltip tooltip = new Tooltip(written + "\n" + (term.on() ? "Takes part" : "Switched off and kept")
                + "; click to switch it " + (term.on() ? "off" : "on"));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDEST);
        text.setTooltip(tooltip);
        text.setOnAction(event -> actions.toggle().run());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        getChildren()
                .setAll(
                        text,
                        button(
                                Material2MZ.SWAP_HORIZ,
                                isNegated ? "Include instead (−)" : "Exclude instead (−)",
                                actions.negate()),
                        button(Material2AL.CLOSE, "Take out (Delete)", actions.remove()));
    }

    /** Said by a screen reader: not, off and the term. */
    static String spoken(QueryTerm term) {
        boolean isNegated = term.condition() instanceof Condition.Not;
        Condition asked = term.condition() instanceof Condition.Not not ? not.condition() : term.condition();
        return (term.on() ? "" : "Off: ")
                + (isNegated ? "not " : "")
                + QueryTerm.of(asked).toText();
    }

    /** The keys of the chip do the same, so it is one stop of the Tab key. */
    private static Button button(Ikon icon, String name, Runnable action) {
        Button button = Buttons.icon(icon, name, action);
        button.getStyleClass().add("chip-button");
        button.setFocusTraversable(false);
        return button;
    }

    boolean hasFocus() {
        return isFocusWithin();
    }

    void focus() {
        text.requestFocus();
    }

    private void pressed(KeyEvent event) {
        if (event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        KeyCode code = event.getCode();
        switch (code) {
            case DELETE, BACK_SPACE -> actions.remove().run();
            case ENTER -> actions.toggle().run();
            case LEFT -> actions.move().accept(-1);
            case RIGHT -> actions.move().accept(1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void typed(KeyEvent event) {
        if (event.getCharacter().equals("-") || event.getCharacter().equals("−")) {
            actions.negate().run();
            event.consume();
        }
    }
}
