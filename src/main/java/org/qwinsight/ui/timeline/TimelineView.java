package org.qwinsight.ui.timeline;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * The strip. The wheel zooms at the pointer, dragging pans, a click selects the nearest finding, a double click or Home
 * shows everything, left and right go through the findings. It is drawn only when something has changed.
 */
public final class TimelineView extends TimelineColors {
    private static final double HEIGHT = 92;
    private static final double ZOOM_STEP = 1.25;
    private static final double DRAG_FROM = 4;

    private final TimelineViewModel viewModel;
    private final TimelinePainter painter;
    private final Canvas canvas = new Canvas();
    private final Tooltip tooltip = new Tooltip();
    private double pressedX;
    private double draggedX;
    private boolean isDragging;

    public TimelineView(TimelineViewModel viewModel) {
        this.viewModel = viewModel;
        this.painter = new TimelinePainter(viewModel, this);
        setId("timeline");
        getStyleClass().add("timeline-view");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.setMouseTransparent(true);
        getChildren().add(canvas);
        viewModel.revisionProperty().addListener((property, before, now) -> draw());
        onChange(this::draw);
        handlePointer();
        addEventHandler(KeyEvent.KEY_PRESSED, this::handleKey);
        Tooltip.install(this, tooltip);
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth() - snappedLeftInset() - snappedRightInset());
        double height = Math.floor(getHeight() - snappedTopInset() - snappedBottomInset());
        canvas.relocate(snappedLeftInset(), snappedTopInset());
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(Math.max(0, width));
            canvas.setHeight(Math.max(0, height));
            draw();
        }
    }

    private void draw() {
        painter.paint(canvas.getGraphicsContext2D(), canvas.getWidth(), canvas.getHeight());
        setAccessibleText(viewModel.summary());
    }

    private double place(double x) {
        return canvas.getWidth() < 1 ? 0 : (x - canvas.getLayoutX()) / canvas.getWidth();
    }

    private void handlePointer() {
        addEventHandler(ScrollEvent.SCROLL, event -> {
            if (event.getDeltaY() != 0) {
                viewModel.zoom(event.getDeltaY() > 0 ? 1 / ZOOM_STEP : ZOOM_STEP, place(event.getX()));
            } else {
                viewModel.pan(-event.getDeltaX() / Math.max(1, canvas.getWidth()));
            }
            event.consume();
        });
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            pressedX = event.getX();
            draggedX = event.getX();
            isDragging = false;
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            isDragging |= Math.abs(event.getX() - pressedX) > DRAG_FROM;
            if (isDragging) {
                viewModel.pan(place(draggedX) - place(event.getX()));
                draggedX = event.getX();
            }
        });
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        addEventHandler(
                MouseEvent.MOUSE_MOVED,
                event -> tooltip.setText(
                        viewModel.hasTimes()
                                ? viewModel.describe(place(event.getX()), (int) Math.max(1, canvas.getWidth()))
                                : viewModel.summary()));
    }

    private void click(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || isDragging) {
            return;
        }
        if (event.getClickCount() == 2) {
            viewModel.fit();
        } else {
            viewModel.selectNearestFinding(place(event.getX()));
        }
    }

    private void handleKey(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> viewModel.selectPreviousFinding();
            case RIGHT -> viewModel.selectNextFinding();
            case HOME -> viewModel.fit();
            case PLUS, ADD, EQUALS, UP -> viewModel.zoom(1 / ZOOM_STEP, anchor());
            case MINUS, SUBTRACT, DOWN -> viewModel.zoom(ZOOM_STEP, anchor());
            case PAGE_UP -> viewModel.pan(-0.5);
            case PAGE_DOWN -> viewModel.pan(0.5);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Zooming by keyboard keeps the selected row in its place, or the middle when it is not in view. */
    private double anchor() {
        double selected = viewModel.place(viewModel.selectedTime());
        return selected >= 0 && selected <= 1 ? selected : 0.5;
    }
}
