/**
 * The timeline: process starts in lanes along time, findings above them.
 *
 * <p>Entry points: {@link org.qwinsight.ui.timeline.TimelineView} and
 * {@link org.qwinsight.ui.timeline.TimelineViewModel}. A case becomes a {@code TimelineCase}: rows sorted into
 * {@link org.qwinsight.analysis.timeline.Lanes} once, beside the FX thread when there are many; from then on every range is counted by bisection, so a
 * frame costs what its pixels cost. {@code TimeWindow} is what is shown and the way back, {@code TimeCursor} what the
 * keyboard does, {@code TimelineText} all words, {@link org.qwinsight.ui.timeline.ReplayViewModel} the case as it happened. A {@code …Painter} draws one thing; {@code PlotPointer} and
 * {@code TimelineKeys} turn events into calls of the view model. A new kind of lane is a constant of
 * {@link org.qwinsight.analysis.timeline.LaneKind} and a line in the lanes; a new colour is an {@code Ink} and a line in the style sheet.
 */
@NullMarked
package org.qwinsight.ui.timeline;

import org.jspecify.annotations.NullMarked;
