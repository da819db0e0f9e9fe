package org.qwinsight.ui.shell;

import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * A page that fills its place, and scrolls where that is lower than the page needs. A scroll pane would do that too, but
 * takes the arrow keys of all that stands in it, and the keyboard at every click.
 */
final class LowPage extends Region {
    private final Region page;
    private final ScrollBar bar = new ScrollBar();
    private final Rectangle clip = new Rectangle();
    private double laidOutHeight;
    private double laidOutWhole;

    LowPage(Region page) {
        this.page = page;
        bar.setOrientation(Orientation.VERTICAL);
        bar.setId("page-scroll");
        bar.setAccessibleText("Scroll the page");
        bar.valueProperty().addListener((property, before, now) -> requestLayout());
        getChildren().setAll(page, bar);
        setClip(clip);
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        sceneProperty().flatMap(Scene::focusOwnerProperty).addListener((property, before, now) -> follow(now));
    }

    private boolean isLow() {
        return bar.isVisible();
    }

    private void scroll(ScrollEvent event) {
        if (isLow() && event.getDeltaY() != 0) {
            scrollTo(bar.getValue() - event.getDeltaY());
            event.consume();
        }
    }

    private void scrollTo(double value) {
        bar.setValue(Math.max(0, Math.min(bar.getMax(), value)));
    }

    /** Brings what has the keyboard into view. */
    private void follow(@Nullable Node focused) {
        Node at = focused;
        while (at != null && at != page) {
            at = at.getParent();
        }
        if (focused == null || at == null || !isLow()) {
            return;
        }
        Bounds place = page.sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
        if (place.getMaxY() > bar.getValue() + getHeight()) {
            scrollTo(Math.min(place.getMinY(), place.getMaxY() - getHeight()));
        } else if (place.getMinY() < bar.getValue()) {
            scrollTo(place.getMinY());
        }
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        double needed = page.minHeight(getWidth());
        boolean isLow = needed > height;
        bar.setVisible(isLow);
        double width = isLow ? getWidth() - bar.prefWidth(-1) : getWidth();
        double whole = isLow ? Math.max(height, page.minHeight(width)) : height;
        bar.setMax(whole - height);
        bar.setVisibleAmount(whole == 0 ? 0 : (whole - height) * height / whole);
        bar.setBlockIncrement(height);
        bar.setUnitIncrement(40);
        scrollTo(bar.getValue());
        clip.setWidth(getWidth());
        clip.setHeight(height);
        bar.resizeRelocate(width, 0, getWidth() - width, height);
        page.resizeRelocate(0, -Math.rint(bar.getValue()), width, whole);
        if (height != laidOutHeight || whole != laidOutWhole) {
            laidOutHeight = height;
            laidOutWhole = whole;
            page.layout(); // what has the keyboard may have moved, or was made with the keyboard in it
            Scene scene = getScene();
            follow(scene == null ? null : scene.getFocusOwner());
        }
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return page.prefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return page.prefWidth(height);
    }
}
