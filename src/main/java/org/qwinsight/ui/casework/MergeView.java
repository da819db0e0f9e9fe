package org.qwinsight.ui.casework;

import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Shows what merging another case would bring, with its conflicts, before it is done. */
public final class MergeView extends VBox {
    MergeView(MergePreview preview) {
        super(10);
        Label what = new Label(preview.describe());
        what.setId("merge-what");
        what.setWrapText(true);
        what.setMaxWidth(760);
        what.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().add(what);
        if (!preview.conflicts().isEmpty()) {
            ConflictsView conflicts = new ConflictsView(null);
            conflicts.show(preview.conflicts());
            conflicts.setPrefHeight(260);
            VBox.setVgrow(conflicts, Priority.ALWAYS);
            getChildren().add(conflicts);
        }
        setPrefWidth(780);
    }

    /** Asks; true when the cases are to be merged. */
    public static boolean ask(MergePreview preview, CaseDialogs dialogs) {
        ButtonType merge = new ButtonType("Merge into a new file…", ButtonData.OK_DONE);
        Dialog<ButtonType> dialog = dialogs.make("Merge cases", new MergeView(preview), merge, ButtonType.CANCEL);
        dialog.getDialogPane().lookupButton(merge).setId("merge-go");
        return dialog.showAndWait().filter(merge::equals).isPresent();
    }
}
