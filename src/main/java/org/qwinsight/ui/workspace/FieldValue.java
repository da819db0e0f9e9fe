package org.qwinsight.ui.workspace;

import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.query.QueryField;
import org.qwinsight.detect.CimField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.FieldState;
import org.qwinsight.investigation.QueryFacts;

/**
 * A value that can be included or excluded.
 *
 * @param value as logged; empty for "logged with nothing in it", null for "not logged"
 */
public record FieldValue(QueryField field, @Nullable String value) {
    private static final int LONGEST = 70;

    /** The value of a row. */
    public static FieldValue of(QueryField field, EventStore store, int row) {
        boolean isEmpty = field.origin() instanceof QueryField.Logged logged
                && store.state(row, logged.column()) == FieldState.EMPTY;
        return new FieldValue(field, isEmpty ? "" : field.text(store, row));
    }

    /** The value of a row in the field of this name. */
    public static FieldValue of(String field, EventStore store, int row) {
        return of(named(field), store, row);
    }

    /** A value of the field of this name. */
    public static FieldValue of(String field, @Nullable String value) {
        return new FieldValue(named(field), value);
    }

    /** What a column of the rule's table shows of a row, in the words of queries; null for what no query asks for. */
    public static @Nullable FieldValue of(CimField column, EventStore store, int row) {
        boolean isAudit = store.kind(row) == EventKind.SECURITY_4688;
        boolean isCrowdStrike = store.kind(row).isCrowdStrike();
        String field =
                switch (column) {
                    case ACTION -> null;
                    case PROCESS -> "cmd";
                    case PARENT_PROCESS -> isAudit ? "parent" : "parentcmd";
                    case PROCESS_EXEC -> "name";
                    case PARENT_PROCESS_EXEC -> "parentname";
                    case PROCESS_HASH -> isCrowdStrike ? "sha256" : "hash";
                    case PROCESS_INTEGRITY_LEVEL -> "integrity";
                    case USER_NAME -> "account";
                    case USER_ID -> isCrowdStrike ? "sid" : "securityuserid";
                    case VENDOR_PRODUCT -> "kind";
                    case DEST,
                            ORIGINAL_FILE_NAME,
                            PARENT_PROCESS_GUID,
                            PARENT_PROCESS_ID,
                            PARENT_PROCESS_NAME,
                            PARENT_PROCESS_PATH,
                            PROCESS_GUID,
                            PROCESS_ID,
                            PROCESS_NAME,
                            PROCESS_PATH -> column.column();
                };
        return field == null ? null : of(field, store, row);
    }

    private static QueryField named(String name) {
        return QueryFacts.VOCABULARY.named(name).orElseThrow(() -> new IllegalArgumentException("no field " + name));
    }

    /** The field and its value in one line, for a menu. */
    public String label() {
        if (value == null) {
            return field.name() + " " + DisplayText.NOT_RECORDED;
        }
        String line = value.isEmpty() ? "(empty)" : DisplayText.oneLine(value);
        return field.name() + " "
                + (line.length() <= LONGEST
                        ? line
                        : line.substring(0, LONGEST / 2) + "…" + line.substring(line.length() - LONGEST / 2));
    }
}
