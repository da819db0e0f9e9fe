/**
 * The strip that shows when processes started and where the findings lie.
 *
 * <p>The view model owns the shown range and counts a slice a pixel; the view draws on a canvas when one of them changes.
 */
@NullMarked
package org.qwinsight.ui.timeline;

import org.jspecify.annotations.NullMarked;
