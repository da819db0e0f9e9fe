package org.qwinsight.ui.timeline;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.timeline.LaneRows;
import org.qwinsight.analysis.timeline.ReplayClock;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.TimeRange;
import org.qwinsight.ui.workspace.Judging;
import org.qwinsight.ui.workspace.Workspace;

/**
 * Shows a case as it happened: every view has only what started up to a moment, and that moment moves on. It is a filter of
 * time whose end moves; the filter from before comes back when the replay ends. Whoever sets another filter ends it too.
 */
public final class ReplayViewModel {
    /** Seconds of the case in one second of watching. */
    static final List<Integer> SPEEDS = List.of(1, 10, 60, 600, 3600);

    private static final int USUAL_SPEED = 10;
    private static final long LONGEST_PAUSE_NANOS = 2 * EventTime.NANOS_PER_SECOND;
    /** A window that stood still goes on where it was. */
    private static final long LONGEST_TICK_NANOS = EventTime.NANOS_PER_SECOND / 4;
    /** Between two changes of all views, so that they have time to show one. */
    private static final long BETWEEN_NANOS = EventTime.NANOS_PER_SECOND / 10;

    private final TimelineViewModel timeline;
    private final Workspace workspace;
    private final Judging judging;
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper moment = new ReadOnlyLongWrapper(EventTime.NO_TIME);
    private final IntegerProperty speed = new SimpleIntegerProperty(USUAL_SPEED);
    private final BooleanProperty stopsAtFindings = new SimpleBooleanProperty(true);
    private @Nullable EventStore store;
    private TimeRange scope = TimeRange.ALL;
    private TimeRange before = TimeRange.ALL;
    private TimeRange asked = TimeRange.ALL;
    private TimeRange answered = TimeRange.ALL;
    private long sinceAskedNanos;
    private boolean isNewestToBeSelected;
    private int findingsSeen;

    ReplayViewModel(TimelineViewModel timeline, Judging judging) {
        this.timeline = timeline;
        this.workspace = timeline.workspace();
        this.judging = judging;
        workspace.investigationProperty().addListener((property, earlier, now) -> follow(now));
        timeline.revisionProperty().addListener((property, earlier, now) -> possible.set(isPossible()));
    }

    /** True when there is something to replay, or a replay to end. */
    public ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    private boolean isPossible() {
        LaneRows starts = starts();
        return active.get() || (starts != null && starts(starts, workspace.timeRange()) != null);
    }

