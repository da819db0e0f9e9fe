package org.qwinsight.ui.look;

import javafx.scene.layout.Region;

/** The sign of a finding, a filled diamond, in tables, tree and details. The timeline draws the same shape. */
public final class FindingMark extends Region {
    public FindingMark() {
        getStyleClass().add("finding-mark");
        setMouseTransparent(true);
    }
}
