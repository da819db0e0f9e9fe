package org.qwinsight.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventTime;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.TimeRange;
import org.qwinsight.ui.TimeCases;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.task.DirectTasks;
import org.qwinsight.ui.task.HeldTasks;
import org.qwinsight.ui.workspace.Judging;
import org.qwinsight.ui.workspace.Workspace;

/** Ten starts, ten seconds apart: each takes a second at ten times the speed. The sixth and the ninth are qwinsta.exe. */
class ReplayViewModelTest {
    private static final long MILLISECOND = 1_000_000;
    private static final long TICK = 50 * MILLISECOND;

    private final Workspace workspace = new Workspace();
    private TimelineViewModel timeline = timeline(new DirectTasks());
    private ReplayViewModel replay = timeline.replay();

    @BeforeEach
    void playOn() {
        replay.stopsAtFindingsProperty().set(false);
    }

    private TimelineViewModel timeline(BackgroundTasks tasks) {
        timeline = new TimelineViewModel(workspace, tasks);
        replay = timeline.replay();
        new Judging(workspace, tasks).followQuery();
        return timeline;
    }

    private static Investigation tenStarts() {
        TimeCases made = new TimeCases();
        for (int i = 0; i < 10; i++) {
            made.start("WS1", "amy", i == 5 || i == 8 ? TimeCases.QWINSTA : "p" + i + ".exe", 10 * i);
        }
        return made.build();
    }

    private void watch(double seconds) {
        for (long left = Math.round(seconds * EventTime.NANOS_PER_SECOND); left > 0; left -= TICK) {
            replay.tick(TICK);
        }
        replay.tick(0);
    }

    private int shown() {
        return open().selected().rows().count();
    }

    private Investigation open() {
        return Objects.requireNonNull(workspace.investigation());
    }

    private String selected() {
        return String.valueOf(open().store().value(workspace.selectedRow(), EventField.IMAGE));
    }

    @Test
    void everythingThatStartedUpToTheMomentIsShownAndTheNewestIsSelected() {
        workspace.open(tenStarts());
        replay.toggle();
        assertTrue(replay.playingProperty().get());
        assertEquals(1, shown());
        watch(2.5);
        assertEquals(3, shown());
        assertEquals("C:\\Windows\\System32\\p2.exe", selected());
        assertEquals(0, workspace.findingRows().length);
        watch(3);
        assertEquals(6, shown());
        assertEquals(1, workspace.findingRows().length);
        assertTrue(workspace.isFinding(workspace.selectedNode()));
        assertEquals(
                "2026-03-02 09:00:55 UTC · 6 of 10 process starts · 1 finding",
                timeline.text().readOuts().get(0));
    }

    @Test
    void stopsAtTheEndWithEverythingShownAndBeginsAnew() {
        workspace.open(tenStarts());
        replay.toggle();
        watch(12);
        assertFalse(replay.playingProperty().get());
        assertTrue(replay.activeProperty().get());
        assertEquals(10, shown());
        replay.playOrPause();
        assertTrue(replay.playingProperty().get());
        assertEquals(1, shown());
    }

    @Test
    void theFilterFromBeforeComesBackAtTheEnd() {
        workspace.open(tenStarts());
        timeline.select(TimeCases.nanos(15), TimeCases.nanos(45));
        timeline.filterToSelection();
        timeline.clearSelection();
        TimeRange filter = workspace.timeRange();
        replay.toggle();
        assertEquals(new TimeRange(TimeCases.nanos(20), TimeCases.nanos(40) + 1), replay.scope());
        watch(1.5);
        assertEquals(2, shown());
        replay.toggle();
        assertFalse(replay.activeProperty().get());
        assertEquals(EventTime.NO_TIME, replay.momentProperty().get());
        assertEquals(filter, workspace.timeRange());
        assertEquals(3, shown());
    }

    @Test
    void theSelectedRangeIsReplayedWhenSomethingStartedInIt() {
        workspace.open(tenStarts());
        timeline.select(TimeCases.nanos(51), TimeCases.nanos(59));
        replay.toggle();
        assertEquals(TimeCases.nanos(0), replay.scope().fromNanos());
        replay.toggle();
        timeline.select(TimeCases.nanos(45), TimeCases.nanos(65));
        replay.toggle();
        assertEquals(new TimeRange(TimeCases.nanos(50), TimeCases.nanos(60) + 1), replay.scope());
        watch(3);
        assertEquals(2, shown());
        replay.toggle();
        assertEquals(TimeRange.ALL, workspace.timeRange());
    }

    @Test
    void stopsAtEachFindingAndGoesOnFromThere() {
        workspace.open(tenStarts());
        replay.stopsAtFindingsProperty().set(true);
        replay.toggle();
        watch(5.5);
        assertFalse(replay.playingProperty().get());
        assertEquals(TimeCases.nanos(50), replay.momentProperty().get());
        assertEquals(6, shown());
        assertEquals("C:\\Windows\\System32\\qwinsta.exe", selected());
        replay.playOrPause();
        watch(1.5);
        assertTrue(replay.playingProperty().get());
        assertEquals("C:\\Windows\\System32\\p6.exe", selected());
        watch(2);
        assertFalse(replay.playingProperty().get());
        assertEquals(TimeCases.nanos(80), replay.momentProperty().get());
        replay.playOrPause();
        watch(2);
        assertEquals(10, shown());
    }