    /** True from the start of a replay to its end, also while it pauses. */
    public ReadOnlyBooleanProperty activeProperty() {
        return active.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** Up to when the case is shown, {@link EventTime#NO_TIME} without a replay. */
    ReadOnlyLongProperty momentProperty() {
        return moment.getReadOnlyProperty();
    }

    /** One of {@link #SPEEDS}. */
    IntegerProperty speedProperty() {
        return speed;
    }

    /** Whether it pauses when a finding comes, with that finding selected. */
    BooleanProperty stopsAtFindingsProperty() {
        return stopsAtFindings;
    }

    /** What is replayed, from the first start to just behind the last one. Only to be asked during a replay. */
    TimeRange scope() {
        return scope;
    }

    /** Starts a replay, or ends the one that is shown. */
    public void toggle() {
        if (active.get()) {
            end();
        } else {
            start();
        }
    }

    /** Replays the selected range when something started in it, else what the filter of time leaves. */
    private void start() {
        TimelineCase shown = timeline.shownCase();
        if (shown == null) {
            return;
        }
        before = workspace.timeRange();
        TimeRange selected = timeline.selectionProperty().get();
        TimeRange wanted = selected == null ? null : starts(shown.starts(), selected);
        wanted = wanted == null ? starts(shown.starts(), before) : wanted;
        if (wanted == null) {
            return;
        }
        store = shown.store();
        scope = wanted;
        asked = before;
        answered = before;
        findingsSeen = 0;
        timeline.clearSelection();
        active.set(true);
        playing.set(true);
        seek(scope.fromNanos());
    }

    /** From the first start in a range to just behind the last one; null when there is none with a time. */
    private static @Nullable TimeRange starts(LaneRows starts, TimeRange range) {
        int first = starts.firstAtOrAfter(Math.max(range.fromNanos(), EventTime.NO_TIME + 1));
        int end = starts.firstAtOrAfter(range.toNanos());
        return first < end ? new TimeRange(starts.nanos(first), justBehind(starts.nanos(end - 1))) : null;
    }

    private static long justBehind(long nanos) {
        return nanos == Long.MAX_VALUE ? nanos : nanos + 1;
    }

    /** Ends the replay; the filter is again what it was. */
    void end() {
        if (active.get()) {
            stop();
            TimeRange back = before;
            judging.change("Ending the replay", options -> options.withRange(back));
        }
    }

    private void stop() {
        playing.set(false);
        active.set(false);
        moment.set(EventTime.NO_TIME);
        isNewestToBeSelected = false;
        store = null;
        timeline.changed();
    }

    /** At the end of the replay it begins anew. */
    public void playOrPause() {
        if (!active.get()) {
            return;
        }
        LaneRows starts = starts();
        if (!playing.get() && starts != null && !hasMore(starts)) {
            seek(scope.fromNanos());
        }
        playing.set(!playing.get());
    }

    private boolean hasMore(LaneRows starts) {
        long next = ReplayClock.next(starts, moment.get());
        return next > moment.get() && next < scope.toNanos();
    }

    /** Pauses and goes to the next or the previous moment at which something started. */
    void step(boolean isNext) {
        LaneRows starts = starts();
        if (!active.get() || starts == null) {
            return;
        }
        playing.set(false);
        if (isNext) {
            seek(ReplayClock.next(starts, moment.get()));
        } else {
            long last = ReplayClock.last(starts, moment.get());
            seek(last == EventTime.NO_TIME ? last : ReplayClock.last(starts, last - 1));
        }
    }

    /** Goes to a moment, as far as it lies in what is replayed. */
    void seek(long wanted) {
        if (active.get()) {
            moment.set(Math.max(scope.fromNanos(), Math.min(scope.toNanos() - 1, wanted)));
            ask();
        }
    }

    /**
     * Moves on while it plays, and selects what started last or the finding that it stops at. To be called for every picture while a replay is shown.
     *
     * @param watchedNanos since the call before
     */
    void tick(long watchedNanos) {
        selectNewest();
        LaneRows starts = starts();
        if (!playing.get() || starts == null) {
            return;
        }
        long step = Math.min(watchedNanos, LONGEST_TICK_NANOS);
        sinceAskedNanos += step;
        ReplayClock clock = new ReplayClock(speed.get(), LONGEST_PAUSE_NANOS);
        moment.set(Math.min(scope.toNanos() - 1, clock.after(starts, moment.get(), step)));
        if (judging.isBusy()) {
            return;
        }
        if (!hasMore(starts)) {
            ask();
            playing.set(false);
        } else if (sinceAskedNanos >= BETWEEN_NANOS) {
            ask();
        }
    }

    /** Asks for what has started up to the moment, when that is not what was asked last. */
    private void ask() {
        LaneRows starts = starts();
        if (starts == null) {
            return;
        }
        long last = Math.max(scope.fromNanos(), ReplayClock.last(starts, moment.get()));
        TimeRange shown = new TimeRange(scope.fromNanos(), justBehind(last));
        if (!shown.equals(asked)) {
            asked = shown;
            sinceAskedNanos = 0;
            isNewestToBeSelected = true;
            judging.change("Replaying", options -> options.withRange(shown));
        }
    }

    private void follow(@Nullable Investigation now) {
        if (!active.get()) {
            return;
        }
        if (now == null || now.store() != store) {
            stop();
            return;
        }
        TimeRange range = now.options().range();
        if (range.equals(asked)) {
            answered = range;
        } else if (!range.equals(answered)) {
            stop();
        }
    }

    /** Not while the views are being told of an answer: some of them would still have the one before. */
    private void selectNewest() {
        Investigation open = workspace.investigation();
        LaneRows starts = starts();
        if (!isNewestToBeSelected || !answered.equals(asked) || open == null || starts == null) {
            return;
        }
        isNewestToBeSelected = false;
        int[] findings = workspace.findingRows();
        int newest = starts.firstAtOrAfter(asked.toNanos()) - 1;
        if (playing.get() && stopsAtFindings.get() && findings.length > findingsSeen) {
            playing.set(false);
            moment.set(asked.toNanos() - 1);
            workspace.select(open.tree().node(findings[findingsSeen]));
        } else if (newest >= 0 && starts.nanos(newest) >= asked.fromNanos()) {
            workspace.select(open.tree().node(starts.row(newest)));
        }
        findingsSeen = findings.length;
    }

    private @Nullable LaneRows starts() {
        TimelineCase shown = timeline.shownCase();
        return shown == null ? null : shown.starts();
    }
}
