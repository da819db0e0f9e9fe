package org.qwinsight.ui.tree;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.ui.tree.TreeActions.Jump;

/** The keys of the tree. Those that write a sign are told by the sign, since it stands elsewhere on other keyboards. */
final class TreeKeys {
    private static final KeyCombination LINE = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination TREE =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination TABLE =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.ALT_DOWN);

    private final ProcessTreeViewModel viewModel;
    private final TreeActions actions;
    private final TreeWalk walk;

    TreeKeys(ProcessTreeViewModel viewModel, TreeActions actions) {
        this.viewModel = viewModel;
        this.actions = actions;
        this.walk = new TreeWalk(viewModel);
    }

    /** Handles a key that was pressed in the table. */
    void pressed(KeyEvent event) {
        if (LINE.match(event)) {
            actions.copyLine();
        } else if (TREE.match(event)) {
            actions.copyTree();
        } else if (TABLE.match(event)) {
            actions.copyTable();
        } else if (isPlain(event) && actions.node() != ProcessTree.NONE && walked(event.getCode())) {
            event.consume();
            return;
        } else {
            return;
        }
        event.consume();
    }

    private boolean walked(KeyCode code) {
        int node = actions.node();
        switch (code) {
            case LEFT -> walk.closeOrGoToParent(node);
            case RIGHT -> walk.openOrGoToChild(node);
            case ENTER -> viewModel.toggle(node);
            case BACK_SPACE -> actions.go(Jump.PARENT);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Handles a sign that was typed in the table. */
    void typed(KeyEvent event) {
        // AltGr, with which some keyboards write brackets, is control and alt together.
        boolean isShortcut = event.isMetaDown() || event.isControlDown() != event.isAltDown();
        if (isShortcut || event.getCharacter().length() != 1) {
            return;
        }
        char sign = event.getCharacter().charAt(0);
        if (sign >= '1' && sign <= '9' && isPlain(event)) {
            actions.expandTo(sign - '0');
            event.consume();
            return;
        }
        switch (sign) {
            case '*' -> actions.expandBranch();
            case '/' -> actions.collapseOthers();
            case '[' -> actions.go(Jump.PREVIOUS_SAME_IMAGE);
            case ']' -> actions.go(Jump.NEXT_SAME_IMAGE);
            case ',' -> actions.go(Jump.FIVE_MINUTES_EARLIER);
            case '.' -> actions.go(Jump.FIVE_MINUTES_LATER);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static boolean isPlain(KeyEvent event) {
        return !event.isControlDown() && !event.isMetaDown() && !event.isAltDown();
    }
}
