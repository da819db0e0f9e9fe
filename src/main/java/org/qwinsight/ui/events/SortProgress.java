package org.qwinsight.ui.events;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** How far the sorting is, and a way out of it. Seen only when it takes longer than a blink. */
final class SortProgress extends HBox {
    private static final Duration BLINK = Duration.millis(400);

    private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Label percent = new Label();

    SortProgress(EventTableViewModel viewModel) {
        getStyleClass().add("sort-progress");
        setId("events-sorting");
        setAlignment(Pos.CENTER_LEFT);
        bar.setAccessibleText("Sorting the event table");
        percent.getStyleClass().add("muted");
        percent.setMinWidth(Region.USE_PREF_SIZE);
        Button cancel = new Button("Cancel");
        cancel.setId("events-sorting-cancel");
        cancel.getStyleClass().add("tool-button");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setTooltip(new Tooltip("Leave the rows in the order that they have"));
        cancel.setOnAction(event -> viewModel.cancelSorting());
        getChildren().setAll(bar, percent, cancel);
        PauseTransition wait = new PauseTransition(BLINK);
        wait.setOnFinished(event -> setShown(viewModel.workingProperty().get()));
        viewModel.workingProperty().addListener((property, before, now) -> {
            setShown(false);
            wait.stop();
            if (now) {
                wait.playFromStart();
            }
        });
        viewModel.sortedShareProperty().addListener((property, before, now) -> show(now.doubleValue()));
        setShown(false);
        show(viewModel.sortedShareProperty().get());
    }

    private void setShown(boolean isShown) {
        setVisible(isShown);
        setManaged(isShown);
    }

    private void show(double share) {
        bar.setProgress(share < 0 ? ProgressBar.INDETERMINATE_PROGRESS : share);
        percent.setText(share < 0 ? "Sorting…" : "Sorting… " + Math.round(share * 100) + " %");
    }
}
