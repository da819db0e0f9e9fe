package org.qwinsight.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import org.controlsfx.control.StatusBar;

/** The line at the bottom of the window. */
final class StatusLine extends StatusBar {
    StatusLine(StatusViewModel viewModel) {
        setId("status");
        setText("");
        getLeftItems().add(label("status-left", viewModel.leftProperty()));
        getRightItems().add(label("status-right", viewModel.rightProperty()));
    }

    private static Label label(String id, ObservableValue<String> text) {
        Label label = new Label();
        label.setId(id);
        label.textProperty().bind(text);
        return label;
    }
}
