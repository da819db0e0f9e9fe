package org.qwinsight.ui.groups;

import java.util.function.Supplier;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.TimeHistogram;
import org.qwinsight.ui.look.LazyTooltip;
import org.qwinsight.ui.workspace.DisplayText;
import org.qwinsight.ui.workspace.DisplayTime;
import org.qwinsight.ui.workspace.Workspace;

/** When a group's records are, as a small histogram over the time that all groups together take. */
final class TimesCell extends TableCell<GroupLine, @Nullable GroupLine> {
    private static final int SLICES = 40;
    private static final double HEIGHT = 17;
    private static final double LOWEST = 3;

    private final Supplier<GroupsViewModel.@Nullable Shown> shown;
    private final Path bars = new Path();
    private final Region room = new Room();

    TimesCell(Supplier<GroupsViewModel.@Nullable Shown> shown, Workspace workspace) {
        this.shown = shown;
        getStyleClass().add("times-cell");
        bars.getStyleClass().add("times-bars");
        LazyTooltip.install(this, () -> {
            GroupsViewModel.Shown now = shown.get();
            GroupLine line = getItem();
            return now == null || line == null || !line.hasTime()
                    ? ""
                    : DisplayText.count(line.records(), "record") + " between "
                            + DisplayTime.millis(line.firstNanos(), workspace.zone()) + " and "
                            + DisplayTime.millis(line.lastNanos(), workspace.zone()) + " "
                            + DisplayTime.zoneName(workspace.zone()) + ".\nThe width stands for "
                            + DisplayTime.length(now.lastNanos() - now.firstNanos())
                            + ", from the first to the last record of all groups.";
        });
    }

    @Override
    protected void updateItem(@Nullable GroupLine line, boolean empty) {
        super.updateItem(line, empty);
        boolean isShown = !empty && line != null && line.hasTime();
        setGraphic(isShown ? room : null);
        room.requestLayout();
    }

    /** Draws anew whenever it gets other room or another line. */
    private final class Room extends Region {
        Room() {
            getChildren().setAll(bars);
        }

        @Override
        protected double computePrefWidth(double height) {
            return Math.max(0, TimesCell.this.getWidth() - 12);
        }

        @Override
        protected void layoutChildren() {
            bars.getElements().clear();
            GroupsViewModel.Shown now = shown.get();
            GroupLine line = getItem();
            if (now == null || line == null || !line.hasTime()) {
                return;
            }
            TimeHistogram times =
                    line.histogram(now.of().store(), now.firstNanos(), Math.addExact(now.lastNanos(), 1), SLICES);
            double slice = getWidth() / SLICES;
            double bottom = Math.rint((getHeight() + HEIGHT) / 2);
            int highest = Math.max(1, times.highest());
            for (int i = 0; i < SLICES; i++) {
                if (times.counts()[i] > 0) {
                    double top = bottom - Math.max(LOWEST, Math.rint(HEIGHT * times.counts()[i] / highest));
                    rectangle(i * slice, top, Math.max(1.5, slice - 0.5), bottom);
                }
            }
        }

        private void rectangle(double left, double top, double width, double bottom) {
            bars.getElements()
                    .addAll(
                            new MoveTo(left, bottom),
                            new VLineTo(top),
                            new HLineTo(left + width),
                            new VLineTo(bottom),
                            new ClosePath());
        }
    }
}
