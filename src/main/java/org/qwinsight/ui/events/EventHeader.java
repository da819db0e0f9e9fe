package org.qwinsight.ui.events;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.qwinsight.ui.look.Buttons;
import org.qwinsight.ui.workspace.DisplayText;

/** The line above the table: what it is, how many rows, and the way through them where they are more than one window. */
final class EventHeader extends HBox {
    private final EventTableViewModel viewModel;
    private final HBox first = new HBox();
    private final Label count = new Label();
    private final HBox pager;
    private final Button before;
    private final Button after;

    EventHeader(EventTableViewModel viewModel, EventScroll scroll, Runnable jump) {
        this.viewModel = viewModel;
        Label title = new Label("Event table");
        title.getStyleClass().add("section-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        count.setId("events-count");
        count.getStyleClass().add("muted");
        Button go = Buttons.icon(Material2AL.LOW_PRIORITY, "Go to row or time (Ctrl+G)", jump);
        go.setId("events-go");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        before = Buttons.icon(
                Material2MZ.NAVIGATE_BEFORE,
                "Earlier rows into the table",
                () -> scroll.showWindow(window().previous()));
        before.setId("events-window-before");
        after = Buttons.icon(
                Material2MZ.NAVIGATE_NEXT, "Further rows into the table", () -> scroll.showWindow(window().next()));
        after.setId("events-window-after");
        pager = new HBox(before, after);
        pager.setAlignment(Pos.CENTER_LEFT);
        first.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("section-header");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(first, title, count, pager, new SortProgress(viewModel), gap, go);
        viewModel.windowProperty().addListener((property, was, now) -> show());
        viewModel.revisionProperty().addListener((property, was, now) -> show());
        viewModel.choice().revisionProperty().addListener((property, was, now) -> show());
        show();
    }

    private EventWindow window() {
        return viewModel.windowProperty().get();
    }

    void lead(List<Node> nodes) {
        first.getChildren().setAll(nodes);
    }

    private void show() {
        EventWindow window = window();
        String all = DisplayText.count(window.total(), "row");
        int chosen = viewModel.choice().countProperty().get();
        String shown = window.isWhole()
                ? all
                : "rows " + DisplayText.count(window.from() + 1L) + " – " + DisplayText.count(window.to()) + " of "
                        + DisplayText.count(window.total());
        count.setText(chosen > 1 ? shown + " · " + DisplayText.count(chosen) + " selected" : shown);
        pager.setVisible(!window.isWhole());
        pager.setManaged(!window.isWhole());
        before.setDisable(!window.hasBefore());
        after.setDisable(!window.hasAfter());
    }
}
