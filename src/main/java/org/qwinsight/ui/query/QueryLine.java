package org.qwinsight.ui.query;

import javafx.geometry.Rectangle2D;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The line of the search bar, in a fixed-width face, with a mark under the part of the text that is at fault. */
final class QueryLine extends Pane {
    private static final double MARK_HEIGHT = 3;
    private static final double NARROWEST_MARK = 7;

    private final TextField field = new TextField();
    private final Region mark = new Region();
    private @Nullable QueryFault fault;

    QueryLine() {
        getStyleClass().add("query-line");
        field.setId("query-text");
        field.getStyleClass().add("code");
        mark.setId("query-fault-mark");
        mark.getStyleClass().add("fault-mark");
        mark.setMouseTransparent(true);
        mark.setManaged(false);
        mark.setVisible(false);
        getChildren().setAll(field, mark);
        field.caretPositionProperty().addListener((property, before, now) -> requestLayout());
    }

    TextField field() {
        return field;
    }

    /** Marks the place of a fault, or nothing. */
    void mark(@Nullable QueryFault now) {
        fault = now;
        requestLayout();
    }

    /** Where a character of the text begins, from the left edge of the line; 0 before the line was shown. */
    double placeOf(int index) {
        return index < field.getLength() ? bounds(index).getMinX() : endOfText();
    }

    private double endOfText() {
        return field.getLength() == 0
                ? field.getInsets().getLeft()
                : bounds(field.getLength() - 1).getMaxX();
    }

    private Rectangle2D bounds(int index) {
        return field.getSkin() instanceof TextFieldSkin skin ? skin.getCharacterBounds(index) : Rectangle2D.EMPTY;
    }

    @Override
    protected double computePrefHeight(double width) {
        return field.prefHeight(width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return field.minHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return field.prefWidth(height);
    }

    @Override
    protected void layoutChildren() {
        field.resizeRelocate(0, 0, getWidth(), getHeight());
        QueryFault at = fault;
        int last = field.getLength();
        boolean isPlaced = at != null && last > 0 && field.getSkin() != null;
        mark.setVisible(isPlaced);
        if (at == null || !isPlaced) {
            return;
        }
        double from = placeOf(Math.min(at.offset(), last));
        double to = Math.max(from + NARROWEST_MARK, placeOf(Math.min(at.offset() + at.length(), last)));
        double left = Math.max(field.getInsets().getLeft(), from);
        double right = Math.min(getWidth() - 2, to);
        double bottom = getHeight() - field.getInsets().getBottom() - MARK_HEIGHT + 2;
        mark.setVisible(right > left);
        mark.resizeRelocate(left, bottom, Math.max(0, right - left), MARK_HEIGHT);
    }
}
