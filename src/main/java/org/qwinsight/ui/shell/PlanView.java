package org.qwinsight.ui.shell;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.qwinsight.investigation.LoadPlan;
import org.qwinsight.investigation.ReadPart;

/** Asks over the window what to read of evidence that will not fit into memory. */
final class PlanView extends StackPane {
    private final OpeningViewModel viewModel;
    private final Label expected = new Label();
    private final VBox parts = new VBox();
    private final Button whatFits = new Button("Read what fits");

    PlanView(OpeningViewModel viewModel) {
        this.viewModel = viewModel;
        setId("plan");
        getStyleClass().add("veil");
        Label title = new Label("This will not fit into memory");
        title.getStyleClass().add("section-title");
        expected.setId("plan-sentence");
        expected.setWrapText(true);
        Label hint = new Label("Every file is read and hashed in any case; a part keeps fewer process starts.");
        hint.setWrapText(true);
        hint.getStyleClass().add("muted");
        parts.getStyleClass().add("dialog-column");
        whatFits.setId("read-what-fits");
        whatFits.setTooltip(new Tooltip("Reads from the beginning until memory is full and shows what was read"));
        whatFits.setOnAction(event -> viewModel.choose(ReadPart.ALL));
        Button cancel = new Button("Cancel (Esc)");
        cancel.setId("cancel-plan");
        cancel.setOnAction(event -> viewModel.cancel());
        HBox buttons = new HBox(whatFits, cancel);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("loading-row");
        VBox card = new VBox(title, expected, hint, parts, buttons);
        card.getStyleClass().add("card");
        card.setMaxSize(600, Region.USE_PREF_SIZE);
        getChildren().add(card);
        setVisible(false);
        viewModel.questionProperty().addListener((property, before, now) -> show(now));
    }

    private void show(@Nullable LoadPlan plan) {
        setVisible(plan != null);
        parts.getChildren().clear();
        if (plan == null) {
            return;
        }
        expected.setText(viewModel.titleProperty().get() + ": " + plan.sentence() + ".");
        for (ReadPart part : plan.parts()) {
            parts.getChildren().add(button(part, parts.getChildren().isEmpty()));
        }
        (parts.getChildren().isEmpty() ? whatFits : parts.getChildren().get(0)).requestFocus();
    }

    private Button button(ReadPart part, boolean isRecommended) {
        Button button = new Button("Read " + part.sentence() + (isRecommended ? " (recommended)" : ""));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setWrapText(true);
        if (isRecommended) {
            button.getStyleClass().add(Styles.ACCENT);
        }
        button.setOnAction(event -> viewModel.choose(part));
        return button;
    }
}
