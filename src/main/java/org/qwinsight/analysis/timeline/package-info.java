/**
 * Where process starts stand on an axis of time: lanes by host, user or source, ticks, quiet times.
 *
 * <p>Entry points: {@link org.qwinsight.analysis.timeline.Lanes}, {@link org.qwinsight.analysis.timeline.TimeAxis}. The
 * window and the exported picture of a timeline are both drawn from these; {@link
 * org.qwinsight.analysis.timeline.ReplayClock} goes through them at the speed of a demonstration. A new kind of lane is a constant of
 * {@link org.qwinsight.analysis.timeline.LaneKind}.
 */
@NullMarked
package org.qwinsight.analysis.timeline;

import org.jspecify.annotations.NullMarked;
