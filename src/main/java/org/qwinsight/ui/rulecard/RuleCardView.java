package org.qwinsight.ui.rulecard;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The rule as a list of labels and texts. */
public final class RuleCardView extends ScrollPane {
    private static final double LABEL_WIDTH = 130;

    public RuleCardView(RuleCardViewModel viewModel) {
        setId("rule-card");
        setFitToWidth(true);
        setPrefSize(640, 380);
        getStyleClass().addAll("edge-to-edge", "rule-card");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("rule-grid");
        ColumnConstraints labels = new ColumnConstraints(LABEL_WIDTH);
        ColumnConstraints texts = new ColumnConstraints();
        texts.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(labels, texts);
        int row = 0;
        for (RuleCardViewModel.Line line : viewModel.lines()) {
            Label label = new Label(line.label());
            label.getStyleClass().add("detail-label");
            Label text = new Label(line.text());
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
            label.setLabelFor(text);
            grid.addRow(row++, label, text);
        }
        setContent(grid);
    }
}
