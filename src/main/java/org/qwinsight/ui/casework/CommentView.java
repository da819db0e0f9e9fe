package org.qwinsight.ui.casework;

import java.time.ZoneId;
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
import org.qwinsight.ui.workspace.DisplayTime;

/** Asks for a comment on events, below those that were made before. */
public final class CommentView extends VBox {
    private final TextArea text = new TextArea();

    CommentView(int events, List<Annotation> before, ZoneId zone) {
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
            before.forEach(comment -> earlier.getChildren().add(line(comment, zone)));
            ScrollPane scroll = new ScrollPane(earlier);
            scroll.setFitToWidth(true);
            scroll.setPrefViewportHeight(110);
            getChildren().add(scroll);
        }
        getChildren().add(text);
        setPrefWidth(540);
    }

    private static Label line(Annotation comment, ZoneId zone) {
        String when = DisplayTime.said(comment.stamp().at(), zone);
        Label line = new Label(when + "  " + comment.stamp().author() + ":  " + comment.text());
        line.setWrapText(true);
        return line;
    }

    /**
     * Asks for a comment; none when the question was cancelled.
     *
     * @param zone in which the times of the earlier ones are told
     */
    public static Optional<String> ask(int events, List<Annotation> before, ZoneId zone, CaseDialogs dialogs) {
        CommentView view = new CommentView(events, before, zone);
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
