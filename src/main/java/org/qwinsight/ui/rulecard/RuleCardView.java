package org.qwinsight.ui.rulecard;

import javafx.collections.ListChangeListener;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.qwinsight.detect.RuleCard;

/** The rule as a list of labels and texts. */
public final class RuleCardView extends ScrollPane {
    private static final double LABEL_WIDTH = 150;

    private final GridPane grid = new GridPane();

    public RuleCardView(RuleCardViewModel viewModel) {
        setId("rule-card");
        setFitToWidth(true);
        setPrefSize(760, 480);
        getStyleClass().addAll("edge-to-edge", "rule-card");
        grid.getStyleClass().add("rule-grid");
        ColumnConstraints labels = new ColumnConstraints(LABEL_WIDTH);
        ColumnConstraints texts = new ColumnConstraints();
        texts.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(labels, texts);
        viewModel.lines().addListener((ListChangeListener<RuleCard.Line>) change -> fill(viewModel));
        fill(viewModel);
        setContent(grid);
    }

    private void fill(RuleCardViewModel viewModel) {
        grid.getChildren().clear();
        int row = 0;
        for (RuleCard.Line line : viewModel.lines()) {
            Label label = new Label(line.label());
            label.getStyleClass().add("detail-label");
            label.setWrapText(true);
            Label text = new Label(line.value());
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
            label.setLabelFor(text);
            GridPane.setValignment(label, VPos.TOP);
            grid.addRow(row++, label, text);
        }
    }
}
