package org.qwinsight.ui.look;

import java.util.List;
import java.util.Objects;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.event.EventType;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
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
        VirtualFlow<?> rows = rows(table);
        IndexedCell<?> first = rows == null ? null : rows.getFirstVisibleCell();
        IndexedCell<?> last = rows == null ? null : rows.getLastVisibleCell();
        if (rows == null || first == null || last == null) {
            table.scrollTo(index);
            later(SETTLED, () -> settle(table, index));
        } else if (index <= first.getIndex() || isBelow(rows, index)) {
            boolean isAtEdge = index == 0 && first.getIndex() == 0;
            if (!isAtEdge) {
                toMiddle(table, index, last.getIndex() - first.getIndex());
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
        VirtualFlow<?> rows = rows(table);
        if (rows == null || !isOwnChoice || !isInView(table, index)) {
            show(table, index);
            return;
        }
        table.getProperties().put(WISH, index);
        double hidden = below(rows, index);
        if (hidden > 0) {
            rows.scrollPixels(hidden);
        } else if (index == rows.getFirstVisibleCell().getIndex()) {
            alignFirst(table);
        }
    }

    private static void toMiddle(TableView<?> table, int index, int shown) {
        table.scrollTo(Math.max(0, index - shown / 2));
    }

    /** The table may have had other rows or another height when it was scrolled than in its next frame. */
    private static void settle(TableView<?> table, int index) {
        VirtualFlow<?> rows = rows(table);
        IndexedCell<?> first = rows == null ? null : rows.getFirstVisibleCell();
        IndexedCell<?> last = rows == null ? null : rows.getLastVisibleCell();
        if (rows == null
                || first == null
                || last == null
                || index >= table.getItems().size()) {
            return;
        }
        if (index < first.getIndex() || isBelow(rows, index)) {
            toMiddle(table, index, last.getIndex() - first.getIndex());
        } else {
            alignFirst(table);
        }
    }

    /** True for the last row that can be seen, and for one of which a part lies below once the first row stands whole. */
    private static boolean isBelow(VirtualFlow<?> rows, int index) {
        return index >= rows.getLastVisibleCell().getIndex()
                || below(rows, index) + cutOff(rows.getFirstVisibleCell()) > 0.5;
    }

    /**
     * How much of a row lies below what can be seen. The last visible cell does not tell: the control keeps it when a scroll
     * bar has come to lie over it.
     */
    private static double below(VirtualFlow<?> rows, int index) {
        IndexedCell<?> first = rows.getFirstVisibleCell();
        Node seen = rows.lookup(".clipped-container");
        if (seen == null || seen.getClip() == null) {
            return 0;
        }
        double end = first.getLayoutY() + (index - first.getIndex() + 1) * first.getHeight();
        return end - seen.getClip().getBoundsInLocal().getHeight();
    }

    /** How much of a row is cut off at the top; the cell that the control calls the first may be above it altogether. */
    private static double cutOff(IndexedCell<?> first) {
        return first.getHeight() > 0 ? Math.max(0, -first.getLayoutY()) % first.getHeight() : 0;
    }

    private static void alignFirst(TableView<?> table) {
        VirtualFlow<?> rows = rows(table);
        IndexedCell<?> first = rows == null ? null : rows.getFirstVisibleCell();
        if (rows != null && first != null && cutOff(first) > 0) {
            rows.scrollPixels(-cutOff(first));
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
                kept = isInView(table, chosen()) ? chosen() : -1;
            }
            settled.playFromStart();
        }

        private void settle() {
            boolean isWished = Objects.equals(table.getProperties().get(WISH), chosen());
            if (chosen() >= 0 && (isWished || kept == chosen())) {
                RowScroll.settle(table, chosen());
            } else {
                alignFirst(table);
            }
        }
    }

    private static boolean isInView(TableView<?> table, int index) {
        VirtualFlow<?> rows = rows(table);
        IndexedCell<?> first = rows == null ? null : rows.getFirstVisibleCell();
        IndexedCell<?> last = rows == null ? null : rows.getLastVisibleCell();
        return first != null && last != null && index >= first.getIndex() && index <= last.getIndex();
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
