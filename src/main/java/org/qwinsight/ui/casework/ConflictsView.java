package org.qwinsight.ui.casework;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.Decision;
import org.qwinsight.ui.workspace.DisplayText;

/** Decisions that contradict each other, side by side; the newer one counts until one of them is kept. */
final class ConflictsView extends ScrollPane {
    private static final int MOST = 100;

    private final VBox cards = new VBox(10);
    private final @Nullable Consumer<Decision> keep;

    /** @param keep settles a conflict for one of its decisions; null where it cannot be settled yet */
    ConflictsView(@Nullable Consumer<Decision> keep) {
        this.keep = keep;
        setId("conflicts");
        setFitToWidth(true);
        cards.getStyleClass().add("conflicts");
        setContent(cards);
    }

    void show(List<ConflictLine> conflicts) {
        cards.getChildren().clear();
        if (conflicts.isEmpty()) {
            cards.getChildren().add(muted("No decisions contradict each other."));
        }
        conflicts.stream().limit(MOST).forEach(conflict -> cards.getChildren().add(card(conflict)));
        if (conflicts.size() > MOST) {
            cards.getChildren().add(muted("and " + DisplayText.count(conflicts.size() - MOST, "more conflict")));
        }
    }

    private VBox card(ConflictLine conflict) {
        Label about = new Label("About " + conflict.newer().scope().describe());
        about.getStyleClass().add("conflict-about");
        about.setWrapText(true);
        VBox card = new VBox(
                6,
                about,
                new HBox(
                        10,
                        side(conflict.newer(), "Counts now", "keep-newer"),
                        side(conflict.older(), "Does not count", "keep-older")));
        card.getStyleClass().add("conflict");
        return card;
    }

    private VBox side(Decision decision, String state, String id) {
        Label said = new Label(ConflictLine.describe(decision));
        said.setWrapText(true);
        VBox side = new VBox(4, muted(state), said);
        if (keep != null) {
            Button button = new Button("Keep this one");
            button.setId(id);
            button.setOnAction(event -> keep.accept(decision));
            side.getChildren().add(button);
        }
        HBox.setHgrow(side, Priority.ALWAYS);
        side.setPrefWidth(400);
        return side;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        return label;
    }
}
