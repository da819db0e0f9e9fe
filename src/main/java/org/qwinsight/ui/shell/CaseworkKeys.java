package org.qwinsight.ui.shell;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.qwinsight.ui.workspace.Workspace;

/** The keys of casework: single letters, which belong to whoever types a text. */
final class CaseworkKeys {
    private final Workspace workspace;
    private final CaseView view;
    private final CaseCommands cases;

    CaseworkKeys(Workspace workspace, CaseView view, CaseCommands cases) {
        this.workspace = workspace;
        this.view = view;
        this.cases = cases;
    }

    void press(KeyEvent event) {
        boolean isTyped = event.getTarget() instanceof TextInputControl;
        boolean isPlain = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
        if (isTyped || !isPlain || workspace.investigation() == null) {
            return;
        }
        Runnable action = event.isShiftDown() ? shifted(event.getCode()) : plain(event.getCode());
        if (action != null) {
            action.run();
            event.consume();
        }
    }

    private @Nullable Runnable plain(KeyCode key) {
        return switch (key) {
            case M -> view::mark;
            case H -> cases::toggleHiding;
            case T -> view::tag;
            case N -> view::comment;
            default -> null;
        };
    }

    private @Nullable Runnable shifted(KeyCode key) {
        return key == KeyCode.M ? view::markShown : null;
    }
}
