package org.qwinsight.ui.evidence;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.qwinsight.ui.look.Buttons;

/** The line of facts about the evidence. Warnings have a sign of their own and open the list of files. */
public final class EvidenceView extends HBox {
    private final EvidenceViewModel viewModel;
    private final FlowPane chips = new FlowPane();
    private final Button sources = Buttons.labelled(
            Material2AL.FOLDER_OPEN, "Evidence files", "Hashes, counts and problems of every file", () -> {});

    private final Button limits = Buttons.labelled(
            Material2AL.HELP_OUTLINE,
            "Limits",
            "What this evidence cannot show: spans, gaps, and what each source does not record",
            () -> {});

    public EvidenceView(EvidenceViewModel viewModel) {
        this.viewModel = viewModel;
        getStyleClass().add("evidence-view");
        chips.getStyleClass().add("chips");
        chips.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(chips, Priority.ALWAYS);
        sources.setId("sources-button");
        sources.setOnAction(event -> showSources());
        sources.setMinWidth(USE_PREF_SIZE);
        limits.setId("limits-button");
        limits.setOnAction(event -> show("What this evidence cannot show", new LimitsView(viewModel), limits));
        limits.setMinWidth(USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(chips, limits, sources);
        viewModel.chips().addListener((ListChangeListener<Chip>) change -> show());
        show();
    }

    private void show() {
        chips.getChildren().clear();
        for (Chip chip : viewModel.chips()) {
            chips.getChildren().add(chip.isWarning() ? warning(chip) : plain(chip));
        }
    }

    private static Label plain(Chip chip) {
        Label label = new Label(chip.text());
        label.getStyleClass().add("chip");
        label.setTooltip(new Tooltip(chip.explanation()));
        label.setAccessibleText(chip.text() + ". " + chip.explanation());
        return label;
    }

    private Button warning(Chip chip) {
        Button button = new Button(chip.text(), new FontIcon(Material2MZ.WARNING));
        button.getStyleClass().setAll("button", "chip", "warning-chip");
        button.setTooltip(new Tooltip(chip.explanation()));
        button.setAccessibleText("Warning: " + chip.text() + ". " + chip.explanation());
        button.setOnAction(event -> showSources());
        return button;
    }

    /** Opens the list of files below its button. */
    public void showSources() {
        show("Evidence files", new SourcesView(viewModel), sources);
    }

    private static void show(String title, Node content, Button below) {
        PopOver popOver = new PopOver(content);
        popOver.setTitle(title);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        popOver.show(below);
    }
}
