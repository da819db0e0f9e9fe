package org.qwinsight.ui.groups;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.qwinsight.ui.look.Buttons;

/** What to group by, of what, in which order, and what the groups add up to. */
final class GroupsHeader extends HBox {
    private static final List<GroupChoice> PRESETS = List.of(
            GroupChoice.RULE,
            GroupChoice.PATTERN,
            GroupChoice.BURST,
            GroupChoice.HOST,
            GroupChoice.USER,
            GroupChoice.PARENT);

    private final GroupsViewModel viewModel;
    private final FieldsChooser chooser;

    /** @param copyAll copies all groups as a table */
    GroupsHeader(GroupsViewModel viewModel, Node table, Runnable copyAll) {
        this.viewModel = viewModel;
        chooser = new FieldsChooser(fields -> viewModel.choiceProperty().set(new GroupChoice.ByFields(fields)));
        Label title = new Label("Groups");
        title.getStyleClass().add("section-title");
        title.setLabelFor(table);
        Label totals = new Label();
        totals.setId("groups-totals");
        totals.getStyleClass().add("muted");
        ProgressIndicator working = new ProgressIndicator();
        working.getStyleClass().add("small-progress");
        working.visibleProperty().bind(viewModel.workingProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ToggleButton rarest = new ToggleButton("Rarest first");
        rarest.setId("groups-rarest");
        rarest.setTooltip(new Tooltip("The smallest groups first; of equally small ones, the newest"));
        rarest.setOnAction(
                event -> viewModel.sortProperty().set(rarest.isSelected() ? GroupSort.RAREST : GroupSort.BY_COUNT));
        viewModel
                .sortProperty()
                .addListener((property, before, now) -> rarest.setSelected(now.equals(GroupSort.RAREST)));
        Button copy = Buttons.icon(Material2AL.CONTENT_COPY, "Copy all groups as a table", copyAll);
        Button close = Buttons.icon(
                Material2AL.CLOSE,
                "Close the groups (Ctrl+Shift+G)",
                () -> viewModel.openProperty().set(false));
        for (Region part : List.of(title, rarest)) {
            part.setMinWidth(USE_PREF_SIZE);
        }
        getChildren().setAll(title, by(), of(), rarest, totals, working, gap, copy, close);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("section-header");
        viewModel.shownProperty().addListener((property, before, now) -> showTotals(totals, now));
    }

    private static void showTotals(Label totals, GroupsViewModel.@Nullable Shown now) {
        String text = now == null ? "" : GroupsText.totals(now.groups());
        totals.setText(text);
        totals.setTooltip(new Tooltip(text));
    }

    private SegmentedButton by() {
        SegmentedButton by = new SegmentedButton();
        by.setId("groups-by");
        by.setMinWidth(USE_PREF_SIZE);
        choice(by, GroupChoice.RULE, "Rule", "The rule's own table: what the published search would show");
        choice(by, GroupChoice.PATTERN, "Pattern", "Runs of one habit: host, user, parent and arguments");
        choice(by, GroupChoice.BURST, "Burst", "Runs of discovery tools from one ancestor without a pause of 5 min");
        choice(by, GroupChoice.HOST, "Host", "By host as logged");
        choice(by, GroupChoice.USER, "User", "By user as logged");
        choice(by, GroupChoice.PARENT, "Parent", "By file name of the parent");
        ToggleButton fields = new ToggleButton("Fields…");
        fields.setId("groups-fields");
        fields.setTooltip(new Tooltip("By any one to four fields"));
        fields.setOnAction(event -> {
            fields.setSelected(!PRESETS.contains(viewModel.choiceProperty().get()));
            chooser.ask(fields, viewModel.choiceProperty().get());
        });
        viewModel.choiceProperty().addListener((property, before, now) -> fields.setSelected(!PRESETS.contains(now)));
        by.getButtons().add(fields);
        return by;
    }

    private void choice(SegmentedButton by, GroupChoice choice, String text, String explanation) {
        ToggleButton button = new ToggleButton(text);
        button.setId("groups-by-" + text.toLowerCase(Locale.ROOT));
        button.setTooltip(new Tooltip(explanation));
        button.setSelected(viewModel.choiceProperty().get().equals(choice));
        button.setOnAction(event -> {
            button.setSelected(true);
            viewModel.choiceProperty().set(choice);
        });
        viewModel.choiceProperty().addListener((property, before, now) -> button.setSelected(now.equals(choice)));
        by.getButtons().add(button);
    }

    private SegmentedButton of() {
        ToggleButton findings = new ToggleButton("Findings");
        findings.setId("groups-of-findings");
        findings.setTooltip(new Tooltip("Group the findings"));
        ToggleButton all = new ToggleButton("All starts");
        all.setId("groups-of-all");
        all.setTooltip(new Tooltip("Group every process start that no filter leaves out"));
        Runnable show = () -> {
            boolean ofTable = viewModel.choiceProperty().get() instanceof GroupChoice.OfFindings;
            boolean isFindings = ofTable || viewModel.ofFindingsProperty().get();
            all.setDisable(ofTable);
            findings.setSelected(isFindings);
            all.setSelected(!isFindings);
        };
        findings.setOnAction(event -> choose(true, show));
        all.setOnAction(event -> choose(false, show));
        viewModel.choiceProperty().addListener((property, before, now) -> show.run());
        viewModel.ofFindingsProperty().addListener((property, before, now) -> show.run());
        show.run();
        SegmentedButton of = new SegmentedButton(findings, all);
        of.setId("groups-of");
        of.setMinWidth(USE_PREF_SIZE);
        return of;
    }

    private void choose(boolean ofFindings, Runnable show) {
        viewModel.ofFindingsProperty().set(ofFindings);
        show.run();
    }
}
