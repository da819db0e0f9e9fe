package org.qwinsight.architecture.bad.ui.tree;

import javafx.scene.control.Label;

final class TreeViewModel {
    void paint(Label label) {
        label.setStyle("-fx-text-fill: red");
    }
}