    /** Going by hand over a finding is no reason to stop later, going back behind it is one. */
    @Test
    void steppingKnowsWhichFindingsWereSeen() {
        workspace.open(tenStarts());
        replay.stopsAtFindingsProperty().set(true);
        replay.toggle();
        for (int i = 0; i < 6; i++) {
            replay.step(true);
            replay.tick(0);
        }
        replay.playOrPause();
        watch(0.5);
        assertTrue(replay.playingProperty().get());
        replay.step(false);
        replay.tick(0);
        replay.step(false);
        replay.tick(0);
        assertEquals(5, shown());
        replay.playOrPause();
        watch(1.5);
        assertFalse(replay.playingProperty().get());
        assertEquals(6, shown());
    }

    @Test
    void stepsFromStartToStartAndPauses() {
        workspace.open(tenStarts());
        replay.toggle();
        replay.step(true);
        assertFalse(replay.playingProperty().get());
        assertEquals(2, shown());
        replay.step(true);
        replay.step(true);
        assertEquals(4, shown());
        replay.step(false);
        replay.tick(TICK);
        assertEquals(3, shown());
        assertEquals("C:\\Windows\\System32\\p2.exe", selected());
        for (int i = 0; i < 20; i++) {
            replay.step(false);
        }
        assertEquals(1, shown());
        for (int i = 0; i < 20; i++) {
            replay.step(true);
        }
        assertEquals(10, shown());
    }

    @Test
    void pauseHoldsTheMomentAndSpeedChangesIt() {
        workspace.open(tenStarts());
        replay.toggle();
        replay.playOrPause();
        watch(5);
        assertEquals(1, shown());
        replay.speedProperty().set(60);
        replay.playOrPause();
        watch(0.6);
        assertEquals(4, shown());
    }

    @Test
    void anotherFilterOrOtherEvidenceEndsItAndStays() {
        workspace.open(tenStarts());
        replay.toggle();
        watch(1);
        timeline.clearFilter();
        assertFalse(replay.activeProperty().get());
        assertEquals(TimeRange.ALL, workspace.timeRange());
        replay.toggle();
        watch(1);
        workspace.open(tenStarts());
        assertFalse(replay.activeProperty().get());
        assertEquals(10, shown());
        replay.toggle();
        workspace.close();
        assertFalse(replay.activeProperty().get());
        replay.tick(TICK);
    }

    @Test
    void aQueryGoesOnWithTheStartsThatItLeaves() {
        workspace.open(tenStarts());
        replay.toggle();
        watch(1);
        workspace.query().ask("qwinsta");
        assertTrue(replay.activeProperty().get());
        watch(12);
        assertFalse(replay.playingProperty().get());
        assertEquals(2, shown());
        assertEquals(2, workspace.findingRows().length);
    }

    /** As in a large case: the next question waits for the answer to the one before, else none would ever be answered. */
    @Test
    void waitsForTheAnswer() {
        HeldTasks tasks = new HeldTasks();
        timeline(tasks);
        workspace.open(tenStarts());
        replay.toggle();
        watch(2.5);
        assertEquals(10, shown());
        tasks.release("judge");
        assertEquals(1, shown());
        watch(0.2);
        tasks.release("judge");
        assertEquals(3, shown());
    }

    @Test
    void nothingToReplayIsNoReplay() {
        assertFalse(replay.possibleProperty().get());
        workspace.open(new TimeCases().build());
        assertFalse(replay.possibleProperty().get());
        replay.toggle();
        assertFalse(replay.activeProperty().get());
        replay.playOrPause();
        replay.step(true);
        assertFalse(replay.playingProperty().get());
    }

    /** Between two starts there is nothing to replay; with starts that have no time neither. */
    @Test
    void aFilterWithoutStartsLeavesNothingToReplay() {
        workspace.open(tenStarts());
        assertTrue(replay.possibleProperty().get());
        timeline.select(TimeCases.nanos(51), TimeCases.nanos(59));
        timeline.filterToSelection();
        assertFalse(replay.possibleProperty().get());
        timeline.clearSelection();
        replay.toggle();
        assertFalse(replay.activeProperty().get());
        workspace.open(TimeCases.withoutAnyTime());
        assertFalse(replay.possibleProperty().get());
    }

    /** Two starts at one moment are one step. */
    @Test
    void whatStartedTogetherIsShownTogether() {
        workspace.open(new TimeCases()
                .start("WS1", "amy", "a.exe", 0)
                .start("WS1", "amy", "b.exe", 5)
                .start("WS2", "bob", "c.exe", 5)
                .build());
        replay.toggle();
        replay.step(true);
        assertEquals(3, shown());
    }
}
