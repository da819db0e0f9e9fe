package org.qwinsight.ui.tree;

/**
 * One visible row.
 *
 * @param node of the process tree
 * @param depth how many ancestors are shown above it
 */
record TreeRow(int node, int depth) {}
