package org.qwinsight.detect;

import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.FieldState;
import org.qwinsight.event.ImagePath;

/** Why a process start is a finding, in one sentence that names fields and values. */
public final class MatchReason {
    private MatchReason() {}

    public static String of(EventStore store, Finding finding) {
        String path = store.value(finding.row(), EventField.IMAGE);
        String image = path == null ? "not recorded" : ImagePath.baseName(path);
        String original = store.value(finding.row(), EventField.ORIGINAL_FILE_NAME);
        return switch (finding.clause()) {
            case NAME -> "Image says " + image + "; " + withoutOriginal(store, finding.row()) + ".";
            case ORIGINAL_NAME -> "Renamed copy: OriginalFileName says " + original + ", image says " + image + ".";
            case BOTH -> "Image says " + image + " and OriginalFileName says " + original + ".";
        };
    }

    private static String withoutOriginal(EventStore store, int row) {
        FieldState state = store.state(row, EventField.ORIGINAL_FILE_NAME);
        return switch (state) {
            case PRESENT -> "OriginalFileName says " + store.value(row, EventField.ORIGINAL_FILE_NAME);
            case EMPTY -> "OriginalFileName is empty";
            case NOT_LOGGED -> "OriginalFileName was not logged";
            case NOT_IN_SOURCE -> "this source has no OriginalFileName, so the second clause could not be tested";
        };
    }
}
