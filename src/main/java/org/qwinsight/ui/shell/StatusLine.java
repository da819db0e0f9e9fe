package org.qwinsight.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.StatusBar;
import org.qwinsight.ui.casework.CaseSession;

/** The line at the bottom of the window. */
final class StatusLine extends StatusBar {
    /** @param tasks what runs in the background */
    StatusLine(StatusViewModel viewModel, CaseSession session, TasksButton tasks) {
        setId("status");
        setText("");
        getLeftItems().add(label("status-left", viewModel.leftProperty()));
        Label caseFile = label(
                "status-case",
                session.stateProperty()
                        .map(state -> session.pathProperty().get() == null
                                ? "no case file   "
                                : session.pathProperty().get().getFileName() + ": " + state + "   "));
        caseFile.visibleProperty().bind(Bindings.isNotEmpty(viewModel.rightProperty()));
        getRightItems().add(tasks);
        getRightItems().add(caseFile);
        getRightItems().add(label("status-right", viewModel.rightProperty()));
    }

    private static Label label(String id, ObservableValue<String> text) {
        Label label = new Label();
        label.setId(id);
        label.textProperty().bind(text);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(text);
        label.setTooltip(whole);
        return label;
    }
}
