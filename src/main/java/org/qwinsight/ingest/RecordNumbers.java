package org.qwinsight.ingest;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventTime;
import org.qwinsight.ingest.record.LogName;
import org.qwinsight.ingest.record.RawEvent;

/** Collects number and time of every record of every Windows log, over all sources: a log may lie in several files. */
final class RecordNumbers {
    private final Map<String, Log> logs = new TreeMap<>();
    /** The same logs by every way in which their names are written. */
    private final Map<LogName, Log> logsByName = new HashMap<>();

    private @Nullable LogName lastName;
    private @Nullable Log lastLog;
    /** One String for each name of a host or a channel: many hosts have the same channels, and many channels one host. */
    private final Map<String, String> names = new HashMap<>();

    /** The records of one log. */
    private static final class Log {
        final String host;
        final String channel;
        final NumberedTimes records = new NumberedTimes();

        Log(String host, String channel) {
            this.host = host;
            this.channel = channel;
        }
    }

    /** The log that a record belongs to, or null when it belongs to no Windows log or has no number. */
    static @Nullable LogName logOf(RawEvent event) {
        if (event.origin() != RawEvent.Origin.WINDOWS || event.computer().isEmpty()) {
            return null;
        }
        try {
            Long.parseLong(event.recordId());
        } catch (NumberFormatException e) {
            // A record without a number says nothing about gaps between numbers.
            return null;
        }
        return new LogName(event.computer(), event.channel().isEmpty() ? event.provider() : event.channel());
    }

    /** The number of a record for which {@link #logOf} gives a log. */
    static long numberOf(RawEvent event) {
        return Long.parseLong(event.recordId());
    }

    void add(RawEvent event) {
        LogName name = logOf(event);
        if (name != null) {
            add(name, numberOf(event), event.time().epochNanos());
        }
    }

    void add(LogName name, long number, long epochNanos) {
        Log log = log(name);
        if (number > 0 && !name.channel().isEmpty()) {
            log.records.add(number, epochNanos);
        }
    }

    /** Most records are in the log of the one before. */
    private Log log(LogName name) {
        Log last = lastLog;
        if (last != null && name.equals(lastName)) {
            return last;
        }
        Log log = logsByName.get(name);
        if (log == null) {
            String key = (name.host() + '\n' + name.channel()).toLowerCase(Locale.ROOT);
            log = logs.computeIfAbsent(key, k -> new Log(shared(name.host()), shared(name.channel())));
            logsByName.put(name, log);
        }
        lastName = name;
        lastLog = log;
        return log;
    }

    private String shared(String name) {
        return names.computeIfAbsent(name, same -> same);
    }

    List<LogContinuity> continuity() {
        List<LogContinuity> all = new ArrayList<>();
        for (Log log : logs.values()) {
            if (log.records.size() > 0) {
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
        private long firstNumber;
        private long lastNumber;
        private long before = EventTime.NO_TIME;
        private int unpacked;

        Walk(Log log) {
            this.log = log;
        }

        LogContinuity result() {
            if (log.records.isRising()) {
                log.records.forEach(this::next);
            } else {
                inOrder();
            }
            return new LogContinuity(
                    log.host,
                    log.channel,
                    numbered,
                    firstNumber,
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

        private void inOrder() {
            long[] numbers = new long[log.records.size()];
            long[] times = new long[numbers.length];
            int[] order = new int[numbers.length];
            log.records.forEach((number, time) -> {
                numbers[unpacked] = number;
                times[unpacked] = time;
                order[unpacked] = unpacked++;
            });
            IntArrays.quickSort(
                    order,
                    (a, b) -> numbers[a] != numbers[b]
                            ? Long.compare(numbers[a], numbers[b])
                            : Long.compare(times[a], times[b]));
            for (int i : order) {
                next(numbers[i], times[i]);
            }
        }

        /** The same number again is the same record again, or a second one that is left out. */
        private void next(long number, long time) {
            if (numbered == 0) {
                firstNumber = number;
            } else if (number == lastNumber) {
                return;
            }
            step(number, time);
            before = time;
        }

        private void step(long number, long time) {
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
