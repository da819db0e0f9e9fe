package org.qwinsight.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Does what a person does, step by step, and fails when a step keeps the FX thread busy for longer than is noticed. */
public final class StallTrial implements AutoCloseable {
    private static final int ROUNDS = 3;
    private static final int MOST_SECONDS = 60;

    private final FxRobot robot;
    private final FxStallWatch watch = FxStallWatch.start();
    private final Map<String, String> stalls = new LinkedHashMap<>();

    /** The steps of one round. */
    @FunctionalInterface
    public interface Round {
        void run() throws IOException;
    }

    public StallTrial(FxRobot robot) {
        this.robot = robot;
    }

    /**
     * Warms up, then does the rounds. A step stalls when it does so every time: once, it may be the compiler, or a
     * machine that others use too.
     *
     * @param warmUp the same steps with less; loads classes and lets the compiler begin
     */
    public void check(Round warmUp, Round round) throws IOException {
        warmUp.run();
        stalls.clear();
        round.run();
        Map<String, String> always = new LinkedHashMap<>(stalls);
        for (int i = 1; i < ROUNDS && !always.isEmpty(); i++) {
            stalls.clear();
            round.run();
            always.keySet().retainAll(stalls.keySet());
        }
        assertEquals(Map.of(), always, "milliseconds of the FX thread's processor time in one go");
    }

    /** Does one step and waits for its end. */
    public void step(String what, Runnable action, BooleanSupplier isDone) {
        millis(action, isDone);
        stalls.putAll(watch.stall(what));
    }

    /** The longest stretch of the FX thread until the action is done; no step. */
    public long millis(Runnable action, BooleanSupplier isDone) {
        WaitForAsyncUtils.waitForFxEvents();
        watch.reset();
        robot.interact(action);
        until(isDone);
        WaitForAsyncUtils.waitForFxEvents();
        until(isDone);
        return watch.longestMillis();
    }

    /** Counts as a stall what a step took more than it may. */
    public void stall(String what, String howLong) {
        stalls.put(what, howLong);
    }

    private static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(MOST_SECONDS, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (TimeoutException e) {
            throw new AssertionError("did not happen within " + MOST_SECONDS + " s", e);
        }
    }

    @Override
    public void close() {
        watch.close();
    }
}
