package org.qwinsight.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.qwinsight.event.EventTime;

/** What is told of a log is what a walk over each single record tells, however its records lie in files. */
class LogWalkPropertyTest {
    private static final long SECOND = EventTime.NANOS_PER_SECOND;
    private static final int NUMBERS = 300;

    /** Every record by itself, in the order of the numbers. */
    private static LogContinuity oneByOne(Map<Long, Long> records) {
        long gaps = 0;
        long largestGap = 0;
        long gapFrom = EventTime.NO_TIME;
        long gapTo = EventTime.NO_TIME;
        long steps = 0;
        long largestStep = 0;
        long silence = 0;
        long before = EventTime.NO_TIME;
        long lastNumber = 0;
        for (Map.Entry<Long, Long> record : new TreeMap<>(records).entrySet()) {
            long nanos = record.getValue();
            long missing = lastNumber == 0 ? 0 : record.getKey() - lastNumber - 1;
            gaps += missing > 0 ? 1 : 0;
            if (missing > largestGap) {
                largestGap = missing;
                gapFrom = before;
                gapTo = nanos;
            }
            if (lastNumber != 0 && before != EventTime.NO_TIME && nanos != EventTime.NO_TIME) {
                if (before - nanos > 5 * SECOND) {
                    steps++;
                    largestStep = Math.max(largestStep, before - nanos);
                }
                silence = Math.max(silence, nanos - before);
            }
            before = nanos;
            lastNumber = record.getKey();
        }
        List<Long> times = records.values().stream()
                .filter(nanos -> nanos != EventTime.NO_TIME)
                .sorted()
                .toList();
        return new LogContinuity(
                "WS1",
                "Security",
                records.size(),
                Collections.min(records.keySet()),
                lastNumber,
                gaps,
                largestGap,
                gapFrom,
                gapTo,
                steps,
                largestStep,
                silence,
                times.isEmpty() ? EventTime.NO_TIME : times.get(0),
                times.isEmpty() ? EventTime.NO_TIME : times.get(times.size() - 1));
    }

    /** Times of a clock that jitters, is set back now and then, and is not known at times. */
    private static long[] clock(Random random) {
        long[] nanos = new long[NUMBERS + 1];
        long at = 1_000 * SECOND;
        int calm = 1 + random.nextInt(60);
        for (int i = 1; i <= NUMBERS; i++) {
            switch (random.nextInt(calm) == 0 ? random.nextInt(4) : 9) {
                case 0 -> at -= random.nextInt(100) * SECOND;
                case 1 -> at += random.nextInt(5_000) * SECOND;
                case 2 -> at -= 5 * SECOND;
                default -> at += random.nextInt(4_000) * 1_000_000L - SECOND;
            }
            nanos[i] = random.nextInt(calm * 20) == 0 ? EventTime.NO_TIME : at;
        }
        return nanos;
    }

    /** A file with a part of a log: all of it or thinned out; oldest first, newest first or in no order. */
    private static List<Long> file(Random random) {
        int from = 1 + random.nextInt(NUMBERS);
        int to = from + random.nextInt(NUMBERS - from + 1);
        int thin = random.nextInt(3) == 0 ? 1 + random.nextInt(5) : 0;
        List<Long> numbers = new ArrayList<>();
        for (long number = from; number <= to; number++) {
            if (thin == 0 || random.nextInt(thin + 1) > 0) {
                numbers.add(number);
            }
        }
        switch (random.nextInt(8)) {
            case 0 -> Collections.shuffle(numbers, random);
            case 1, 2, 3 -> Collections.reverse(numbers);
            default -> {
                // as written
            }
        }
        return numbers;
    }

    @Property(tries = 3_000)
    void severalFilesOfOneLogAreWalkedAsOne(@ForAll long seed) {
        Random random = new Random(seed);
        long[] clock = clock(random);
        NumberRuns runs = new NumberRuns();
        Map<Long, Long> records = new TreeMap<>();
        for (int files = 1 + random.nextInt(4); files > 0; files--) {
            for (long number : file(random)) {
                runs.add(number, clock[(int) number]);
                records.put(number, clock[(int) number]);
            }
        }
        if (!records.isEmpty()) {
            assertEquals(oneByOne(records), new LogWalk().over(runs).of("WS1", "Security"));
        }
    }

    /** Whatever the times are, numbers and gaps are those of the numbers. */
    @Property(tries = 2_000)
    void numbersAndGapsDoNotDependOnTimes(@ForAll long seed) {
        Random random = new Random(seed);
        NumberRuns runs = new NumberRuns();
        Map<Long, Long> records = new TreeMap<>();
        for (int files = 1 + random.nextInt(5); files > 0; files--) {
            long[] clock = clock(random);
            long shift = random.nextInt(3) * 100_000L * SECOND;
            for (long number : file(random)) {
                long nanos = clock[(int) number];
                runs.add(number, nanos == EventTime.NO_TIME ? nanos : nanos + shift);
                records.put(number, nanos);
            }
        }
        if (!records.isEmpty()) {
            LogContinuity expected = oneByOne(records);
            LogContinuity told = new LogWalk().over(runs).of("WS1", "Security");
            assertEquals(expected.numbered(), told.numbered());
            assertEquals(expected.firstNumber(), told.firstNumber());
            assertEquals(expected.lastNumber(), told.lastNumber());
            assertEquals(expected.gaps(), told.gaps());
            assertEquals(expected.largestGap(), told.largestGap());
        }
    }

    /** The log was cleared in between and counts from 1 again: what is behind the older part is a day later. */
    @Test
    void aLogThatCountsFromOneAgainIsSilentInBetween() {
        NumberRuns runs = new NumberRuns();
        for (int i = 1; i <= 100; i++) {
            runs.add(i, i * SECOND);
        }
        for (int i = 1; i <= 200; i++) {
            runs.add(i, (86_400 + i) * SECOND);
        }
        LogContinuity log = new LogWalk().over(runs).of("WS1", "Security");
        assertEquals(200, log.numbered());
        assertEquals(0, log.gaps());
        assertEquals(0, log.clockStepsBack());
        assertEquals((86_401 - 100) * SECOND, log.longestSilenceNanos());
    }
}
