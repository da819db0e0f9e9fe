package org.qwinsight.ui.look;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Buttons with icons. Every one has a name that a screen reader says and a tooltip shows. */
public final class Buttons {
    private Buttons() {}

    /** A flat button that shows only its icon. */
    public static Button icon(Ikon icon, String name, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "small-icon-button");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setOnAction(event -> action.run());
        return button;
    }

    /** A flat button with icon and text. */
    public static Button labelled(Ikon icon, String text, String explanation, Runnable action) {
        Button button = new Button(text, new FontIcon(icon));
        button.getStyleClass().addAll(Styles.FLAT, "tool-button");
        button.setTooltip(new Tooltip(explanation));
        button.setOnAction(event -> action.run());
        return button;
    }

    /** The button of an empty state that takes every chip of the query out of effect. */
    public static Button switchChipsOff(String id, Runnable switchOff) {
        Button button = new Button("Switch all chips off");
        button.getStyleClass().add("tool-button");
        button.setId(id);
        button.setTooltip(new Tooltip("The terms stay as chips below the search bar and can be switched on again"));
        button.setOnAction(event -> switchOff.run());
        return button;
    }
}
