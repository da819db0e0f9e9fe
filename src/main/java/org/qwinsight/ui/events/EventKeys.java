package org.qwinsight.ui.events;

import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * The keys of the table. Those that move the selection are left to the control, except where they leave the window that
 * it holds.
 */
final class EventKeys {
    private static final KeyCombination LINE = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination CELL =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination TABLE =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.ALT_DOWN);

    private static final KeyCombination ALL = new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination TOGGLE = new KeyCodeCombination(KeyCode.SPACE, KeyCombination.CONTROL_DOWN);

    private final EventTableViewModel viewModel;
    private final EventActions actions;
    private final CurrentColumn column;
    private final RowCursor cursor;
    private final EventScroll scroll;
    private final Runnable filter;

    EventKeys(
            EventTableViewModel viewModel,
            EventActions actions,
            CurrentColumn column,
            RowCursor cursor,
            EventScroll scroll,
            Runnable filter) {
        this.viewModel = viewModel;
        this.actions = actions;
        this.column = column;
        this.cursor = cursor;
        this.scroll = scroll;
        this.filter = filter;
    }

    /** Handles a key that was pressed in the table, not in a filter of its headings. */
    void pressed(KeyEvent event) {
        if (isInHeading(event)) {
            return;
        }
        if (LINE.match(event)) {
            actions.copyLines();
        } else if (CELL.match(event)) {
            actions.copyCell();
        } else if (TABLE.match(event)) {
            actions.copyTable();
        } else if (ALL.match(event)) {
            viewModel.choice().all();
        } else if (isShift(event) && extended(event.getCode())) {
            event.consume();
            return;
        } else if (TOGGLE.match(event)) {
            cursor.toggle();
        } else if (isShortcut(event) && leftBy(event.getCode())) {
            event.consume();
            return;
        } else if (!isPlain(event) || !moved(event.getCode())) {
            return;
        }
        event.consume();
    }

    /** Handles a sign that was typed in the table. */
    void typed(KeyEvent event) {
        boolean isShortcut = event.isMetaDown() || event.isControlDown() != event.isAltDown();
        if (isShortcut || isInHeading(event)) {
            return;
        }
        switch (event.getCharacter()) {
            case "+" -> actions.include();
            case "-" -> actions.exclude();
            case "f", "F" -> filter.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static boolean isInHeading(KeyEvent event) {
        return event.getTarget() instanceof Node node && !(node instanceof TableView<?>);
    }

    private boolean moved(KeyCode code) {
        switch (code) {
            case LEFT -> column.move(-1);
            case RIGHT -> column.move(1);
            case HOME -> viewModel.selectPosition(0);
            case END -> viewModel.selectPosition(viewModel.total() - 1);
            default -> {
                int to = behindWindow(code);
                if (to != EventOrder.NOWHERE) {
                    viewModel.selectPosition(to);
                }
                return to != EventOrder.NOWHERE;
            }
        }
        return true;
    }

    /** Moves the keyboard alone, where that leaves the window; within it, the control does. */
    private boolean leftBy(KeyCode code) {
        switch (code) {
            case HOME -> cursor.moveTo(0);
            case END -> cursor.moveTo(viewModel.total() - 1);
            default -> {
                int to = behindWindow(code);
                if (to != EventOrder.NOWHERE) {
                    cursor.moveTo(to);
                }
                return to != EventOrder.NOWHERE;
            }
        }
        return true;
    }

    /** The position that a key goes to when the window does not hold it; {@link EventOrder#NOWHERE} when it does. */
    private int behindWindow(KeyCode code) {
        EventWindow window = viewModel.windowProperty().get();
        int index = cursor.index();
        int page = scroll.rowsInView();
        int by =
                switch (code) {
                    case UP -> -1;
                    case DOWN -> 1;
                    case PAGE_UP -> -page;
                    case PAGE_DOWN -> page;
                    default -> 0;
                };
        boolean isBefore = by < 0 && index < -by && window.hasBefore();
        boolean isAfter = by > 0 && index >= window.size() - by && window.hasAfter();
        return index >= 0 && (isBefore || isAfter) ? Math.max(0, cursor.position() + by) : EventOrder.NOWHERE;
    }

    /** Chooses everything between where the choice began and where the key goes. */
    private boolean extended(KeyCode code) {
        int from = Math.max(0, cursor.position());
        int to =
                switch (code) {
                    case UP -> from - 1;
                    case DOWN -> from + 1;
                    case PAGE_UP -> from - scroll.rowsInView();
                    case PAGE_DOWN -> from + scroll.rowsInView();
                    case HOME -> 0;
                    case END -> viewModel.total() - 1;
                    default -> EventOrder.NOWHERE;
                };
        boolean isMove = to != EventOrder.NOWHERE || code == KeyCode.UP || code == KeyCode.PAGE_UP;
        if (isMove) {
            viewModel.choice().extend(to, false);
            cursor.moveTo(to);
        }
        return isMove;
    }

    private static boolean isShortcut(KeyEvent event) {
        return event.isShortcutDown() && !event.isShiftDown() && !event.isAltDown();
    }

    private static boolean isShift(KeyEvent event) {
        return event.isShiftDown() && !event.isControlDown() && !event.isMetaDown() && !event.isAltDown();
    }

    private static boolean isPlain(KeyEvent event) {
        return !event.isControlDown() && !event.isMetaDown() && !event.isAltDown() && !event.isShiftDown();
    }
}
