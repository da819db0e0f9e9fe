package org.qwinsight.ui.events;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.query.QueryField;
import org.qwinsight.analysis.query.RowFacts;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;
import org.qwinsight.investigation.Cover;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.QueryFacts;
import org.qwinsight.ui.workspace.DisplayText;
import org.qwinsight.ui.workspace.DisplayTime;

/** What stands in the cells of the event table, for one state of the evidence. Immutable, safe for several threads. */
final class EventText {
    private static final String FINDING = "finding";

    private final Investigation investigation;
    private final EventStore store;
    private final ZoneId zone;
    private final QueryFacts facts;
    private final int[] findings;

    EventText(Investigation investigation, ZoneId zone) {
        this.investigation = investigation;
        this.store = investigation.store();
        this.zone = zone;
        this.facts = investigation.queryFacts();
        this.findings = investigation.findingRows();
    }

    /** False for a row of other evidence, which a control may still hold in reserve. */
    boolean has(EventRow row) {
        return row.row() < store.size();
    }

    /** What a cell shows; null where nothing is logged. */
    @Nullable
    String shown(EventColumn column, EventRow row) {
        QueryField field = column.field();
        if (field == null) {
            return DisplayText.count(row.position() + 1L);
        }
        if (field.origin() instanceof QueryField.Logged logged && isPid(logged.column())) {
            String pid = store.value(row.row(), logged.column());
            return pid == null ? null : DisplayText.pid(pid);
        }
        if (field.origin() instanceof QueryField.Kind) {
            return kind(row.row()).label();
        }
        return value(field, row.row());
    }

    private static boolean isPid(EventField field) {
        return field == EventField.PROCESS_ID || field == EventField.PARENT_PROCESS_ID;
    }

    EventKind kind(int row) {
        return store.kind(row);
    }

    String start(int row) {
        return DisplayTime.millis(store.timeNanos(row), zone);
    }

    String zoneName() {
        return DisplayTime.zoneName(zone);
    }

    /** The value as a query knows it, a time in the display zone; null where there is none. */
    @Nullable
    String value(QueryField field, int row) {
        if (field.origin() instanceof QueryField.StartTime) {
            return start(row);
        }
        if (field.origin() instanceof QueryField.RecordedTime) {
            return time(store.recordedTimeNanos(row));
        }
        return field.origin() instanceof QueryField.Fact ? said(field, row) : field.text(store, row);
    }

    private @Nullable String said(QueryField field, int row) {
        RowFacts.Fact fact = facts.fact(field.name());
        if (fact instanceof RowFacts.Texts texts) {
            int index = texts.indexOf().applyAsInt(row);
            return index < 0 ? null : texts.values().get(index);
        }
        if (fact instanceof RowFacts.Numbers numbers) {
            long number = numbers.value().applyAsLong(row);
            return field.type() == QueryField.Type.TIME ? time(number) : Long.toString(number);
        }
        return fact instanceof RowFacts.Flag flag && flag.holds().test(row) ? field.name() : null;
    }

    private @Nullable String time(long nanos) {
        return nanos == RowFacts.NO_VALUE ? null : DisplayTime.millis(nanos, zone);
    }

    /** What the rule or an analyst says of a row, in a word or two; empty for neither. */
    String mark(int row) {
        String decision = cover(row)
                .map(cover -> (cover.isExpired() ? "expired: " : "")
                        + cover.decision().disposition().label())
                .orElse("");
        return decision.isEmpty() && isFinding(row) ? FINDING : decision;
    }

    private Optional<Cover> cover(int row) {
        return investigation.casework().cover(row);
    }

    boolean isFinding(int row) {
        return Arrays.binarySearch(findings, row) >= 0;
    }

    /** True when a decision of benign or false positive covers the row. */
    boolean isDecided(int row) {
        return cover(row).filter(Cover::hides).isPresent();
    }

    /**
     * What a screen reader says of a row.
     *
     * @param pause how long nothing happened before it, in words; empty where that was not long
     */
    String description(EventRow row, String pause) {
        String mark = mark(row.row());
        String command = store.value(row.row(), EventField.COMMAND_LINE);
        return (pause.isEmpty() ? "" : "After a pause of " + pause + ". ")
                + DisplayTime.seconds(store.timeNanos(row.row()), zone)
                + ' '
                + zoneName()
                + ", "
                + kind(row.row()).label()
                + ", "
                + DisplayText.processName(store, row.row())
                + (mark.isEmpty() ? "" : ", " + (mark.equals(FINDING) ? mark : "decided: " + mark))
                + (command == null ? "" : ", " + DisplayText.oneLine(command));
    }
}
