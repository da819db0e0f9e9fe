package org.qwinsight.ui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WatchedTasksTest {
    private static final long MILLI = 1_000_000L;

    private final HeldTasks held = new HeldTasks();
    private final WatchedTasks tasks = new WatchedTasks(held, () -> this.now, this::setAlarm);
    private final List<String> heard = new ArrayList<>();
    private long now = 5_000 * MILLI;
    private long ringsAt = -1;
    private @Nullable Runnable alarm;

    private void setAlarm(long nanos, Runnable action) {
        assertEquals(-1, ringsAt, "one alarm is enough");
        ringsAt = now + nanos;
        alarm = action;
    }

    /** Lets time pass, and the alarm ring when it is due. */
    private void pass(long millis) {
        long end = now + millis * MILLI;
        while (ringsAt >= 0 && ringsAt <= end) {
            now = ringsAt;
            ringsAt = -1;
            Objects.requireNonNull(alarm).run();
        }
        now = end;
    }

    private List<String> listed() {
        return tasks.longRuns().stream().map(LongRun::what).toList();
    }

    private void start(String name, boolean isStoppable) {
        tasks.start(name, name, progress -> name, new NamedListener(name, isStoppable, heard) {
            @Override
            public void stopped() {
                heard.add("stopped " + name);
            }
        });
    }

    @Test
    void whatEndsWithinHalfASecondIsNeverListed() {
        start("short", true);
        pass(499);
        assertEquals(List.of(), listed());
        held.release("short");
        pass(2000);
        assertEquals(List.of(), listed());
        assertEquals(List.of("done short"), heard);
    }

    @Test
    void eachIsListedHalfASecondAfterItsOwnStart() {
        start("first", true);
        pass(300);
        start("second", true);
        pass(199);
        assertEquals(List.of(), listed());
        pass(1);
        assertEquals(List.of("first"), listed());
        pass(299);
        assertEquals(List.of("first"), listed());
        pass(1);
        assertEquals(List.of("first", "second"), listed());
        held.release("first");
        assertEquals(List.of("second"), listed());
    }

    @Test
    void whatStartsLaterIsWatchedToo() {
        start("first", true);
        held.release("first");
        pass(1000);
        start("second", true);
        pass(500);
        assertEquals(List.of("second"), listed());
    }

    @Test
    void exactlyOneIsCancelled() {
        start("first", true);
        start("second", true);
        pass(500);
        LongRun second = tasks.longRuns().get(1);
        second.stop();
        assertEquals(List.of("first"), listed());
        assertEquals(List.of("cancelled second", "stopped second"), heard);
        second.stop();
        held.release("second");
        held.release("first");
        assertEquals(List.of("cancelled second", "stopped second", "done first"), heard);
    }

    @Test
    void whatTheWindowNeedsCannotBeCancelled() {
        start("save", false);
        pass(500);
        assertFalse(tasks.longRuns().get(0).isStoppable());
        tasks.longRuns().get(0).stop();
        assertEquals(List.of("save"), listed());
        held.release("save");
        assertEquals(List.of("done save"), heard);
    }

    @Test
    void cancellingFromWithinIsNoStopping() {
        RunningTask task = tasks.start("a", "a", progress -> "", new TaskListener<>() {
            @Override
            public void done(String result) {
                heard.add("done");
            }

            @Override
            public void stopped() {
                heard.add("stopped");
            }
        });
        pass(500);
        task.cancel();
        assertEquals(List.of(), listed());
        assertEquals(List.of(), heard);
    }

    @Test
    void theShareIsKnownWhereTheTotalIs() {
        List<Double> shares = new ArrayList<>();
        tasks.start(
                "a",
                "a",
                progress -> {
                    LongRun run = tasks.longRuns().get(0);
                    shares.add(run.shareProperty().get());
                    progress.report(30, 120);
                    shares.add(run.shareProperty().get());
                    progress.report(30, -1);
                    shares.add(run.shareProperty().get());
                    return "";
                },
                result -> {});
        pass(500);
        held.release("a");
        assertEquals(List.of(LongRun.UNKNOWN, 0.25, LongRun.UNKNOWN), shares);
        assertTrue(listed().isEmpty());
    }
}
