package org.qwinsight.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventKey;
import org.qwinsight.event.EventStore;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.Remarks;

/**
 * The columns at the end of a table that say what else a case has on its events, and by which keys the events are found
 * again when the table is read back. They are there once a case is applied, and not in tables for a terminal.
 */
final class CaseColumns {
    static final String REASON = "reason";
    static final String EXPIRES = "expires";
    static final String STARRED = "starred";
    static final String TAGS = "tags";
    static final String COMMENTS = "comments";
    static final String EVENT_KEY = "eventKey";
    static final String EVENT_KEYS = "eventKeys";
    /** How many keys there are: a spreadsheet may cut a long cell. */
    static final String EVENTS = "events";

    private static final List<String> MARKS = List.of(REASON, EXPIRES, STARRED, TAGS, COMMENTS);

    private final EventStore store;
    private final Remarks remarks;

    CaseColumns(Investigation investigation) {
        store = investigation.store();
        remarks = investigation.casework().remarks();
    }

    /** Of a table with a row for each event. */
    static List<String> ofEvents() {
        return with(EVENT_KEY);
    }

    /** Of a table whose rows stand for several events. */
    static List<String> ofGroups() {
        return with(EVENT_KEYS, EVENTS);
    }

    private static List<String> with(String... keys) {
        List<String> names = new ArrayList<>(MARKS);
        names.addAll(List.of(keys));
        return names;
    }

    /** The table as it is written unless columns were asked for by name. */
    static ExportTable usual(ExportTable table, Investigation investigation, ExportFormat format) {
        boolean isForPeople = format == ExportFormat.TABLE || format == ExportFormat.TEXT;
        boolean hasCase = !investigation.casework().caseFile().isEmpty();
        return hasCase && !isForPeople ? table : ColumnChoice.without(table, Set.copyOf(allNames()));
    }

    private static List<String> allNames() {
        List<String> names = ofGroups();
        names.add(EVENT_KEY);
        return names;
    }

    /** The cell of one of these columns for a row that stands for some events, or null without a value. */
    @Nullable
    Object cell(String column, List<Integer> rows) {
        return switch (column) {
            case STARRED -> remarks.of(rows).isStarred() ? Boolean.TRUE : null;
            case TAGS -> listed(remarks.of(rows).tags());
            case COMMENTS -> listed(CommentText.of(remarks.of(rows)));
            case EVENT_KEY -> key(rows.get(0)).text();
            case EVENT_KEYS -> keys(rows);
            case EVENTS -> keys(rows).size();
            default -> null;
        };
    }

    private List<String> keys(List<Integer> rows) {
        return rows.stream().map(row -> key(row).text()).distinct().toList();
    }

    private EventKey key(int row) {
        return EventKey.of(store, row);
    }

    private static @Nullable Object listed(Collection<String> texts) {
        return texts.isEmpty() ? null : List.copyOf(texts);
    }
}
