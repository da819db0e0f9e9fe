package org.qwinsight.architecture.bad.ui.tree;

import org.qwinsight.architecture.bad.ui.timeline.TimelineView;

public final class TreeView {
    public TimelineView neighbour() {
        return new TimelineView();
    }
}
