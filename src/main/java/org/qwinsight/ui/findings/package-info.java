/**
 * The rule's table: one row a group, with count, first and last time and the clause that matched.
 *
 * <p>Takes the workspace's case; gives it the selected process and another profile or null mode.
 */
@NullMarked
package org.qwinsight.ui.findings;

import org.jspecify.annotations.NullMarked;
