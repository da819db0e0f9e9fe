package org.qwinsight.ui.findings;

import org.jspecify.annotations.Nullable;
import org.qwinsight.detect.CimField;

/**
 * One BY field of the rule as a column.
 *
 * @param field of the rule's data model
 * @param index of the field in the group's key
 */
public record FindingColumn(CimField field, int index) {
    /** Width in pixels that shows most values whole. */
    double width() {
        return switch (field) {
            case PROCESS, PARENT_PROCESS, PROCESS_PATH, PARENT_PROCESS_PATH -> 230;
            case PROCESS_GUID, PARENT_PROCESS_GUID, PROCESS_HASH, USER_ID, VENDOR_PRODUCT -> 190;
            case DEST -> 165;
            case ORIGINAL_FILE_NAME, PARENT_PROCESS_NAME, PARENT_PROCESS_EXEC, PROCESS_INTEGRITY_LEVEL -> 165;
            case ACTION -> 70;
            case PARENT_PROCESS_ID -> 130;
            case USER_NAME, PROCESS_NAME, PROCESS_EXEC, PROCESS_ID -> 115;
        };
    }

    /** True for columns whose text is set in a fixed-width face. */
    boolean isCode() {
        return switch (field) {
            case PROCESS, PARENT_PROCESS, PROCESS_PATH, PARENT_PROCESS_PATH, PROCESS_HASH -> true;
            case PROCESS_GUID, PARENT_PROCESS_GUID, USER_ID, VENDOR_PRODUCT, DEST, ORIGINAL_FILE_NAME -> false;
            case PARENT_PROCESS_NAME, PARENT_PROCESS_EXEC, ACTION, USER_NAME, PROCESS_NAME, PROCESS_EXEC -> false;
            case PROCESS_ID, PARENT_PROCESS_ID, PROCESS_INTEGRITY_LEVEL -> false;
        };
    }

    /** The key part of a row, null when the group has none. */
    @Nullable
    String value(FindingRow row) {
        return row.key().get(index);
    }
}
