package org.qwinsight.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
        final NumberRuns records = new NumberRuns();

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
            if (!log.records.isEmpty()) {
                all.add(new LogWalk().over(log.records).of(log.host, log.channel));
            }
        }
        return all;
    }
}
