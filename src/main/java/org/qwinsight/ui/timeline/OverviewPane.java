package org.qwinsight.ui.timeline;

import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;
import org.qwinsight.analysis.TimeHistogram;
import org.qwinsight.analysis.timeline.FarTimes;
import org.qwinsight.investigation.TimeRange;
import org.qwinsight.ui.workspace.DisplayTime;

/**
 * The whole span with the shown part as a window: dragging the window moves it, dragging an edge stretches it, a press
 * beside it brings it there. Drawn by hand because the thumbs of a range slider cover a window of ten milliseconds of a
 * year, so that it cannot be gripped.
 */
final class OverviewPane extends TimelineColors {
    static final double HEIGHT = 26;

    private static final double EDGE = 5;
    private static final double SMALLEST_WINDOW = 4;

    private final TimelineViewModel viewModel;
    private final Canvas canvas = new Canvas();
    private final TextMeasure text = new TextMeasure();
    private Grip grip = Grip.WINDOW;
    private double grabbedPlace;

    private enum Grip {
        WINDOW,
        BEGIN,
        END
    }

    OverviewPane(TimelineViewModel viewModel) {
        this.viewModel = viewModel;
        setId("timeline-overview");
        getStyleClass().add("timeline-canvas");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        canvas.setMouseTransparent(true);
        getChildren().add(canvas);
        viewModel.revisionProperty().addListener((property, before, now) -> requestLayout());
        onStyleChange(this::requestLayout);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> viewModel.window().settle());
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> setCursor(cursorOver(event.getX())));
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(Math.max(0, Math.floor(getWidth())));
        canvas.setHeight(HEIGHT);
        paint(canvas.getGraphicsContext2D());
    }

    private double plotWidth() {
        return Math.max(1, canvas.getWidth() - PlotGeometry.GUTTER);
    }

    private double x(double place) {
        return PlotGeometry.GUTTER + place * plotWidth();
    }

    private double place(double x) {
        return Math.max(0, Math.min(1, (x - PlotGeometry.GUTTER) / plotWidth()));
    }

    private double windowBegin() {
        return x(viewModel.window().placeInSpan(viewModel.window().shown().fromNanos()));
    }

    private double windowEnd() {
        return x(viewModel.window().placeInSpan(viewModel.window().shown().toNanos()));
    }

    private void paint(GraphicsContext g) {
        double width = canvas.getWidth();
        g.clearRect(0, 0, width, HEIGHT);
        text.setSize(textSize());
        TimelineCase shown = viewModel.shownCase();
        if (shown == null || !shown.hasTimes() || width <= PlotGeometry.GUTTER + 2) {
            return;
        }
        TimeRange span = viewModel.window().span();
        g.setFill(color(Ink.STRIPE));
        g.fillRect(0, 0, width, HEIGHT);
        TimeHistogram all = TimeHistogram.of(shown.starts(), span.fromNanos(), span.toNanos(), (int) plotWidth());
        DensityPainter.Area area = new DensityPainter.Area(PlotGeometry.GUTTER, HEIGHT - 2, HEIGHT - 9);
        DensityPainter.paint(g, all.counts(), Math.max(1, all.highest()), true, area, color(Ink.DENSITY));
        int[] findings = TimeHistogram.of(shown.findings(), span.fromNanos(), span.toNanos(), (int) plotWidth())
                .counts();
        g.setFill(color(Ink.FINDING));
        for (int x = 0; x < findings.length; x++) {
            if (findings[x] > 0) {
                g.fillRect(PlotGeometry.GUTTER + x - 1, 1, 3, 5);
            }
        }
        g.setFont(text.font());
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.setFill(color(Ink.QUIET_TEXT));
        String length = DisplayTime.length((long) FarTimes.distance(span.fromNanos(), span.toNanos()));
        String whole = "Whole span: " + length;
        boolean hasPlace = text.width(whole) <= PlotGeometry.GUTTER - 12;
        g.fillText(hasPlace ? whole : "Whole: " + length, 8, HEIGHT / 2);
        paintWindow(g, width);
    }

    private void paintWindow(GraphicsContext g, double width) {
        double begin = windowBegin();
        double end = Math.max(windowEnd(), begin + SMALLEST_WINDOW);
        g.setFill(color(Ink.VEIL));
        g.fillRect(PlotGeometry.GUTTER, 0, begin - PlotGeometry.GUTTER, HEIGHT);
        g.fillRect(end, 0, width - end, HEIGHT);
        g.setStroke(color(Ink.SELECTION));
        g.setLineWidth(1.5);
        g.strokeRect(begin + 0.75, 0.75, Math.max(1, end - begin - 1.5), HEIGHT - 1.5);
        g.setStroke(color(Ink.LINE));
        g.setLineWidth(1);
        g.strokeLine(0, HEIGHT - 0.5, width, HEIGHT - 0.5);
    }

    private Grip gripAt(double x) {
        boolean isStretchable = windowEnd() - windowBegin() > 4 * EDGE;
        if (isStretchable && Math.abs(x - windowBegin()) <= EDGE) {
            return Grip.BEGIN;
        }
        return isStretchable && Math.abs(x - windowEnd()) <= EDGE ? Grip.END : Grip.WINDOW;
    }

    private Cursor cursorOver(double x) {
        if (!viewModel.hasTimes() || x < PlotGeometry.GUTTER - EDGE) {
            return Cursor.DEFAULT;
        }
        return gripAt(x) == Grip.WINDOW ? Cursor.HAND : Cursor.H_RESIZE;
    }

    private void press(MouseEvent event) {
        if (!viewModel.hasTimes() || event.getX() < PlotGeometry.GUTTER - EDGE) {
            return;
        }
        TimeWindow window = viewModel.window();
        window.settle();
        grip = gripAt(event.getX());
        double at = place(event.getX());
        boolean isInside = event.getX() >= windowBegin() - EDGE && event.getX() <= windowEnd() + EDGE;
        if (grip == Grip.WINDOW && !isInside) {
            viewModel.move(() -> window.slideTo(FarTimes.plus(window.timeInSpan(at), -window.width() / 2)));
        }
        grabbedPlace = at - window.placeInSpan(window.shown().fromNanos());
        event.consume();
    }

    private void drag(MouseEvent event) {
        TimeWindow window = viewModel.window();
        TimeRange shown = window.shown();
        long at = window.timeInSpan(place(event.getX()));
        switch (grip) {
            case WINDOW -> viewModel.move(() -> window.slideTo(window.timeInSpan(place(event.getX()) - grabbedPlace)));
            case BEGIN -> viewModel.move(() -> window.stretch(Math.min(at, shown.toNanos()), shown.toNanos()));
            case END -> viewModel.move(() -> window.stretch(shown.fromNanos(), Math.max(at, shown.fromNanos())));
        }
        event.consume();
    }
}
