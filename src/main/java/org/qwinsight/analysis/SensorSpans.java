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
        Tally[][] byId = new Tally[store.dictionary(EventField.COMPUTER).size()][];
        int[] hosts = new int[EventStore.BLOCK];
        int[] kindOfRow = new int[EventStore.BLOCK];
        long[] times = new long[EventStore.BLOCK];
        long begin = EventTime.NO_TIME;
        for (int from = 0; from < store.size(); from += hosts.length) {
            int count = store.readIds(EventField.COMPUTER, from, hosts);
            store.readKinds(from, kindOfRow);
            store.readTimes(from, times);
            for (int i = 0; i < count; i++) {
                Tally[] kinds = byId[hosts[i]];
                if (kinds == null) {
                    String host = ProcessIdentity.hostLabel(
                            store.dictionary(EventField.COMPUTER).text(hosts[i]));
                    kinds = byHost.computeIfAbsent(host, k -> new Tally[EventKind.values().length]);
                    byId[hosts[i]] = kinds;
                }
                begin = begin == EventTime.NO_TIME ? times[i] : begin;
                add(kinds, kindOfRow[i], times[i]);
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

    private static void add(Tally[] kinds, int kind, long time) {
        if (kinds[kind] == null) {
            kinds[kind] = new Tally();
        }
        Tally tally = kinds[kind];
        tally.starts++;
        if (time != EventTime.NO_TIME) {
            tally.first = tally.first == EventTime.NO_TIME ? time : tally.first;
            tally.last = time;
        }
    }
}
