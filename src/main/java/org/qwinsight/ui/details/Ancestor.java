package org.qwinsight.ui.details;

/**
 * One step of the way from the root of the tree to the selected node.
 *
 * @param node of the tree
 * @param name of the process
 * @param isInLogs false for a parent that is not in the logs
 */
record Ancestor(int node, String name, boolean isInLogs) {}
