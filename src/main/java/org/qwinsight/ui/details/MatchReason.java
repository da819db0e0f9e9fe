package org.qwinsight.ui.details;

import org.qwinsight.detect.Finding;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.FieldState;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.workspace.DisplayText;

/** Why a process is a finding, in one sentence that names fields and values. */
final class MatchReason {
    private MatchReason() {}

    /** The sentence, or the empty text for a process that is not a finding. */
    static String of(Investigation investigation, int row) {
        for (Finding finding : investigation.findings()) {
            if (finding.row() == row) {
                return sentence(investigation.store(), finding);
            }
        }
        return "";
    }

    private static String sentence(EventStore store, Finding finding) {
        String image = DisplayText.processName(store, finding.row());
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
