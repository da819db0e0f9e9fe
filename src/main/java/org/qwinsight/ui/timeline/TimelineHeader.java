package org.qwinsight.ui.timeline;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.qwinsight.analysis.timeline.LaneKind;
import org.qwinsight.ui.look.Buttons;
import org.qwinsight.ui.look.FittingLabel;

/**
 * The line above the timeline: which lanes, which scale, what is selected, and the commands for it. Without room for all,
 * the words about the range become fewer; then the tools move into the menu at their end, the last one first.
 */
final class TimelineHeader extends HBox {
    /** Of the tools, when all of them are in the menu, in pixels. */
    private static final double MENU_ROOM = 32;

    private final TimelineViewModel viewModel;
    private final SegmentedButton lanes = new SegmentedButton();
    private final ToggleButton log = new ToggleButton("Log");
    private final ToolBar tools = new ToolBar();
    private final FittingLabel readOut = new FittingLabel();
    private final Button undo;
    private final Button zoomTo;
    private final Button filter;
    private final Button clear;
    private final Button filtered = new Button();
    private final Button withoutTime = new Button();
    private final Button replay;

    TimelineHeader(TimelineViewModel viewModel) {
        this.viewModel = viewModel;
        undo = Buttons.icon(Material2MZ.UNDO, "Undo zoom (Z)", viewModel::undo);
        zoomTo = Buttons.icon(Material2MZ.ZOOM_IN, "Zoom to the selected range (Enter)", viewModel::zoomToSelection);
        filter = Buttons.labelled(
                Material2AL.FILTER_ALT,
                "Filter",
                "Show only the findings in the selected range, in every view and in exports (F)",
                viewModel::filterToSelection);
        clear = Buttons.icon(Material2AL.CLOSE, "Select no range (Esc)", viewModel::clearSelection);
        replay = Buttons.icon(
                Material2MZ.PLAY_ARROW,
                "Replay: show what started, in every view, as it happened (R)",
                viewModel.replay()::toggle);
        getStyleClass().add("section-header");
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label("Timeline");
        title.getStyleClass().add("section-title");
        Label by = new Label("Lanes");
        by.getStyleClass().add("muted");
        for (LaneKind kind : LaneKind.values()) {
            lanes.getButtons().add(laneButton(kind));
        }
        prepare();
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button whole = Buttons.icon(Material2MZ.ZOOM_OUT_MAP, "Whole span (Home)", viewModel::fit);
        tools.getItems().setAll(by, lanes, log, undo, whole, replay);
        tools.getStyleClass().addAll("section-tools", "timeline-tools");
        tools.setMinWidth(0);
        for (Region part : List.of(title, by, lanes, log, zoomTo, filter, clear)) {
            part.setMinWidth(Region.USE_PREF_SIZE);
        }
        ReplayBar bar = new ReplayBar(viewModel.replay());
        getChildren().addAll(title, tools, filtered, withoutTime, gap, bar, readOut, zoomTo, filter, clear);
        viewModel.replay().momentProperty().addListener((property, before, now) -> refresh());
        viewModel.revisionProperty().addListener((property, before, now) -> refresh());
        viewModel.selectionProperty().addListener((property, before, now) -> refresh());
        refresh();
    }

    private void prepare() {
        log.setId("timeline-log");
        log.setTooltip(new Tooltip("Heights grow with the logarithm of the number of starts, so that a single start"
                + "\ncan be seen beside a burst of thousands (L)"));
        log.selectedProperty().bindBidirectional(viewModel.logScaleProperty());
        readOut.setId("timeline-readout");
        readOut.getStyleClass().add("muted");
        undo.setId("timeline-undo");
        zoomTo.setId("timeline-zoom-to");
        filter.setId("timeline-filter");
        clear.setId("timeline-clear");
        filtered.setId("timeline-filtered");
        filtered.getStyleClass().addAll("chip", "warning-chip");
        filtered.setGraphic(new FontIcon(Material2AL.CLOSE));
        filtered.setOnAction(event -> viewModel.clearFilter());
        replay.setId("timeline-replay");
        withoutTime.setId("timeline-without-time");
        withoutTime.getStyleClass().addAll("chip", "warning-chip");
        withoutTime.setTooltip(new Tooltip("These starts have no usable time and so no place on the axis."
                + "\nClick to go through them in the tree."));
        withoutTime.setOnAction(event -> viewModel.selectNextWithoutTime());
    }

    private ToggleButton laneButton(LaneKind kind) {
        ToggleButton button = new ToggleButton(kind.label());
        button.setId("lanes-" + kind.label().toLowerCase(Locale.ROOT));
        button.setUserData(kind);
        button.setOnAction(event -> {
            button.setSelected(true);
            viewModel.laneKindProperty().set(kind);
        });
        return button;
    }

    private void refresh() {
        LaneKind kind = viewModel.laneKindProperty().get();
        lanes.getButtons().forEach(button -> button.setSelected(button.getUserData() == kind));
        readOut.setTexts(viewModel.text().readOuts());
        undo.setDisable(!viewModel.window().canUndo());
        boolean hasRange = viewModel.selectionProperty().get() != null;
        for (Button button : new Button[] {zoomTo, filter, clear}) {
            show(button, hasRange);
        }
        boolean isReplay = viewModel.replay().activeProperty().get();
        replay.setDisable(isReplay || !viewModel.replay().possibleProperty().get());
        show(filtered, !isReplay && !viewModel.text().filter().isEmpty());
        if (filtered.isVisible()) {
            filtered.setText(viewModel.text().filter());
            filtered.setTooltip(new Tooltip(viewModel.text().filterInFull()));
        }
        withoutTime.setText(viewModel.text().withoutTime());
        show(withoutTime, !withoutTime.getText().isEmpty());
    }

    /** Else the words for much room would make room for themselves. */
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        for (Node part : getManagedChildren()) {
            room -= getSpacing() + (part == tools || part == readOut ? 0 : part.prefWidth(-1));
        }
        readOut.fit(room - tools.prefWidth(-1));
        tools.setMaxWidth(Math.max(MENU_ROOM, room - readOut.prefWidth(-1)));
        super.layoutChildren();
    }

    private static void show(Button button, boolean isShown) {
        button.setVisible(isShown);
        button.setManaged(isShown);
    }
}
