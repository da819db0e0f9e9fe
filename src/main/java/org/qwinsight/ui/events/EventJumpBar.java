package org.qwinsight.ui.events;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.material2.Material2AL;
import org.qwinsight.event.EventTime;
import org.qwinsight.ui.look.Buttons;
import org.qwinsight.ui.workspace.DisplayText;
import org.qwinsight.ui.workspace.DisplayTime;
import org.qwinsight.ui.workspace.Workspace;

/** The line that goes to a row or a time: it comes with Ctrl+G and goes with Enter or Escape. */
final class EventJumpBar extends HBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("no-hit");

    private final EventTableViewModel viewModel;
    private final Workspace workspace;
    private final Runnable back;
    private final TextField field = new TextField();
    private final Label status = new Label();

    /** @param back called when the line goes, to move the focus */
    EventJumpBar(EventTableViewModel viewModel, Workspace workspace, Runnable back) {
        this.viewModel = viewModel;
        this.workspace = workspace;
        this.back = back;
        getStyleClass().add("search-bar");
        setAlignment(Pos.CENTER_LEFT);
        field.setId("events-jump");
        field.setAccessibleText("Go to a row number or a time");
        HBox.setHgrow(field, Priority.ALWAYS);
        status.setId("events-jump-status");
        status.setMinWidth(Region.USE_PREF_SIZE);
        status.getStyleClass().add("muted");
        field.textProperty().addListener((property, before, now) -> showStatus());
        getChildren().setAll(field, status, Buttons.icon(Material2AL.CLOSE, "Close (Esc)", this::close));
        addEventFilter(KeyEvent.KEY_PRESSED, this::handle);
        setShown(false);
    }

    private void setShown(boolean isShown) {
        setVisible(isShown);
        setManaged(isShown);
    }

    void open() {
        String zone = DisplayTime.zoneName(workspace.zone());
        field.setPromptText("Row number, or time in " + zone + ": 2026-03-02 09:15, 09:15:30, 2026-03-02");
        setShown(true);
        showStatus();
        field.requestFocus();
        field.selectAll();
    }

    private void close() {
        setShown(false);
        back.run();
    }

    private Optional<JumpTarget> target() {
        return JumpTarget.parse(field.getText(), workspace.zone(), referenceNanos());
    }

    /** A time on the day that a time of day is meant for: the selection's, else that of the first row with a time. */
    private long referenceNanos() {
        EventOrder order = viewModel.order();
        if (order == null || order.size() == 0) {
            return EventTime.NO_TIME;
        }
        int selected = viewModel.selectedPosition();
        int at = selected == EventOrder.NOWHERE ? order.positionAt(EventTime.NO_TIME + 1) : selected;
        return at == EventOrder.NOWHERE
                ? EventTime.NO_TIME
                : order.investigation().store().timeNanos(order.row(at));
    }

    private void showStatus() {
        boolean isWrong = !field.getText().isBlank() && target().isEmpty();
        field.pseudoClassStateChanged(WRONG, isWrong);
        status.setText(
                isWrong
                        ? "neither a row number nor a time like 2026-03-02 09:15"
                        : "1 to " + DisplayText.count(viewModel.total()));
    }

    private void go() {
        Optional<JumpTarget> target = target();
        if (target.isEmpty()) {
            return;
        }
        if (target.get() instanceof JumpTarget.Moment moment) {
            if (!viewModel.selectTime(moment.nanos())) {
                status.setText("no row has a time");
                return;
            }
        } else if (target.get() instanceof JumpTarget.Row row) {
            if (row.number() < 1 || row.number() > viewModel.total()) {
                field.pseudoClassStateChanged(WRONG, true);
                status.setText("there are only rows 1 to " + DisplayText.count(viewModel.total()));
                return;
            }
            viewModel.selectPosition((int) row.number() - 1);
        }
        close();
    }

    private void handle(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> go();
            case ESCAPE -> close();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
