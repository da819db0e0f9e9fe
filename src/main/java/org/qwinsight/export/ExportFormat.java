package org.qwinsight.export;

import java.util.Locale;

/** How rows are written. */
public enum ExportFormat {
    TABLE,
    TEXT,
    CSV,
    JSON,
    JSONL;

    /** The name on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
