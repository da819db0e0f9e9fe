package org.qwinsight.ui.casework;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.qwinsight.ui.workspace.DisplayText;

/** Gives tags to events and takes them away. A dash in a box means that some of the events have the tag. */
public final class TagsView extends VBox {
    private final TagsViewModel viewModel;
    private final FlowPane boxes = new FlowPane(12, 8);
    private final TextField name = new TextField();

    TagsView(TagsViewModel viewModel) {
        super(10);
        this.viewModel = viewModel;
        name.setId("tag-name");
        name.setPromptText("New tag, then Enter");
        name.setAccessibleText("New tag");
        Button add = new Button("Add");
        add.setId("tag-add");
        add.setOnAction(event -> add());
        HBox.setHgrow(name, Priority.ALWAYS);
        boxes.setPrefWrapLength(460);
        ScrollPane scroll = new ScrollPane(boxes);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(130);
        getChildren()
                .addAll(
                        new Label("Tags of " + DisplayText.count(viewModel.events(), "event")),
                        scroll,
                        new HBox(8, name, add));
        setPrefWidth(500);
        show();
    }

    /** Asks; true when the answer is to be kept. */
    public static boolean ask(TagsViewModel viewModel, CaseDialogs dialogs) {
        ButtonType keep = new ButtonType("Set tags", ButtonData.OK_DONE);
        TagsView view = new TagsView(viewModel);
        Dialog<ButtonType> dialog = dialogs.make("Tags", view, keep, ButtonType.CANCEL);
        Button go = (Button) dialog.getDialogPane().lookupButton(keep);
        go.setId("tags-go");
        // Enter adds the tag that is being typed, and sets the tags when none is.
        go.setDefaultButton(false);
        view.name.setOnAction(event -> {
            if (view.name.getText().isBlank()) {
                go.fire();
            } else {
                view.add();
            }
        });
        dialog.setOnShown(event -> view.name.requestFocus());
        boolean isKept = dialog.showAndWait().filter(keep::equals).isPresent();
        if (isKept) {
            view.add();
        }
        return isKept;
    }

    private void add() {
        viewModel.add(name.getText());
        name.clear();
        show();
    }

    private void show() {
        boxes.getChildren().clear();
        for (String tag : viewModel.tags()) {
            CheckBox box = new CheckBox(tag);
            box.setMnemonicParsing(false);
            TagsViewModel.State state = viewModel.state(tag);
            box.setSelected(state == TagsViewModel.State.ALL);
            box.setIndeterminate(state == TagsViewModel.State.SOME);
            box.setOnAction(event -> viewModel.set(tag, box.isSelected()));
            boxes.getChildren().add(box);
        }
        if (viewModel.tags().isEmpty()) {
            Label none = new Label("This case has no tags yet.");
            none.getStyleClass().add("muted");
            boxes.getChildren().add(none);
        }
    }
}
