/**
 * Ties evidence, tree and rule into one immutable value.
 *
 * <p>Entry point: {@link org.qwinsight.investigation.Investigation#open}, the one pipeline that the command line and
 * the window both call. {@link org.qwinsight.investigation.CompletenessText} says in sentences what the evidence cannot
 * show, {@link org.qwinsight.investigation.TreeBranches} chooses the part of the tree to show.
 */
@NullMarked
package org.qwinsight.investigation;

import org.jspecify.annotations.NullMarked;
