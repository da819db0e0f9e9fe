package org.qwinsight.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;

/** Finds what each kind of source recorded of each host. */
final class SensorSpans {
    /** Starts counted so far; rows come in time order, so the first time seen is the earliest. */
    private static final class Tally {
        int starts;
        long first = EventTime.NO_TIME;
        long last = EventTime.NO_TIME;
    }

    private SensorSpans() {}

    /** Ordered by host, then kind. */
    static List<SensorSpan> of(EventStore store) {
        Map<String, Tally[]> byHost = new TreeMap<>();
        long begin = EventTime.NO_TIME;
        for (int row = 0; row < store.size(); row++) {
            String host = ProcessIdentity.hostLabel(store.value(row, EventField.COMPUTER));
            Tally[] kinds = byHost.computeIfAbsent(host, k -> new Tally[EventKind.values().length]);
            int kind = store.kind(row).ordinal();
            if (kinds[kind] == null) {
                kinds[kind] = new Tally();
            }
            Tally tally = kinds[kind];
            tally.starts++;
            long time = store.timeNanos(row);
            if (time != EventTime.NO_TIME) {
                begin = begin == EventTime.NO_TIME ? time : begin;
                tally.first = tally.first == EventTime.NO_TIME ? time : tally.first;
                tally.last = time;
            }
        }
        List<SensorSpan> spans = new ArrayList<>();
        long earliest = begin;
        byHost.forEach((host, kinds) -> {
            for (EventKind kind : EventKind.values()) {
                Tally tally = kinds[kind.ordinal()];
                if (tally != null) {
                    long behind = tally.first == EventTime.NO_TIME ? 0 : tally.first - earliest;
                    spans.add(new SensorSpan(host, kind, tally.starts, tally.first, tally.last, behind));
                }
            }
        });
        return spans;
    }
}
