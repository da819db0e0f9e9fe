/**
 * What was opened: counts a chip, and what became of every source.
 */
@NullMarked
package org.qwinsight.ui.evidence;

import org.jspecify.annotations.NullMarked;
