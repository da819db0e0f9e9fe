package org.qwinsight.ui.timeline;

import java.util.function.IntConsumer;
import javafx.scene.input.KeyEvent;
import org.qwinsight.event.EventTime;
import org.qwinsight.investigation.TimeRange;

/** What keys do on the timeline: everything that the pointer does. */
final class TimelineKeys {
    /** How far an arrow key goes, as a share of the shown time. */
    static final double STEP = 0.005;

    static final String HELP = "Left and right move the cursor, with Control faster, with Shift they select. "
            + "Up and down change the lane. Comma and full stop select the start before and after. "
            + "Plus and minus zoom, page up and page down pan, Home shows the whole span, Z undoes. "
            + "Enter zooms to the selected range, F filters to it, Shift F takes the filter away, L switches the scale. "
            + "R starts and ends a replay, Space pauses it, comma and full stop then go from start to start.";

    private static final int FAST = 10;
    private static final double SMALL_PAN = 0.1;
    private static final double LARGE_PAN = 0.5;

    private final TimelineViewModel viewModel;
    private final IntConsumer showLane;

    /** @param showLane scrolls a lane into view */
    TimelineKeys(TimelineViewModel viewModel, IntConsumer showLane) {
        this.viewModel = viewModel;
        this.showLane = showLane;
    }

    void handle(KeyEvent event) {
        if (event.isAltDown()) {
            return;
        }
        boolean isUsed = event.isShortcutDown() ? withShortcut(event) : moves(event) || commands(event);
        if (isUsed) {
            event.consume();
        }
    }

    private boolean withShortcut(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> viewModel.cursor().step(-STEP * FAST, event.isShiftDown());
            case RIGHT -> viewModel.cursor().step(STEP * FAST, event.isShiftDown());
            case A -> selectShown();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean moves(KeyEvent event) {
        double anchor = viewModel.hasTimes() ? viewModel.cursor().place() : 0;
        switch (event.getCode()) {
            case LEFT -> viewModel.cursor().step(-STEP, event.isShiftDown());
            case RIGHT -> viewModel.cursor().step(STEP, event.isShiftDown());
            case UP -> toLane(-1);
            case DOWN -> toLane(1);
            case COMMA -> toStart(false);
            case PERIOD -> toStart(true);
            case PLUS, ADD, EQUALS, W -> viewModel.zoom(1 / PlotPointer.ZOOM_STEP, anchor);
            case MINUS, SUBTRACT, S -> viewModel.zoom(PlotPointer.ZOOM_STEP, anchor);
            case PAGE_UP -> viewModel.pan(-LARGE_PAN);
            case PAGE_DOWN -> viewModel.pan(LARGE_PAN);
            case A -> viewModel.pan(-SMALL_PAN);
            case D -> viewModel.pan(SMALL_PAN);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean commands(KeyEvent event) {
        switch (event.getCode()) {
            case HOME, DIGIT0 -> viewModel.fit();
            case Z -> undoOrRedo(event.isShiftDown());
            case ENTER -> viewModel.zoomToSelection();
            case F -> filter(event.isShiftDown());
            case R -> viewModel.replay().toggle();
            case SPACE -> viewModel.replay().playOrPause();
            case L ->
                viewModel.logScaleProperty().set(!viewModel.logScaleProperty().get());
            case ESCAPE -> {
                return escape();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void toStart(boolean isNext) {
        if (viewModel.replay().activeProperty().get()) {
            viewModel.replay().step(isNext);
        } else {
            viewModel.cursor().selectStart(isNext);
        }
    }

    private void toLane(int step) {
        viewModel.cursor().toLane(viewModel.cursor().lane() + step);
        showLane.accept(viewModel.cursor().lane());
    }

    private void undoOrRedo(boolean isRedo) {
        if (isRedo) {
            viewModel.redo();
        } else {
            viewModel.undo();
        }
    }

    private void filter(boolean isClear) {
        if (isClear) {
            viewModel.clearFilter();
        } else {
            viewModel.filterToSelection();
        }
    }

    private void selectShown() {
        TimeRange shown = viewModel.window().shown();
        viewModel.select(shown.fromNanos(), shown.toNanos());
    }

    /** The selected range goes first, then the cursor, then a replay; without them, the key is left to others. */
    private boolean escape() {
        if (viewModel.selectionProperty().get() != null) {
            viewModel.clearSelection();
            return true;
        }
        if (viewModel.cursor().nanos() != EventTime.NO_TIME) {
            viewModel.cursor().hide();
            viewModel.changed();
            return true;
        }
        boolean isReplay = viewModel.replay().activeProperty().get();
        viewModel.replay().end();
        return isReplay;
    }
}
