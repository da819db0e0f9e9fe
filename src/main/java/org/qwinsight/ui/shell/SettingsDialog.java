package org.qwinsight.ui.shell;

import javafx.event.ActionEvent;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The dialog with all settings. It is one for the window, and the window stays usable beside it. */
final class SettingsDialog {
    private static final ButtonType RESET = new ButtonType("Reset to defaults", ButtonData.LEFT);

    /** What stands above and below the settings, at the normal size of text. */
    private static final double EDGES = 260;

    private static final double LEAST_HEIGHT = 200;

    private final Window owner;
    private final WindowDialogs dialogs;
    private final SettingsViewModel viewModel;
    private final Appearance appearance;
    private @Nullable Dialog<ButtonType> dialog;

    SettingsDialog(Window owner, WindowDialogs dialogs, SettingsViewModel viewModel, Appearance appearance) {
        this.owner = owner;
        this.dialogs = dialogs;
        this.viewModel = viewModel;
        this.appearance = appearance;
    }

    /** Shows the dialog, or brings it to the front. */
    void show() {
        Dialog<ButtonType> known = dialog;
        if (known == null) {
            known = make();
            dialog = known;
        }
        if (known.isShowing()) {
            known.getDialogPane().getScene().getWindow().requestFocus();
        } else {
            known.show();
        }
    }

    private Dialog<ButtonType> make() {
        SettingsView view = new SettingsView(viewModel);
        view.setId("settings");
        Dialog<ButtonType> made = dialogs.dialog("Settings", view, RESET, ButtonType.CLOSE);
        made.initModality(Modality.NONE);
        Region reset = (Region) made.getDialogPane().lookupButton(RESET);
        ButtonBar.setButtonUniformSize(reset, false);
        reset.setMinWidth(Region.USE_PREF_SIZE);
        reset.setId("settings-reset");
        reset.setAccessibleHelp(SettingsViewModel.RESET_NOTE);
        reset.addEventFilter(ActionEvent.ACTION, event -> {
            viewModel.reset();
            event.consume();
        });
        appearance.serve(made.getDialogPane().getScene());
        made.setOnShown(event -> {
            fit(made, view.scroll());
            view.focusFirst();
        });
        appearance
                .textSizeProperty()
                .when(made.showingProperty())
                .addListener((property, before, now) -> fit(made, view.scroll()));
        return made;
    }

    /** All settings at once, where the window is high enough for that. */
    private void fit(Dialog<?> shown, ScrollPane scroll) {
        Region sheets = (Region) scroll.getContent();
        sheets.applyCss();
        double most =
                owner.getHeight() - EDGES * appearance.textSizeProperty().get().factor();
        scroll.setPrefViewportHeight(Math.max(LEAST_HEIGHT, Math.min(most, sheets.prefHeight(sheets.getWidth()))));
        shown.getDialogPane().getScene().getWindow().sizeToScene();
    }
}
