package org.qwinsight.ui.tree;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventTime;
import org.qwinsight.ui.look.LazyTooltip;

/**
 * When a process ran, as a bar. A process whose exit is not in the logs has a bar that fades out to the end; one that ran
 * outside the scale has an arrow to the side where it lies.
 */
final class LifetimeCell extends TableCell<TreeRow, @Nullable TreeRow> {
    private static final double THINNEST = 3;
    private static final double HEIGHT = 9;
    private static final double ARROW = 5;

    private final ProcessTreeViewModel viewModel;
    private final BranchText text;
    private final Region bar = new Region();
    private final Region open = new Region();
    private final Region outside = new Region();
    private final Region track = new Track();
    private final InvalidationListener onChange = changed -> showAgain();

    LifetimeCell(ProcessTreeViewModel viewModel, BranchText text) {
        this.viewModel = viewModel;
        this.text = text;
        getStyleClass().add("lifetime-cell");
        bar.getStyleClass().add("lifetime-bar");
        open.getStyleClass().add("lifetime-open");
        outside.getStyleClass().add("lifetime-outside");
        viewModel.revisionProperty().addListener(new WeakInvalidationListener(onChange));
        LazyTooltip.install(
                this, () -> getItem() == null ? "" : text.lifetime(getItem().node()));
    }

    private void showAgain() {
        if (viewModel.isCurrent(getItem())) {
            updateItem(getItem(), false);
        }
    }

    @Override
    protected void updateItem(@Nullable TreeRow row, boolean empty) {
        super.updateItem(row, empty);
        boolean isShown = !empty && row != null && viewModel.arrangement() != null;
        setGraphic(isShown ? track : null);
        setAccessibleText(isShown && row != null ? text.lifetime(row.node()) : null);
        track.requestLayout();
    }

    /** Lays the bar out along the scale. */
    private final class Track extends Region {
        Track() {
            getChildren().setAll(open, bar, outside);
        }

        @Override
        protected double computePrefWidth(double height) {
            return Math.max(0, LifetimeCell.this.getWidth() - 12);
        }

        @Override
        protected void layoutChildren() {
            Arrangement arrangement = viewModel.arrangement();
            TreeRow row = getItem();
            boolean isKnown = false;
            outside.setVisible(false);
            if (arrangement != null && row != null) {
                TreeFacts facts = arrangement.facts();
                boolean isPlaceholder = facts.investigation().tree().isPlaceholder(row.node());
                isKnown = !isPlaceholder && lay(facts.start(row.node()), facts.end(row.node()));
            }
            bar.setVisible(isKnown);
            open.setVisible(isKnown && open.isVisible());
        }

        private void point(boolean isLater) {
            outside.setRotate(isLater ? 0 : 180);
            outside.resizeRelocate(
                    isLater ? getWidth() - ARROW : 0, Math.rint((getHeight() - HEIGHT) / 2), ARROW, HEIGHT);
            outside.setVisible(true);
        }

        private boolean lay(long start, long end) {
            TimeScale scale = viewModel.scale();
            boolean isOpen = end == EventTime.NO_TIME;
            if (start == EventTime.NO_TIME) {
                return false;
            }
            if (!scale.touches(start, isOpen ? Long.MAX_VALUE : end)) {
                point(start > scale.to());
                return false;
            }
            double width = getWidth();
            double y = Math.rint((getHeight() - HEIGHT) / 2);
            double from = Math.min(width - THINNEST, Math.rint(scale.place(start) * width));
            double to = isOpen ? from : Math.rint(scale.place(Math.max(start, end)) * width);
            bar.resizeRelocate(from, y, Math.max(THINNEST, to - from), HEIGHT);
            open.resizeRelocate(from, y, Math.max(0, width - from), HEIGHT);
            open.setVisible(isOpen);
            return true;
        }
    }
}
