package org.qwinsight.ui.timeline;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.investigation.TimeRange;

/**
 * What the pointer does on the lanes. Dragging selects a range of time, or pans on the axis, with Shift and with the
 * middle button; the wheel zooms at the pointer, with Shift it pans, over the labels it scrolls the lanes.
 */
final class PlotPointer {
    static final double ZOOM_STEP = 1.25;

    private static final double DRAG_FROM = 4;
    private static final double REACH = 7;
    private static final double EDGE = 4;

    private final TimelinePlot plot;
    private final TimelineViewModel viewModel;
    private Drag drag = Drag.NONE;
    private double pressedX;
    private double draggedX;
    private boolean hasMoved;
    /** The end of the selected range that does not move while the other is dragged. */
    private long fixedEnd;

    private enum Drag {
        NONE,
        SELECT,
        PAN
    }

    PlotPointer(TimelinePlot plot, TimelineViewModel viewModel) {
        this.plot = plot;
        this.viewModel = viewModel;
        plot.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        plot.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        plot.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        plot.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        plot.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        plot.addEventHandler(MouseEvent.MOUSE_EXITED, event -> plot.setPointer(-1));
    }

    private void scroll(ScrollEvent event) {
        event.consume();
        // With Shift, some window systems turn the wheel's direction and some do not.
        double amount = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        if (amount == 0) {
            return;
        }
        if (plot.geometry().isInGutter(event.getX())) {
            plot.scrollBy(-amount);
        } else if (event.isShiftDown() || event.getDeltaY() == 0) {
            viewModel.pan(-amount / plot.geometry().plotWidth());
        } else {
            viewModel.zoom(
                    amount > 0 ? 1 / ZOOM_STEP : ZOOM_STEP, plot.geometry().place(event.getX()));
        }
    }

    private void press(MouseEvent event) {
        plot.requestFocus();
        viewModel.window().settle();
        pressedX = event.getX();
        draggedX = event.getX();
        hasMoved = false;
        drag = Drag.NONE;
        if (!viewModel.hasTimes() || plot.geometry().isInGutter(event.getX())) {
            return;
        }
        boolean isPan = event.getButton() == MouseButton.MIDDLE
                || event.isShiftDown()
                || plot.geometry().isOnAxis(event.getY());
        if (isPan && event.getButton() != MouseButton.SECONDARY) {
            drag = Drag.PAN;
        } else if (event.getButton() == MouseButton.PRIMARY) {
            drag = Drag.SELECT;
            fixedEnd = fixedEnd(event.getX());
        }
    }

    /** Near an end of the selected range that end is moved, elsewhere a new range begins. */
    private long fixedEnd(double x) {
        TimeRange range = viewModel.selectionProperty().get();
        if (range != null && isNear(x, range.fromNanos())) {
            return range.toNanos();
        }
        return range != null && isNear(x, range.toNanos()) ? range.fromNanos() : timeAt(x);
    }

    private boolean isNear(double x, long nanos) {
        return Math.abs(plot.geometry().x(viewModel.window().place(nanos)) - x) <= EDGE;
    }

    private long timeAt(double x) {
        return viewModel.window().timeAt(plot.geometry().place(x));
    }

    private void drag(MouseEvent event) {
        hasMoved |= Math.abs(event.getX() - pressedX) > DRAG_FROM;
        if (!hasMoved) {
            return;
        }
        switch (drag) {
            case NONE -> {}
            case SELECT -> {
                double x =
                        Math.max(PlotGeometry.GUTTER, Math.min(plot.geometry().width(), event.getX()));
                viewModel.select(fixedEnd, timeAt(x));
                plot.setPointer(x);
            }
            case PAN -> {
                plot.setCursor(Cursor.CLOSED_HAND);
                viewModel.pan((draggedX - event.getX()) / plot.geometry().plotWidth());
                draggedX = event.getX();
            }
        }
    }

    private void release(MouseEvent event) {
        viewModel.window().settle();
        plot.setCursor(Cursor.DEFAULT);
        if (!hasMoved && event.getButton() == MouseButton.PRIMARY && !event.isShiftDown()) {
            click(event);
        }
        drag = Drag.NONE;
    }

    private void click(MouseEvent event) {
        if (!viewModel.hasTimes()) {
            return;
        }
        PlotGeometry geometry = plot.geometry();
        int lane = geometry.laneAt(event.getY());
        if (geometry.isInGutter(event.getX())) {
            viewModel.cursor().toLane(lane);
            return;
        }
        boolean isInSelection = isInSelection(timeAt(event.getX()));
        if (event.getClickCount() == 2) {
            if (isInSelection) {
                viewModel.zoomToSelection();
            } else {
                viewModel.fit();
            }
            return;
        }
        if (!isInSelection) {
            viewModel.clearSelection();
        }
        int process = plot.processAt(event.getX(), event.getY());
        if (process != ProcessTree.NONE) {
            viewModel.workspace().select(process);
        } else if (!geometry.isOnAxis(event.getY())) {
            double reach = REACH / geometry.plotWidth() * viewModel.window().width();
            viewModel.cursor().click(timeAt(event.getX()), lane, reach);
        }
    }

    private boolean isInSelection(long nanos) {
        TimeRange range = viewModel.selectionProperty().get();
        return range != null && range.contains(nanos);
    }

    private void hover(MouseEvent event) {
        double x = event.getX();
        if (Math.abs(x - pressedX) > DRAG_FROM) {
            // The next turn of the wheel, at another place, is another step to undo.
            pressedX = x;
            viewModel.window().settle();
        }
        PlotGeometry geometry = plot.geometry();
        plot.setPointer(geometry.isInGutter(x) || x > geometry.width() ? -1 : x);
        if (!viewModel.hasTimes()) {
            plot.setTooltip("");
            return;
        }
        plot.setCursor(cursorOver(x, event.getY()));
        plot.setTooltip(words(x, event.getY()));
    }

    private Cursor cursorOver(double x, double y) {
        TimeRange range = viewModel.selectionProperty().get();
        boolean isOnEdge = range != null && (isNear(x, range.fromNanos()) || isNear(x, range.toNanos()));
        if (plot.geometry().isOnAxis(y)) {
            return Cursor.OPEN_HAND;
        }
        return isOnEdge ? Cursor.H_RESIZE : Cursor.DEFAULT;
    }

    private String words(double x, double y) {
        PlotGeometry geometry = plot.geometry();
        int lane = geometry.laneAt(y);
        if (geometry.isInGutter(x)) {
            return lane == TimeCursor.ALL_LANES ? "" : viewModel.text().lane(lane);
        }
        int process = plot.processAt(x, y);
        if (process != ProcessTree.NONE) {
            return viewModel.text().process(process);
        }
        double left = Math.floor(x);
        // A mark of findings is wider than the moment that it stands for.
        double margin = lane == TimeCursor.ALL_LANES && !geometry.isOnAxis(y) ? REACH : 0;
        return viewModel.text().describe(timeAt(left - margin), timeAt(left + 1 + margin), lane);
    }
}
