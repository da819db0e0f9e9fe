package org.qwinsight.ui.query;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.qwinsight.ui.look.Buttons;

/** The range of time that every view is restricted to, with the way out. */
final class TimeChip extends HBox {
    TimeChip(String range, Runnable clear) {
        setId("time-chip");
        getStyleClass().addAll("chip", "filter-chip");
        setAlignment(Pos.CENTER_LEFT);
        Label text = new Label(range, new FontIcon(Material2MZ.SCHEDULE));
        text.getStyleClass().add("filter-chip-text");
        Button away = Buttons.icon(Material2AL.CLOSE, "Clear the time filter", clear);
        away.getStyleClass().add("chip-button");
        getChildren().setAll(text, away);
    }
}
