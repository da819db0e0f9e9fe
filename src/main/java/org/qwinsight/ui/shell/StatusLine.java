package org.qwinsight.ui.shell;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.StatusBar;
import org.qwinsight.ui.casework.CaseSession;
import org.qwinsight.ui.look.FittingLabel;

/**
 * The line at the bottom of the window. Without room for all, the hash gives way, then the end of what is said at the
 * left; whether the case is saved and the zone of times stay.
 */
final class StatusLine extends StatusBar {
    /** Of the line, at most, for a long name of a case file. */
    private static final double CASE_SHARE = 0.35;

    private final Label left;
    private final Label caseFile;
    private final TasksButton tasks;
    private final FittingLabel right = new FittingLabel();

    /** @param tasks what runs in the background */
    StatusLine(StatusViewModel viewModel, CaseSession session, TasksButton tasks) {
        this.tasks = tasks;
        setId("status");
        setFocusTraversable(false);
        setText("");
        left = label("status-left", viewModel.leftProperty());
        left.setMinWidth(0);
        caseFile = label(
                "status-case",
                session.stateProperty()
                        .map(state -> session.pathProperty().get() == null
                                ? "no case file   "
                                : session.pathProperty().get().getFileName() + ": " + state + "   "));
        caseFile.visibleProperty().bind(Bindings.isNotEmpty(viewModel.zoneProperty()));
        caseFile.managedProperty().bind(caseFile.visibleProperty());
        caseFile.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        right.setId("status-right");
        right.setMinWidth(USE_PREF_SIZE);
        tasks.setMinWidth(USE_PREF_SIZE);
        viewModel.zoneProperty().addListener((property, before, now) -> showRight(viewModel));
        viewModel.hashProperty().addListener((property, before, now) -> showRight(viewModel));
        showRight(viewModel);
        getLeftItems().add(left);
        getRightItems().setAll(List.of(tasks, caseFile, right));
    }

    private void showRight(StatusViewModel viewModel) {
        String zone = viewModel.zoneProperty().get();
        right.setTexts(List.of(zone + viewModel.hashProperty().get(), zone));
    }

    /** Else the words for much room would make room for themselves. */
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        caseFile.setMinWidth(Math.min(caseFile.prefWidth(-1), width * CASE_SHARE));
        caseFile.setMaxWidth(caseFile.getMinWidth());
        double beside =
                (tasks.isManaged() ? tasks.prefWidth(-1) : 0) + (caseFile.isManaged() ? caseFile.getMinWidth() : 0);
        right.fit(width - left.prefWidth(-1) - beside);
        super.layoutChildren();
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
