package org.qwinsight.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Progress over the window while evidence is read. */
final class LoadingView extends StackPane {
    private final Button cancel = new Button("Cancel (Esc)");

    LoadingView(OpeningViewModel viewModel) {
        setId("loading");
        getStyleClass().add("veil");
        Label title = new Label();
        title.setId("loading-title");
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        title.getStyleClass().add("section-title");
        title.textProperty().bind(viewModel.titleProperty());
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(viewModel.shareProperty());
        bar.setAccessibleText("Part that is read");
        Label detail = new Label();
        detail.setId("loading-detail");
        detail.textProperty().bind(viewModel.detailProperty());
        detail.getStyleClass().add("muted");
        cancel.setId("cancel-loading");
        cancel.setOnAction(event -> viewModel.cancel());
        HBox buttons = new HBox(cancel);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox card = new VBox(title, bar, detail, buttons);
        card.getStyleClass().add("card");
        card.setMaxSize(560, Region.USE_PREF_SIZE);
        getChildren().add(card);
        visibleProperty().bind(viewModel.busyProperty());
        viewModel.busyProperty().addListener((property, before, now) -> {
            if (now) {
                cancel.requestFocus();
            }
        });
    }
}
