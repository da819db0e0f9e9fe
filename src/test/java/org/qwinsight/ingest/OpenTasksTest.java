package org.qwinsight.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OpenTasksTest {
    private final OpenTasks tasks = new OpenTasks();
    private final List<String> done = new ArrayList<>();

    @Test
    void whoWaitsDoesOpenTasksInTheirOrderAndNoMoreThanNeeded() throws InterruptedException {
        for (String name : List.of("a", "b", "c")) {
            tasks.add(() -> done.add(name));
        }
        tasks.workUntil(() -> done.size() == 2);
        assertEquals(List.of("a", "b"), done);
        tasks.workUntil(() -> true);
        assertEquals(List.of("a", "b"), done, "nothing is done for who need not wait");
    }

    @Test
    void whoHasNothingToDoIsIdleAndWokenUpByTasksAndByChanges() throws InterruptedException {
        AtomicBoolean goOn = new AtomicBoolean();
        AtomicBoolean worked = new AtomicBoolean();
        assertFalse(tasks.isAnybodyIdle());
        Thread other = new Thread(() -> {
            try {
                tasks.workUntil(goOn::get);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        other.start();
        awaitIdle();
        tasks.add(() -> worked.set(true));
        awaitIdle();
        assertTrue(worked.get(), "the task was done by the thread that waited");
        goOn.set(true);
        tasks.changed();
        other.join();
        assertFalse(other.isInterrupted());
        assertFalse(tasks.isAnybodyIdle());
    }

    private void awaitIdle() {
        while (!tasks.isAnybodyIdle()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void waitingEndsWhenTheThreadIsInterrupted() {
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> tasks.workUntil(() -> false));
        assertFalse(tasks.isAnybodyIdle());
    }
}
