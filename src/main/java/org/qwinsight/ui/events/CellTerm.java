package org.qwinsight.ui.events;

import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.query.Condition;
import org.qwinsight.analysis.query.EventQuery;
import org.qwinsight.analysis.query.QueryField;
import org.qwinsight.analysis.query.RowFacts;
import org.qwinsight.analysis.query.TextMatch;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.FieldState;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.QueryFacts;

/** The condition that a row says the same as another one in a field. A time is the same in the same second. */
final class CellTerm {
    private CellTerm() {}

    static Condition sameAs(Investigation open, QueryField field, int row) {
        EventStore store = open.store();
        if (field.origin() instanceof QueryField.StartTime) {
            return time(field, store.timeNanos(row));
        }
        if (field.origin() instanceof QueryField.RecordedTime) {
            return time(field, store.recordedTimeNanos(row));
        }
        if (field.origin() instanceof QueryField.Fact) {
            return said(field, open.queryFacts().fact(field.name()), row);
        }
        boolean isEmpty = field.origin() instanceof QueryField.Logged logged
                && store.state(row, logged.column()) == FieldState.EMPTY;
        return isEmpty ? new Condition.Presence(field, Condition.State.EMPTY) : text(field, field.text(store, row));
    }

    private static Condition said(QueryField field, RowFacts.@Nullable Fact fact, int row) {
        if (fact instanceof RowFacts.Flag flag) {
            Condition is = new Condition.Is(field);
            return flag.holds().test(row) ? is : Condition.not(is);
        }
        if (fact instanceof RowFacts.Numbers numbers) {
            long number = numbers.value().applyAsLong(row);
            return field.type() == QueryField.Type.TIME ? time(field, number) : parsed(field.name() + ':' + number);
        }
        int index = fact instanceof RowFacts.Texts texts ? texts.indexOf().applyAsInt(row) : -1;
        return text(
                field,
                fact instanceof RowFacts.Texts texts && index >= 0
                        ? texts.values().get(index)
                        : null);
    }

    private static Condition text(QueryField field, @Nullable String value) {
        return value == null
                ? new Condition.Presence(field, Condition.State.NOT_LOGGED)
                : new Condition.Matches(field, new TextMatch.Exactly(value));
    }

    private static Condition time(QueryField field, long nanos) {
        return nanos == EventTime.NO_TIME
                ? new Condition.Presence(field, Condition.State.NOT_LOGGED)
                : parsed(field.name() + ':' + EventTime.isoSeconds(nanos) + 'Z');
    }

    private static Condition parsed(String term) {
        return EventQuery.parse(term, QueryFacts.VOCABULARY).terms().get(0).condition();
    }
}
