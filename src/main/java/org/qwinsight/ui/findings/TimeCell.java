package org.qwinsight.ui.findings;

import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.qwinsight.ui.workspace.DisplayTime;
import org.qwinsight.ui.workspace.Workspace;

/** A time with milliseconds in the display zone, which the column's heading names. */
final class TimeCell<R> extends TableCell<R, @Nullable Long> {
    private final Workspace workspace;

    TimeCell(Workspace workspace) {
        this.workspace = workspace;
        getStyleClass().add("time-cell");
    }

    @Override
    protected void updateItem(@Nullable Long nanos, boolean empty) {
        super.updateItem(nanos, empty);
        setText(empty || nanos == null ? null : DisplayTime.millis(nanos, workspace.zone()));
    }
}
