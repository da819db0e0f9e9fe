package org.qwinsight.ui.casework;

import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;

/** Makes dialogs in the look of the window. */
@FunctionalInterface
public interface CaseDialogs {
    /** A dialog that is not shown yet. */
    Dialog<ButtonType> make(String title, Node content, ButtonType... buttons);
}
