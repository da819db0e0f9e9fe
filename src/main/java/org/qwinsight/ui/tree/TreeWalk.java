package org.qwinsight.ui.tree;

import org.qwinsight.analysis.ProcessTree;

/** The arrow keys of a tree. */
final class TreeWalk {
    private final ProcessTreeViewModel tree;

    TreeWalk(ProcessTreeViewModel tree) {
        this.tree = tree;
    }

    /** Left: close an open node, else go to the parent. */
    void closeOrGoToParent(int node) {
        Arrangement arrangement = tree.arrangement();
        if (arrangement == null || node < 0) {
            return;
        }
        int parent = arrangement.facts().tree().parent(node);
        if (tree.isExpanded(node) && tree.hasChildren(node)) {
            tree.toggle(node);
        } else if (parent != ProcessTree.NONE) {
            tree.select(parent);
        }
    }

    /** Right: open a closed node, else go to the first child. */
    void openOrGoToChild(int node) {
        Arrangement arrangement = tree.arrangement();
        if (arrangement == null || node < 0 || !tree.hasChildren(node)) {
            return;
        }
        if (tree.isExpanded(node)) {
            VisibleNodes visible = arrangement.visible();
            tree.select(visible.node(visible.indexOf(node) + 1));
        } else {
            tree.toggle(node);
        }
    }
}
