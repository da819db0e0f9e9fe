package org.qwinsight.ui.groups;

import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.qwinsight.ui.workspace.DisplayText;

/** The number of records of a group above a bar: full for the largest group. */
final class ShareCell extends TableCell<GroupLine, @Nullable GroupLine> {
    private static final double HEIGHT = 15;
    private static final double THINNEST = 2;
    private static final double GAP = 6;

    private final Supplier<GroupsViewModel.@Nullable Shown> shown;
    private final Region bar = new Region();
    private final Label number = new Label();
    private final Region track = new Track();

    ShareCell(Supplier<GroupsViewModel.@Nullable Shown> shown) {
        this.shown = shown;
        getStyleClass().add("share-cell");
        bar.getStyleClass().add("share-bar");
        number.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable GroupLine line, boolean empty) {
        super.updateItem(line, empty);
        boolean isShown = !empty && line != null;
        setGraphic(isShown ? track : null);
        number.setText(isShown && line != null ? DisplayText.count(line.records()) : "");
        setAccessibleText(isShown ? number.getText() + " records" : null);
        track.requestLayout();
    }

    /** The bar and, right of it, the number; a long bar leaves the number its room. */
    private final class Track extends Region {
        Track() {
            getChildren().setAll(bar, number);
        }

        @Override
        protected double computePrefWidth(double height) {
            return Math.max(0, ShareCell.this.getWidth() - 12);
        }

        @Override
        protected void layoutChildren() {
            GroupsViewModel.Shown now = shown.get();
            GroupLine line = getItem();
            double text = Math.ceil(number.prefWidth(-1));
            double room = Math.max(0, getWidth() - text - GAP);
            double share = now == null || line == null ? 0 : (double) line.records() / now.largest();
            double length = Math.max(THINNEST, Math.rint(share * room));
            bar.resizeRelocate(0, Math.rint((getHeight() - HEIGHT) / 2), length, HEIGHT);
            number.resizeRelocate(length + GAP, 0, text, getHeight());
        }
    }
}
