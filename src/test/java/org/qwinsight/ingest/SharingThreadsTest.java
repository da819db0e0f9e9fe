package org.qwinsight.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qwinsight.event.WorkSharing;

@Timeout(60)
class SharingThreadsTest {
    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The caller reads what others wrote without any care of its own. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void everyNumberIsWorkedOnOnce(int threads) {
        WorkSharing sharing = new SharingThreads(threads);
        for (int size : new int[] {0, 1, 9, 10, 11, 20, 999, 1000, 1001}) {
            int[] seen = new int[size];
            List<Integer> begins = Collections.synchronizedList(new ArrayList<>());
            sharing.run(size, 10, (from, to) -> {
                begins.add(from);
                for (int i = from; i < to; i++) {
                    seen[i]++;
                }
            });
            int[] once = new int[size];
            Arrays.fill(once, 1);
            assertEquals(Arrays.toString(once), Arrays.toString(seen));
            assertTrue(begins.stream().allMatch(from -> from % 10 == 0), begins.toString());
        }
    }

    @Test
    void aRangeEndsAtTheLargestNumber() {
        AtomicInteger last = new AtomicInteger();
        int step = 1 << 30;
        new SharingThreads(2).run(Integer.MAX_VALUE, step, (from, to) -> last.accumulateAndGet(to, Math::max));
        assertEquals(Integer.MAX_VALUE, last.get());
    }

    @Test
    void severalThreadsWorkAtOnce() {
        CyclicBarrier all = new CyclicBarrier(3);
        new SharingThreads(3).run(3, 1, (from, to) -> meet(all));
        assertFalse(all.isBroken());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void littleWorkStaysWithTheCaller(int threads) {
        int size = threads == 1 ? 100 : 10;
        Set<Thread> workers = ConcurrentHashMap.newKeySet();
        new SharingThreads(threads).run(size, 10, (from, to) -> workers.add(Thread.currentThread()));
        assertEquals(Set.of(Thread.currentThread()), workers);
    }

    /** Range 2 fails first, and range 1, which was taken before, while it goes on. */
    @Test
    void theLowestFailureIsThrownAndNothingMoreIsBegun() {
        RuntimeException lowest = new CancellationException("range 1");
        List<Integer> begun = new ArrayList<>();
        SharedRun[] run = new SharedRun[1];
        run[0] = new SharedRun(1000, 1, (from, to) -> {
            begun.add(from);
            if (from == 1) {
                run[0].run(); // as another thread would, in the middle of this range
                throw lowest;
            }
            if (from == 2) {
                throw new IllegalStateException("range 2");
            }
        });
        run[0].work();
        run[0].await();
        assertSame(lowest, assertThrows(RuntimeException.class, run[0]::check));
        assertEquals(List.of(0, 1, 2), begun);
    }

    @Test
    void whoComesTooLateDoesNothing() {
        AtomicInteger done = new AtomicInteger();
        SharedRun run = new SharedRun(10, 1, (from, to) -> done.incrementAndGet());
        run.await();
        run.run();
        assertEquals(0, done.get());
    }

    @Test
    void anErrorReachesTheCallerAndTheThreadsGoOn() {
        WorkSharing sharing = new SharingThreads(2);
        CyclicBarrier both = new CyclicBarrier(2);
        assertThrows(
                StackOverflowError.class,
                () -> sharing.run(2, 1, (from, to) -> {
                    meet(both);
                    throw new StackOverflowError();
                }));
        CyclicBarrier again = new CyclicBarrier(2);
        sharing.run(2, 1, (from, to) -> meet(again));
        assertFalse(again.isBroken());
    }

    @Test
    void theCallerDoesItAloneWhenAllOthersAreBusy() throws InterruptedException {
        WorkSharing sharing = new SharingThreads(2);
        CyclicBarrier busy = new CyclicBarrier(3);
        CountDownLatch release = new CountDownLatch(1);
        Thread other = new Thread(() -> sharing.run(2, 1, (from, to) -> {
            meet(busy);
            await(release);
        }));
        other.start();
        meet(busy);
        AtomicInteger done = new AtomicInteger();
        sharing.run(100, 1, (from, to) -> done.incrementAndGet());
        assertEquals(100, done.get());
        release.countDown();
        other.join();
    }

    @Test
    void sharedWorkMayShare() {
        WorkSharing sharing = new SharingThreads(3);
        AtomicInteger done = new AtomicInteger();
        sharing.run(20, 1, (from, to) -> sharing.run(20, 1, (from2, to2) -> done.incrementAndGet()));
        assertEquals(400, done.get());
    }

    @Test
    void anInterruptionOfTheCallerIsKept() {
        CyclicBarrier both = new CyclicBarrier(2);
        Thread caller = Thread.currentThread();
        AtomicInteger done = new AtomicInteger();
        new SharingThreads(2).run(2, 1, (from, to) -> {
            meet(both);
            if (Thread.currentThread() != caller) {
                caller.interrupt();
            }
            done.incrementAndGet();
        });
        assertEquals(2, done.get());
        assertTrue(Thread.interrupted());
    }

    @Test
    void threadsWithNothingToDoEnd() throws InterruptedException {
        WorkSharing sharing = new SharingThreads(3, 20);
        Set<Thread> workers = ConcurrentHashMap.newKeySet();
        for (int time = 0; time < 2; time++) {
            CyclicBarrier all = new CyclicBarrier(3);
            sharing.run(3, 1, (from, to) -> {
                workers.add(Thread.currentThread());
                meet(all);
            });
            workers.remove(Thread.currentThread());
            assertTrue(workers.size() >= 2 && workers.stream().allMatch(Thread::isDaemon));
            for (Thread worker : workers) {
                worker.join(20_000);
                assertFalse(worker.isAlive());
            }
        }
        assertEquals(4, workers.size());
    }
}
