package org.qwinsight.ui.findings;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.material2.Material2AL;
import org.qwinsight.detect.NullMode;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.ui.look.Buttons;
import org.qwinsight.ui.look.FindingMark;
import org.qwinsight.ui.workspace.Workspace;

/** The line above the rule's table: how much is in it, what is left out of it, and the switch between the rule's versions. */
final class FindingsHeader extends HBox {
    private final FindingsViewModel viewModel;
    private final Label summary = new Label();
    private final Label whatIf = new Label();
    private final Label decided = new Label();
    private final CheckBox hide = new CheckBox("Hide decided (H)");
    private final CheckBox drop = new CheckBox("What if: drop missing fields");
    private final SegmentedButton profiles = new SegmentedButton();
    private final ToolBar tools = new ToolBar();

    /**
     * The line for a table.
     *
     * @param showRule opens the rule card
     * @param mark asks what the analyst says of the chosen rows
     */
    FindingsHeader(
            FindingsViewModel viewModel,
            Workspace workspace,
            TableView<FindingRow> table,
            Runnable showRule,
            Runnable mark) {
        this.viewModel = viewModel;
        getStyleClass().add("section-header");
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label("Findings");
        title.getStyleClass().add("section-title");
        title.setGraphic(new FindingMark());
        title.setLabelFor(table);
        Button info = Buttons.icon(Material2AL.INFO, "About the rule", showRule);
        prepare(workspace);
        Button markThem = markButton(table, mark);
        for (Region part : List.of(title, summary, profiles, info)) {
            part.setMinWidth(USE_PREF_SIZE);
        }
        // What has no place goes into the menu at the end: what is left out of the table stays longest.
        tools.getItems().setAll(decided, markThem, hide, drop, whatIf);
        tools.getStyleClass().addAll("section-tools", "findings-tools");
        tools.setMinWidth(0);
        HBox.setHgrow(tools, Priority.ALWAYS);
        getChildren().setAll(title, summary, tools, profiles, info);
    }

    private void prepare(Workspace workspace) {
        summary.setId("findings-summary");
        summary.getStyleClass().add("muted");
        for (RuleProfile profile : RuleProfile.values()) {
            profiles.getButtons().add(profileButton(profile));
        }
        drop.setId("what-if");
        drop.setTooltip(new Tooltip("The published rule keeps them, with the text null in place of the missing value. "
                + "A site that has changed its fill macro loses them."));
        drop.setOnAction(event -> viewModel.setNulls(drop.isSelected() ? NullMode.DROP : NullMode.FILL));
        whatIf.setId("what-if-note");
        decided.setId("findings-decided");
        decided.getStyleClass().add("muted");
        hide.setId("hide-decided");
        hide.selectedProperty().bindBidirectional(workspace.hidesDecidedProperty());
    }

    private static Button markButton(TableView<FindingRow> table, Runnable mark) {
        Button button = Buttons.labelled(
                Material2AL.CHECK,
                "Mark false positive… (M)",
                "Say what the chosen findings are; several can be chosen",
                mark);
        button.setId("mark-button");
        button.disableProperty().bind(Bindings.isEmpty(table.getSelectionModel().getSelectedItems()));
        return button;
    }

    private ToggleButton profileButton(RuleProfile profile) {
        ToggleButton button = new ToggleButton(profile.id());
        button.setId("profile-" + profile.id());
        button.setUserData(profile);
        button.setTooltip(new Tooltip("Version " + profile.version() + " of " + profile.date() + ":\n" + profile.match()
                + ",\ngrouped by " + profile.by().size() + " fields"));
        button.setOnAction(event -> {
            button.setSelected(true);
            viewModel.setProfile(profile);
        });
        return button;
    }

    /** Shows how the findings are judged now. */
    void show() {
        RuleProfile profile = viewModel.optionsProperty().get().profile();
        profiles.getButtons().forEach(button -> button.setSelected(button.getUserData() == profile));
        drop.setSelected(viewModel.isWhatIf());
        summary.setText(viewModel.summary());
        decided.setText(viewModel.decided());
        decided.setManaged(!decided.getText().isEmpty());
        showWhatIf();
    }

    /** What is lost now is said before all else; what would be lost, beside the box that does it. */
    private void showWhatIf() {
        boolean isLosing = viewModel.isWhatIf() && viewModel.lost() > 0;
        whatIf.setText(viewModel.nullModeNote());
        whatIf.setTooltip(new Tooltip(viewModel.nullModeNote()));
        whatIf.getStyleClass().removeAll("warning-text", "muted");
        whatIf.getStyleClass().add(isLosing ? "warning-text" : "muted");
        int place = isLosing ? 0 : tools.getItems().size() - 1;
        if (tools.getItems().indexOf(whatIf) != place) {
            tools.getItems().remove(whatIf);
            tools.getItems().add(place, whatIf);
        }
    }
}
