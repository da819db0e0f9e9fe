package org.qwinsight.casefile;

import java.time.Instant;
import java.util.Locale;

/**
 * Something that was done to the case.
 *
 * @param tool version of the program
 * @param action one of {@link Action}'s codes, or one of a newer program
 * @param detail for a person
 */
public record AuditEntry(Instant at, String author, String tool, String action, String detail, UnknownMembers unknown) {
    /** What this program records. */
    public enum Action {
        CREATED,
        OPENED,
        EVIDENCE_ADDED,
        DECIDED,
        ANNOTATED,
        PARENT_SET,
        SITE_SET,
        UNDONE,
        REDONE,
        MERGED,
        QUERY_SAVED,
        QUERY_REMOVED,
        EXPORTED,
        IMPORTED;

        /** The word in a case file. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static AuditEntry of(EntryStamp stamp, Action action, String detail) {
        return new AuditEntry(stamp.at(), stamp.author(), stamp.tool(), action.code(), detail, UnknownMembers.NONE);
    }
}
