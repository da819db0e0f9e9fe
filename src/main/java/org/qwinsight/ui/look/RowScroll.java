package org.qwinsight.ui.look;

import java.util.List;
import java.util.Objects;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.event.EventType;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Scrolls a table only when the wanted row is not in view, and then to the middle. */
public final class RowScroll {
    /** After so long a table has been laid out. */
    private static final Duration SETTLED = Duration.millis(80);

    private static final String WISH = "row-scroll-wish";

    private RowScroll() {}

    public static void show(TableView<?> table, int index) {
        if (index < 0) {
            return;
        }
        table.getProperties().put(WISH, index);
        RowsInView seen = RowsInView.of(table);
        if (seen == null) {
            table.scrollTo(index);
            later(SETTLED, () -> settle(table, index));
        } else if (index <= seen.first().getIndex() || seen.isBelow(index)) {
            boolean isAtEdge = index == 0 && seen.first().getIndex() == 0;
            if (!isAtEdge) {
                toMiddle(table, index, seen);
                later(SETTLED, () -> settle(table, index));
            }
        }
    }

    /**
     * Brings a row into view that is chosen already. One that the reader has chosen in the table itself must not run away from
     * under the pointer: if it can be seen, it only comes to stand whole.
     *
     * @param isOwnChoice the row was chosen in this table, and not elsewhere
     */
    public static void show(TableView<?> table, int index, boolean isOwnChoice) {
        RowsInView seen = RowsInView.of(table);
        if (seen == null || !isOwnChoice || !seen.isIn(index)) {
            show(table, index);
            return;
        }
        table.getProperties().put(WISH, index);
        double hidden = seen.below(index);
        if (hidden > 0) {
            seen.rows().scrollPixels(hidden);
        } else if (index == seen.first().getIndex()) {
            seen.alignFirst();
        }
    }

    private static void toMiddle(TableView<?> table, int index, RowsInView seen) {
        table.scrollTo(Math.max(0, index - seen.span() / 2));
    }

    /** The table may have had other rows or another height when it was scrolled than in its next frame. */
    private static void settle(TableView<?> table, int index) {
        RowsInView seen = RowsInView.of(table);
        if (seen == null || index >= table.getItems().size()) {
            return;
        }
        if (index < seen.first().getIndex() || seen.isBelow(index)) {
            toMiddle(table, index, seen);
        } else {
            seen.alignFirst();
        }
    }

    /** What holds the rows of a table; null before it was laid out. Lists in its headings have their own. */
    public static @Nullable VirtualFlow<?> rows(TableView<?> table) {
        return table.getChildrenUnmodifiable().stream()
                .filter(VirtualFlow.class::isInstance)
                .map(child -> (VirtualFlow<?>) child)
                .findFirst()
                .orElse(null);
    }

    private static void later(Duration time, Runnable action) {
        PauseTransition pause = new PauseTransition(time);
        pause.setOnFinished(event -> action.run());
        pause.play();
    }

    /**
     * After the height of a table or of its rows' place has changed, lets the first row stand whole and keeps the chosen row
     * in view: if it was, and always as long as nobody has touched the table since the row was brought into view, because
     * the panes of a newly opened case find their places one after another. The control itself keeps a share of the way, so
     * that half of a row is left on top.
     */
    public static void keepInPlace(TableView<?> table) {
        InPlace inPlace = new InPlace(table);
        table.heightProperty().addListener((property, before, now) -> inPlace.changed());
        table.skinProperty()
                .addListener((property, before, now) -> table.lookupAll(".scroll-bar").stream()
                        .filter(node -> node instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL)
                        .forEach(bar -> bar.visibleProperty().addListener((shown, was, is) -> inPlace.changed())));
        for (EventType<? extends InputEvent> touch :
                List.of(ScrollEvent.ANY, MouseEvent.MOUSE_PRESSED, KeyEvent.KEY_PRESSED)) {
            table.addEventFilter(touch, event -> table.getProperties().remove(WISH));
        }
    }

    /** Waits until the changes of a table's height have ended. */
    private static final class InPlace {
        private final TableView<?> table;
        private final PauseTransition settled = new PauseTransition(SETTLED);
        private int kept = -1;

        InPlace(TableView<?> table) {
            this.table = table;
            settled.setOnFinished(event -> settle());
        }

        private int chosen() {
            return table.getSelectionModel().getSelectedIndex();
        }

        void changed() {
            if (settled.getStatus() != Animation.Status.RUNNING) {
                RowsInView seen = RowsInView.of(table);
                kept = seen != null && seen.isIn(chosen()) ? chosen() : -1;
            }
            settled.playFromStart();
        }

        private void settle() {
            boolean isWished = Objects.equals(table.getProperties().get(WISH), chosen());
            RowsInView seen = RowsInView.of(table);
            if (chosen() >= 0 && (isWished || kept == chosen())) {
                RowScroll.settle(table, chosen());
            } else if (seen != null) {
                seen.alignFirst();
            }
        }
    }

    /** Selects only the row with this index and brings it into view; a negative index selects nothing. */
    public static void select(TableView<?> table, int index) {
        if (index < 0) {
            table.getSelectionModel().clearSelection();
        } else {
            boolean isOwnChoice = table.getSelectionModel().isSelected(index);
            table.getSelectionModel().clearAndSelect(index);
            show(table, index, isOwnChoice);
        }
    }
}
