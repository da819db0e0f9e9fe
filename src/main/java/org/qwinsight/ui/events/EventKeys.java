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

    private final EventTableViewModel viewModel;
    private final EventActions actions;
    private final CurrentColumn column;
    private final EventScroll scroll;
    private final Runnable filter;

    EventKeys(
            EventTableViewModel viewModel,
            EventActions actions,
            CurrentColumn column,
            EventScroll scroll,
            Runnable filter) {
        this.viewModel = viewModel;
        this.actions = actions;
        this.column = column;
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
        EventWindow window = viewModel.windowProperty().get();
        int index = viewModel.selectedIndexProperty().get();
        int page = scroll.rowsInView();
        switch (code) {
            case LEFT -> column.move(-1);
            case RIGHT -> column.move(1);
            case HOME -> viewModel.selectPosition(0);
            case END -> viewModel.selectPosition(viewModel.total() - 1);
            case UP -> {
                return index == 0 && leave(window.hasBefore(), -1);
            }
            case PAGE_UP -> {
                return index >= 0 && index < page && leave(window.hasBefore(), -page);
            }
            case DOWN -> {
                return index >= 0 && index == window.size() - 1 && leave(window.hasAfter(), 1);
            }
            case PAGE_DOWN -> {
                return index >= 0 && index >= window.size() - page && leave(window.hasAfter(), page);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Chooses everything between where the choice began and where the key goes. */
    private boolean extended(KeyCode code) {
        int from = Math.max(0, viewModel.selectedPosition());
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
        }
        return isMove;
    }

    private boolean leave(boolean isMore, int by) {
        if (isMore) {
            viewModel.move(by);
        }
        return isMore;
    }

    private static boolean isShift(KeyEvent event) {
        return event.isShiftDown() && !event.isControlDown() && !event.isMetaDown() && !event.isAltDown();
    }

    private static boolean isPlain(KeyEvent event) {
        return !event.isControlDown() && !event.isMetaDown() && !event.isAltDown() && !event.isShiftDown();
    }
}
