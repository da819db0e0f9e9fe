package org.qwinsight.ui.shell;

import javafx.beans.InvalidationListener;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;

/**
 * A split pane whose dividers keep their shares of the length when that changes. The control itself gives every pane the
 * same number of pixels more, so that a pane that is opened while something stands below it gets far too large.
 */
class ShareSplit extends SplitPane {
    private final InvalidationListener onMove = moved -> remember();
    private double[] wanted = {};
    private double lastLength = -1;
    private boolean laying;

    ShareSplit() {
        getDividers().addListener((InvalidationListener) changed -> {
            for (Divider divider : getDividers()) {
                divider.positionProperty().removeListener(onMove);
                divider.positionProperty().addListener(onMove);
            }
            remember();
        });
    }

    /** False while a divider moves only because the length has changed. */
    final boolean isMovedByPerson() {
        return !laying;
    }

    /** Where the dividers were put; a window that is too small for it shows them elsewhere until it grows again. */
    final double[] chosenPositions() {
        return wanted.length == getDividers().size() ? wanted.clone() : getDividerPositions();
    }

    private void remember() {
        if (!laying) {
            wanted = getDividerPositions();
        }
    }

    @Override
    protected void layoutChildren() {
        double length = getOrientation() == Orientation.VERTICAL ? getHeight() : getWidth();
        laying = true;
        try {
            super.layoutChildren();
            if (length != lastLength && wanted.length == getDividers().size()) {
                setDividerPositions(wanted);
                super.layoutChildren();
            }
        } finally {
            laying = false;
        }
        lastLength = length;
    }
}
