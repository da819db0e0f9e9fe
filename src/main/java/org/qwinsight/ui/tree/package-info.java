/**
 * The process tree as a table of visible rows.
 *
 * <p>The view model flattens the visible part of the tree to an array of nodes, so that a million processes cost no
 * objects; the view shows a window of it.
 */
@NullMarked
package org.qwinsight.ui.tree;

import org.jspecify.annotations.NullMarked;
