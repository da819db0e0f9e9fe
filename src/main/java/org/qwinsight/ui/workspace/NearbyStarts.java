package org.qwinsight.ui.workspace;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.analysis.query.EventQuery;
import org.qwinsight.analysis.query.QueryField;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.investigation.QueryFacts;

/** The query for everything that started on the host of a process a few minutes before or after it. */
public final class NearbyStarts {
    /** How far before and after, in minutes. */
    public static final int MINUTES = 5;

    private static final long SPAN = MINUTES * 60L * EventTime.NANOS_PER_SECOND;

    private NearbyStarts() {}

    /**
     * The query around a row. The host is asked for without its domain, since not every source logs one.
     *
     * @return empty for no row, or one without a time
     */
    public static Optional<EventQuery> around(EventStore store, int row) {
        if (row == ProcessTree.NONE || !store.time(row).isKnown()) {
            return Optional.empty();
        }
        long time = store.timeNanos(row);
        String span = "start>=" + moment(time - SPAN) + " start<=" + moment(time + SPAN);
        return Optional.of(onHost(store.value(row, EventField.COMPUTER)).and(parse(span)));
    }

    private static EventQuery onHost(@Nullable String computer) {
        if (computer == null || computer.isEmpty()) {
            QueryField host = QueryFacts.VOCABULARY.named("host").orElseThrow();
            return EventQuery.ALL.including(host, computer);
        }
        int dot = computer.indexOf('.');
        String label = dot > 0 ? computer.substring(0, dot) : computer;
        boolean isAddress = label.chars().allMatch(sign -> sign >= '0' && sign <= '9');
        return parse("host:\"" + (isAddress ? computer : label).replace("\"", "\"\"") + "\"");
    }

    private static EventQuery parse(String text) {
        return EventQuery.parse(text, QueryFacts.VOCABULARY);
    }

    private static String moment(long nanos) {
        return EventTime.isoSeconds(nanos) + EventTime.fraction(nanos, 3) + "Z";
    }
}
