package org.qwinsight.architecture.bad.ui.timeline;

import org.qwinsight.architecture.bad.ui.tree.TreeView;

public final class TimelineView {
    public TreeView neighbour() {
        return new TreeView();
    }
}
