package org.qwinsight.ui.findings;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.look.Buttons;
import org.qwinsight.ui.look.TextClipboard;
import org.qwinsight.ui.workspace.Workspace;

/** What stands in the rule's table in place of rows: why there is none. Long reasons are wrapped, never cut. */
final class FindingsEmpty extends ScrollPane {
    private final FindingsViewModel viewModel;
    private final Workspace workspace;
    private final VBox lines = new VBox();

    FindingsEmpty(FindingsViewModel viewModel, Workspace workspace) {
        this.viewModel = viewModel;
        this.workspace = workspace;
        setContent(lines);
        setFitToWidth(true);
        setFocusTraversable(false);
        getStyleClass().addAll("edge-to-edge", "empty-scroll");
        lines.getStyleClass().add("empty-state");
    }

    /** Says why there is no row; nothing while there are rows. */
    void show() {
        lines.getChildren().clear();
        List<String> reasons = viewModel.rows().isEmpty() ? viewModel.emptyReasons() : List.of();
        for (String reason : reasons) {
            Label line = new Label(reason);
            line.setWrapText(true);
            line.setMinHeight(Region.USE_PREF_SIZE);
            line.getStyleClass().add(lines.getChildren().isEmpty() ? "empty-headline" : "empty-reason");
            lines.getChildren().add(line);
        }
        Investigation open = workspace.investigation();
        if (!reasons.isEmpty() && open != null && open.report().hasFailures()) {
            lines.getChildren().add(copyButton(String.join("\n", reasons)));
        }
        if (viewModel.isLeftOutByQuery()) {
            Button allOff = Buttons.switchChipsOff("findings-chips-off", workspace.query()::switchAllOff);
            lines.getChildren().add(allOff);
        }
    }

    private static Button copyButton(String text) {
        Button copy = new Button("Copy this");
        copy.setId("findings-copy-reasons");
        copy.getStyleClass().add("tool-button");
        copy.setOnAction(event -> TextClipboard.put(text));
        return copy;
    }
}
