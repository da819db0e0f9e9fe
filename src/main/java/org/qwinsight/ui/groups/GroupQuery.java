package org.qwinsight.ui.groups;

import java.util.List;
import java.util.Map;
import org.qwinsight.analysis.query.EventQuery;
import org.qwinsight.analysis.query.QueryField;
import org.qwinsight.analysis.query.RowMeasures;
import org.qwinsight.detect.CimField;
import org.qwinsight.detect.Grouping;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.QueryFacts;

/**
 * A group in the words of the query language. A group by fields is exactly what its query selects among the grouped rows.
 * What only findings have is asked for by what a query can say of it, so that its query may select more: a group of the
 * rule by the fields that have the same value in both, patterns and bursts by host, parent and time.
 */
final class GroupQuery {
    /** Fields of the rule's data model whose values are those of a query field. */
    private static final Map<CimField, String> SAME = Map.of(
            CimField.DEST, "host",
            CimField.ORIGINAL_FILE_NAME, "ofn",
            CimField.PROCESS_NAME, "name",
            CimField.PROCESS_PATH, "image",
            CimField.PROCESS_ID, "pid",
            CimField.PROCESS_GUID, "guid",
            CimField.PARENT_PROCESS_NAME, "parentname",
            CimField.PARENT_PROCESS_ID, "ppid",
            CimField.PARENT_PROCESS_GUID, "parentguid");

    private GroupQuery() {}

    /** A query and a group's terms at its end. */
    static EventQuery including(EventQuery query, Investigation shown, GroupList groups, GroupLine line) {
        if (groups.choice() instanceof GroupChoice.ByFields by) {
            EventQuery more = groups.isOfFindings() ? findings(query) : query;
            for (int i = 0; i < by.fields().size(); i++) {
                more = more.including(by.fields().get(i), line.key().get(i));
            }
            return more;
        }
        int first = line.rows()[0];
        EventStore store = shown.store();
        EventQuery more = findings(query);
        if (((GroupChoice.OfFindings) groups.choice()).grouping() instanceof Grouping.ByRule) {
            for (CimField field : shown.options().profile().by()) {
                String name = SAME.get(field);
                if (name != null) {
                    more = more.including(field(name), field.value(store, first));
                }
            }
            return more;
        }
        for (String name : List.of("host", "parentname")) {
            more = more.including(field(name), field(name).text(store, first));
        }
        RowMeasures own = RowMeasures.of(store, line.rows()); // a burst spans more than its findings
        return line.hasTime() ? more.and(between(own.firstNanos(), own.lastNanos())) : more;
    }

    private static EventQuery findings(EventQuery query) {
        return query.and(parse("is:finding"));
    }

    private static EventQuery between(long firstNanos, long lastNanos) {
        return parse("start>=" + iso(firstNanos) + " start<=" + iso(lastNanos));
    }

    private static EventQuery parse(String text) {
        return EventQuery.parse(text, QueryFacts.VOCABULARY);
    }

    private static String iso(long nanos) {
        return EventTime.isoSeconds(nanos) + EventTime.fraction(nanos, 9) + "Z";
    }

    private static QueryField field(String name) {
        return QueryFacts.VOCABULARY.named(name).orElseThrow();
    }
}
