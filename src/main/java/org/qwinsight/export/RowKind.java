package org.qwinsight.export;

import java.util.Locale;

/** What one row of an export stands for. */
public enum RowKind {
    /** A row of the rule's table. */
    GROUPS,
    /** A matching process start. */
    FINDINGS,
    /** Any process start. */
    PROCESSES;

    /** The name on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
