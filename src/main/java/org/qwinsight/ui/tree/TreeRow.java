package org.qwinsight.ui.tree;

/**
 * One visible row.
 *
 * @param node of the process tree
 * @param depth how many ancestors are shown above it
 */
record TreeRow(int node, int depth) {
    /** The depth in writing where it is more than the indent can show; empty elsewhere. */
    String depthBeyond(int deepestIndent) {
        return depth > deepestIndent ? "↳" + depth : "";
    }
}
