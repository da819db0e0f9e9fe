package org.qwinsight.ui.look;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.layout.Region;

/** The height below which a pane with a table shows nothing of use: heading, titles of columns, two rows. */
public final class LeastHeight {
    private static final double AT_NORMAL_SIZE = 112;

    private LeastHeight() {}

    /** @param textScale by how much texts are larger than usual */
    public static void keep(Region pane, ObservableDoubleValue textScale) {
        pane.minHeightProperty().bind(Bindings.multiply(AT_NORMAL_SIZE, textScale));
    }
}
