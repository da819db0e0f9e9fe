package org.qwinsight.ingest;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.qwinsight.event.EventTime;
import org.qwinsight.ingest.record.RawEvent;

/** Collects number and time of every record of every Windows log, over all sources: a log may lie in several files. */
final class RecordNumbers {
    private final Map<String, Log> logs = new TreeMap<>();

    /** The records of one log. */
    private static final class Log {
        final String host;
        final String channel;
        final LongArrayList numbers = new LongArrayList();
        final LongArrayList times = new LongArrayList();

        Log(String host, String channel) {
            this.host = host;
            this.channel = channel;
        }
    }

    void add(RawEvent event) {
        if (event.origin() != RawEvent.Origin.WINDOWS || event.computer().isEmpty()) {
            return;
        }
        try {
            long number = Long.parseLong(event.recordId());
            String channel = event.channel().isEmpty() ? event.provider() : event.channel();
            String key = (event.computer() + '\n' + channel).toLowerCase(Locale.ROOT);
            Log log = logs.computeIfAbsent(key, k -> new Log(event.computer(), channel));
            if (number > 0 && !channel.isEmpty()) {
                log.numbers.add(number);
                log.times.add(event.time().epochNanos());
            }
        } catch (NumberFormatException e) {
            // A record without a number says nothing about gaps between numbers.
        }
    }

    List<LogContinuity> continuity() {
        List<LogContinuity> all = new ArrayList<>();
        for (Log log : logs.values()) {
            if (!log.numbers.isEmpty()) {
                all.add(new Walk(log).result());
            }
        }
        return all;
    }

    /** One pass over a log in the order of its numbers. */
    private static final class Walk {
        private final Log log;
        private long numbered;
        private long gaps;
        private long largestGap;
        private long gapFrom = EventTime.NO_TIME;
        private long gapTo = EventTime.NO_TIME;
        private long stepsBack;
        private long largestStepBack;
        private long silence;
        private long first = EventTime.NO_TIME;
        private long last = EventTime.NO_TIME;
        private long lastNumber;

        Walk(Log log) {
            this.log = log;
        }

        LogContinuity result() {
            long[] numbers = log.numbers.toLongArray();
            long[] times = log.times.toLongArray();
            int[] order = new int[numbers.length];
            for (int i = 0; i < order.length; i++) {
                order[i] = i;
            }
            IntArrays.quickSort(
                    order,
                    (a, b) -> numbers[a] != numbers[b]
                            ? Long.compare(numbers[a], numbers[b])
                            : Long.compare(times[a], times[b]));
            long before = EventTime.NO_TIME;
            for (int i : order) {
                if (numbered > 0 && numbers[i] == lastNumber) {
                    continue;
                }
                step(numbers[i], before, times[i]);
                before = times[i];
            }
            return new LogContinuity(
                    log.host,
                    log.channel,
                    numbered,
                    numbers[order[0]],
                    lastNumber,
                    gaps,
                    largestGap,
                    gapFrom,
                    gapTo,
                    stepsBack,
                    largestStepBack,
                    silence,
                    first,
                    last);
        }

        private void step(long number, long before, long time) {
            long missing = numbered == 0 ? 0 : number - lastNumber - 1;
            if (missing > 0) {
                gaps++;
            }
            if (missing > largestGap) {
                largestGap = missing;
                gapFrom = before;
                gapTo = time;
            }
            if (before != EventTime.NO_TIME && time != EventTime.NO_TIME) {
                if (before - time > LogContinuity.STEP_NANOS) {
                    stepsBack++;
                    largestStepBack = Math.max(largestStepBack, before - time);
                }
                silence = Math.max(silence, time - before);
            }
            if (time != EventTime.NO_TIME) {
                first = first == EventTime.NO_TIME ? time : Math.min(first, time);
                last = Math.max(last, time);
            }
            lastNumber = number;
            numbered++;
        }
    }
}
