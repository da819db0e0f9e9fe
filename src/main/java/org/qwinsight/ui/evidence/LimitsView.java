package org.qwinsight.ui.evidence;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.qwinsight.investigation.CoverageMatrix;
import org.qwinsight.ui.look.Buttons;
import org.qwinsight.ui.look.TextClipboard;

/** What the evidence cannot show, and which parts of the rule's key each source records. */
final class LimitsView extends BorderPane {
    private static final double WIDTH = 720;
    private static final double HEIGHT = 460;
    private static final double SCROLL_BAR = 24;

    LimitsView(EvidenceViewModel viewModel) {
        getStyleClass().add("limits-view");
        setPrefSize(WIDTH, HEIGHT);
        VBox content = new VBox();
        content.getStyleClass().add("limits");
        viewModel.limits().forEach(sentence -> content.getChildren().add(sentence(sentence)));
        CoverageMatrix matrix = viewModel.coverage();
        if (!matrix.rows().isEmpty()) {
            Label title = new Label("Which parts of the rule's key each source records");
            title.getStyleClass().add("section-title");
            content.getChildren().addAll(title, grid(matrix));
            matrix.notes().forEach(note -> content.getChildren().add(sentence(note)));
        }
        ScrollPane scroll = new ScrollPane(content);
        scroll.setId("limits");
        scroll.setFitToWidth(true);
        setCenter(scroll);
        Button copy = Buttons.labelled(Material2AL.CONTENT_COPY, "Copy all", "Copy everything as text", () -> {
            TextClipboard.put(viewModel.limitsAsText());
        });
        HBox footer = new HBox(copy);
        footer.getStyleClass().add("section-header");
        setBottom(footer);
    }

    private static Label sentence(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(WIDTH - SCROLL_BAR);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static GridPane grid(CoverageMatrix matrix) {
        GridPane grid = new GridPane();
        grid.setId("coverage-matrix");
        grid.getStyleClass().add("coverage-matrix");
        line(grid, 0, matrix.heads(), true);
        for (int row = 0; row < matrix.rows().size(); row++) {
            line(grid, row + 1, matrix.rows().get(row), false);
        }
        return grid;
    }

    private static void line(GridPane grid, int row, List<String> cells, boolean isHead) {
        for (int column = 0; column < cells.size(); column++) {
            Label label = new Label(cells.get(column));
            if (isHead) {
                label.getStyleClass().add("coverage-head");
            } else if (column > 0) {
                label.getStyleClass().add(cells.get(column).equals("all") ? "coverage-all" : "coverage-gap");
            }
            grid.add(label, column, row);
        }
    }
}
