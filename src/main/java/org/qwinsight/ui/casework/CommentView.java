package org.qwinsight.ui.casework;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.qwinsight.casefile.Annotation;
import org.qwinsight.ui.workspace.DisplayText;

/** Asks for a comment on events, below those that were made before. */
public final class CommentView extends VBox {
    private final TextArea text = new TextArea();

    CommentView(int events, List<Annotation> before) {
        super(8);
        text.setId("comment-text");
        text.setPromptText("It stands in the case file with your name and the time, whatever is decided");
        text.setAccessibleText("Comment");
        text.setWrapText(true);
        text.setPrefRowCount(5);
        VBox.setVgrow(text, Priority.ALWAYS);
        getChildren().add(new Label("Comment on " + DisplayText.count(events, "event")));
        if (!before.isEmpty()) {
            VBox earlier = new VBox(6);
            earlier.setId("comments-before");
            before.forEach(comment -> earlier.getChildren().add(line(comment)));
            ScrollPane scroll = new ScrollPane(earlier);
            scroll.setFitToWidth(true);
            scroll.setPrefViewportHeight(110);
            getChildren().add(scroll);
        }
        getChildren().add(text);
        setPrefWidth(540);
    }

    private static Label line(Annotation comment) {
        Label line = new Label(comment.stamp().at() + "  " + comment.stamp().author() + ":  " + comment.text());
        line.setWrapText(true);
        return line;
    }

    /** Asks for a comment; none when the question was cancelled. */
    public static Optional<String> ask(int events, List<Annotation> before, CaseDialogs dialogs) {
        CommentView view = new CommentView(events, before);
        ButtonType keep = new ButtonType("Add comment", ButtonData.OK_DONE);
        Dialog<ButtonType> dialog = dialogs.make("Comment", view, keep, ButtonType.CANCEL);
        Node go = dialog.getDialogPane().lookupButton(keep);
        go.setId("comment-go");
        go.disableProperty().bind(view.text.textProperty().map(String::isBlank));
        dialog.setOnShown(event -> view.text.requestFocus());
        return dialog.showAndWait()
                .filter(keep::equals)
                .map(chosen -> view.text.getText().strip());
    }
}
