package org.qwinsight.ui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ThreadedTasksTest {
    private final ThreadedTasks tasks = new ThreadedTasks();
    private final Heard heard = new Heard();

    @AfterEach
    void close() {
        tasks.close();
    }

    /** Notes what a listener hears, on the FX thread only. */
    private static final class Heard implements TaskListener<String> {
        final List<String> calls = new ArrayList<>();
        final CountDownLatch ended = new CountDownLatch(1);
        volatile boolean onFxThread = true;

        @Override
        public void done(String result) {
            end("done " + result);
        }

        @Override
        public void progressed(long done, long total) {
            onFxThread &= Platform.isFxApplicationThread();
            calls.add("progress");
        }

        @Override
        public void cancelled() {
            end("cancelled");
        }

        @Override
        public void failed() {
            end("failed");
        }

        private void end(String call) {
            onFxThread &= Platform.isFxApplicationThread();
            calls.add(call);
            ended.countDown();
        }

        void await() throws InterruptedException {
            assertTrue(ended.await(20, TimeUnit.SECONDS));
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    private RunningTask start(String slot, Work<String> work, TaskListener<String> listener) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> tasks.start(slot, "Testing", work, listener));
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @Test
    void theResultArrivesOnTheFxThread() throws InterruptedException {
        start("a", progress -> "x", heard);
        heard.await();
        assertEquals(List.of("done x"), heard.calls);
        assertTrue(heard.onFxThread);
    }

    @Test
    void progressIsAtMostTenASecond() throws InterruptedException {
        start(
                "a",
                progress -> {
                    long end = System.nanoTime() + 300_000_000L;
                    while (System.nanoTime() < end) {
                        progress.report(1, 2);
                    }
                    return "x";
                },
                heard);
        heard.await();
        long reports = heard.calls.stream().filter("progress"::equals).count();
        assertTrue(reports >= 1 && reports <= 4, reports + " reports in 0.3 s");
        assertTrue(heard.onFxThread);
    }

    @Test
    void closingCancelsEverythingThatRuns() throws InterruptedException {
        Heard second = new Heard();
        Work<String> endless = progress -> {
            until(progress::isCancelled);
            throw new CancellationException();
        };
        start("a", endless, heard);
        start("b", endless, second);
        WaitForAsyncUtils.waitForAsyncFx(20_000, tasks::close);
        heard.await();
        second.await();
        assertEquals(List.of("cancelled"), heard.calls);
        assertEquals(List.of("cancelled"), second.calls);
    }

    @Test
    void cancellingIsHeardAtOnceAndOnce() throws InterruptedException {
        CountDownLatch noticed = new CountDownLatch(1);
        RunningTask task = start(
                "a",
                progress -> {
                    until(progress::isCancelled);
                    noticed.countDown();
                    throw new CancellationException();
                },
                heard);
        WaitForAsyncUtils.waitForAsyncFx(20_000, task::cancel);
        heard.await();
        assertTrue(noticed.await(20, TimeUnit.SECONDS));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of("cancelled"), heard.calls);
    }

    @Test
    void theNewestOfASlotWins() throws InterruptedException {
        Heard newer = new Heard();
        CountDownLatch release = new CountDownLatch(1);
        start(
                "a",
                progress -> {
                    assertTrue(release.await(20, TimeUnit.SECONDS));
                    return "old";
                },
                heard);
        start("a", progress -> "new", newer);
        newer.await();
        release.countDown();
        heard.await();
        assertEquals(List.of("cancelled"), heard.calls);
        assertEquals(List.of("done new"), newer.calls);
    }

    @Test
    void sharedWorkEndsInEveryThreadWhenANewerTaskTakesItsPlace() throws InterruptedException {
        Heard newer = new Heard();
        AtomicInteger busy = new AtomicInteger();
        int processors = Runtime.getRuntime().availableProcessors();
        start(
                "a",
                progress -> {
                    progress.sharing().run(10 * processors, 1, (from, to) -> {
                        busy.incrementAndGet();
                        until(progress::isCancelled);
                        busy.decrementAndGet();
                        throw new CancellationException();
                    });
                    return "old";
                },
                heard);
        until(() -> busy.get() == processors);
        assertEquals(processors, busy.get());
        start(
                "a",
                progress -> {
                    AtomicInteger done = new AtomicInteger();
                    progress.sharing().run(1000, 1, (from, to) -> done.incrementAndGet());
                    return "new " + done;
                },
                newer);
        newer.await();
        until(() -> busy.get() == 0);
        assertEquals(0, busy.get());
        assertEquals(List.of("cancelled"), heard.calls);
        assertEquals(List.of("done new 1000"), newer.calls);
    }

    @Test
    void aFailureGoesToTheHandler() throws InterruptedException {
        List<TaskFailure> failures = new ArrayList<>();
        tasks.onFailure(failures::add);
        start(
                "a",
                progress -> {
                    throw new IOException("no");
                },
                heard);
        heard.await();
        assertEquals(List.of("failed"), heard.calls);
        assertEquals("Testing", failures.get(0).what());
        assertEquals("no", failures.get(0).cause().getMessage());
    }

    @Test
    void evenAnErrorEndsTheTask() throws InterruptedException {
        List<TaskFailure> failures = new ArrayList<>();
        tasks.onFailure(failures::add);
        start(
                "a",
                progress -> {
                    throw new OutOfMemoryError("made to fail");
                },
                heard);
        heard.await();
        assertEquals(List.of("failed"), heard.calls);
        assertEquals("made to fail", failures.get(0).cause().getMessage());
    }
}
