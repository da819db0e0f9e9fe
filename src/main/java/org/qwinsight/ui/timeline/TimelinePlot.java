package org.qwinsight.ui.timeline;

import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.qwinsight.analysis.ProcessTree;

/**
 * The lanes. Two canvases: one is drawn when what is shown has changed, the other also when the pointer moves; either
 * at most once a frame.
 */
final class TimelinePlot extends TimelineColors {
    private static final double SCROLLBAR = 12;
    private static final double LOWEST = 80;

    private final TimelineViewModel viewModel;
    private final PlotPainter painter;
    private final OverlayPainter overlayPainter;
    private final Canvas base = new Canvas();
    private final Canvas overlay = new Canvas();
    private final ScrollBar scroll = new ScrollBar();
    private final Tooltip tooltip = new Tooltip();
    private PlotGeometry geometry = new PlotGeometry(0, 0, 1, 0);
    private double pointerX = -1;
    private boolean isBaseStale = true;

    TimelinePlot(TimelineViewModel viewModel) {
        this.viewModel = viewModel;
        this.painter = new PlotPainter(viewModel, this);
        this.overlayPainter = new OverlayPainter(viewModel, this);
        setId("timeline");
        getStyleClass().addAll("timeline-canvas", "timeline-plot");
        setMinHeight(LOWEST);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleRoleDescription("timeline");
        setAccessibleHelp(TimelineKeys.HELP);
        base.setMouseTransparent(true);
        overlay.setMouseTransparent(true);
        scroll.setOrientation(Orientation.VERTICAL);
        scroll.setId("timeline-scroll");
        scroll.setFocusTraversable(false);
        scroll.valueProperty().addListener((property, before, now) -> redraw());
        getChildren().addAll(base, overlay, scroll);
        viewModel.revisionProperty().addListener((property, before, now) -> redraw());
        viewModel.selectionProperty().addListener((property, before, now) -> redrawOverlay());
        viewModel.replay().momentProperty().addListener((property, before, now) -> redrawOverlay());
        focusedProperty().addListener((property, before, now) -> redrawOverlay());
        onStyleChange(this::redraw);
        new PlotPointer(this, viewModel);
        addEventHandler(KeyEvent.KEY_PRESSED, new TimelineKeys(viewModel, this::showLane)::handle);
        tooltip.setShowDelay(Duration.millis(400));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(600);
        Tooltip.install(this, tooltip);
    }

    PlotGeometry geometry() {
        return geometry;
    }

    private void redraw() {
        isBaseStale = true;
        requestLayout();
    }

    private void redrawOverlay() {
        requestLayout();
    }

    /** Where the pointer is, negative when it is elsewhere. */
    void setPointer(double x) {
        pointerX = x;
        redrawOverlay();
    }

    void setTooltip(String words) {
        tooltip.setText(words);
        if (words.isEmpty()) {
            tooltip.hide();
        }
    }

    /** The process whose bar is at a point, or {@link ProcessTree#NONE}. */
    int processAt(double x, double y) {
        return painter.processAt(x, y, geometry);
    }

    void scrollBy(double pixels) {
        double wanted = scroll.getValue() + pixels / geometry.laneHeight();
        scroll.setValue(Math.max(0, Math.min(scroll.getMax(), wanted)));
    }

    private void showLane(int lane) {
        scroll.setValue(geometry.firstFor(Math.max(0, lane)));
    }

    @Override
    protected void layoutChildren() {
        double height = Math.max(0, Math.floor(getHeight() - snappedTopInset() - snappedBottomInset()));
        double whole = Math.max(0, Math.floor(getWidth()));
        TimelineCase shown = viewModel.shownCase();
        int lanes = shown == null ? 1 : shown.lanes().size();
        int last = new PlotGeometry(whole, height, lanes, 0).lastFirst();
        boolean isScrolled = last > 0 && viewModel.hasTimes();
        double width = Math.max(0, whole - (isScrolled ? SCROLLBAR : 0));
        scroll.setVisible(isScrolled);
        scroll.setMax(last);
        scroll.setValue(Math.min(last, scroll.getValue()));
        PlotGeometry now = new PlotGeometry(width, height, lanes, isScrolled ? (int) Math.round(scroll.getValue()) : 0);
        scroll.setVisibleAmount((double) last * now.seen() / lanes);
        scroll.setUnitIncrement(1);
        scroll.setBlockIncrement(now.seen());
        scroll.resizeRelocate(width, PlotGeometry.MARK_BAND, SCROLLBAR, now.room());
        if (!now.equals(geometry)) {
            geometry = now;
            isBaseStale = true;
            for (Canvas canvas : new Canvas[] {base, overlay}) {
                canvas.setWidth(width);
                canvas.setHeight(height);
                canvas.relocate(0, snappedTopInset());
            }
        }
        if (isBaseStale) {
            isBaseStale = false;
            painter.paint(base.getGraphicsContext2D(), geometry);
        }
        overlayPainter.paint(overlay.getGraphicsContext2D(), geometry, pointerX, isFocused());
        setAccessibleText(viewModel.text().summary());
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
}
