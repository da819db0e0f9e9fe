package org.qwinsight.ui.timeline;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.qwinsight.ui.look.Buttons;
import org.qwinsight.ui.workspace.NoHits;
import org.qwinsight.ui.workspace.Workspace;

/** The timeline: commands on top, the whole span below them, the lanes of the shown part below that. */
public final class TimelineView extends BorderPane {
    private final TimelineViewModel viewModel;
    private final TimelinePlot plot;
    private final VBox empty = new VBox();
    private List<String> shownReasons = List.of();

    public TimelineView(TimelineViewModel viewModel) {
        this.viewModel = viewModel;
        getStyleClass().add("timeline-view");
        plot = new TimelinePlot(viewModel);
        empty.getStyleClass().add("empty-state");
        empty.setId("timeline-empty");
        empty.setAlignment(Pos.CENTER);
        empty.setPickOnBounds(false);
        empty.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        TimelineHeader header = new TimelineHeader(viewModel);
        setTop(new VBox(header, new OverviewPane(viewModel)));
        viewModel.replay().activeProperty().addListener((property, before, isActive) -> {
            if (isActive || header.isFocusWithin()) {
                plot.requestFocus(); // its keys pause and step; a button that goes away would take the keyboard with it
            }
        });
        StackPane plotAndNotice = new StackPane(plot, empty);
        // Lanes and times stay readable.
        StackPane.setAlignment(empty, Pos.TOP_CENTER);
        StackPane.setMargin(empty, new Insets(0, 0, PlotGeometry.AXIS_BAND, PlotGeometry.GUTTER));
        plot.heightProperty().addListener((property, before, now) -> fitReasons());
        setCenter(plotAndNotice);
        ContextMenu menu = contextMenu();
        plot.setOnContextMenuRequested(event -> {
            menu.show(plot, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        plot.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> menu.hide());
        viewModel.revisionProperty().addListener((property, before, now) -> showEmptyReasons());
        showEmptyReasons();
    }

    private ContextMenu contextMenu() {
        MenuItem zoomTo = item("Zoom to the selected range", viewModel::zoomToSelection);
        MenuItem filter = item("Filter to the selected range", viewModel::filterToSelection);
        MenuItem clearFilter = item("Clear the time filter", viewModel::clearFilter);
        MenuItem undo = item("Undo zoom", viewModel::undo);
        MenuItem whole = item("Whole span", viewModel::fit);
        ContextMenu menu = new ContextMenu(zoomTo, filter, clearFilter, new SeparatorMenuItem(), undo, whole);
        menu.setOnShowing(event -> {
            boolean hasNoRange = viewModel.selectionProperty().get() == null;
            zoomTo.setDisable(hasNoRange);
            filter.setDisable(hasNoRange);
            clearFilter.setDisable(viewModel.text().filter().isEmpty());
            undo.setDisable(!viewModel.window().canUndo());
        });
        return menu;
    }

    private static MenuItem item(String name, Runnable action) {
        MenuItem item = new MenuItem(name);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void showEmptyReasons() {
        List<String> reasons = viewModel.text().emptyReasons();
        if (reasons.equals(shownReasons)) {
            return;
        }
        shownReasons = reasons;
        empty.getChildren().clear();
        for (String reason : reasons) {
            Label line = new Label(reason);
            line.setWrapText(true);
            line.setMouseTransparent(true);
            line.getStyleClass().add(empty.getChildren().isEmpty() ? "empty-headline" : "empty-reason");
            empty.getChildren().add(line);
        }
        Workspace workspace = viewModel.workspace();
        if (viewModel.text().isLeftOut() && NoHits.canSwitchOff(workspace)) {
            Button off = Buttons.switchChipsOff("timeline-chips-off", workspace.query()::switchAllOff);
            off.getStyleClass().add("tool-button");
            HBox first = new HBox(empty.getChildren().remove(0), off);
            first.getStyleClass().add("empty-line");
            first.setPickOnBounds(false);
            empty.getChildren().add(0, first);
        }
        if (!reasons.isEmpty() && empty.getChildren().get(0) instanceof Region line) {
            line.heightProperty().addListener((property, before, now) -> fitReasons());
        }
    }

    /** The reason gives way where the plot is too low for it; the views below say it too. */
    private void fitReasons() {
        List<Node> lines = empty.getChildren();
        for (int i = 1; i < lines.size(); i++) {
            lines.get(i).setManaged(true);
        }
        empty.applyCss();
        double room = plot.getHeight() - PlotGeometry.AXIS_BAND;
        double width = Math.min(empty.prefWidth(-1), plot.getWidth() - PlotGeometry.GUTTER);
        boolean hasPlace = room <= 0 || empty.prefHeight(width) <= room;
        for (int i = 1; i < lines.size(); i++) {
            lines.get(i).setManaged(hasPlace);
            lines.get(i).setVisible(hasPlace);
        }
    }
}
