package org.qwinsight.ui.shell;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;

/**
 * What the window says in a line above the status line. What only confirms goes by itself, so that it does not stand
 * before the last rows; what went wrong stays until it is closed.
 */
final class MessageBar extends NotificationPane {
    private final PauseTransition read = new PauseTransition(Duration.seconds(10));

    MessageBar() {
        setShowFromTop(false);
        setFocusTraversable(false); // else Tab stops at what it holds, and Shift+Tab goes no further back
        getStyleClass().add("messages");
        read.setOnFinished(event -> hide());
    }

    /** Says what was done. */
    void say(String text) {
        getActions().clear();
        show(text);
        read.playFromStart();
    }

    /** Says what went wrong, and what can be done. */
    void warn(String text, List<Action> actions) {
        read.stop();
        getActions().setAll(actions);
        show(text);
    }
}
