package org.qwinsight.ui.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.qwinsight.analysis.query.EventQuery;
import org.qwinsight.detect.CimField;
import org.qwinsight.event.Progress;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.SyntheticCase;

class FieldValueTest {
    private final Investigation qakbot = SyntheticCase.qakbot();

    /** Whatever is shown of a row finds that row again, and leaving it out leaves the row out. */
    @Test
    void everyColumnOfTheRuleFindsItsRow() {
        for (int row = 0; row < qakbot.store().size(); row++) {
            for (CimField column : CimField.values()) {
                FieldValue value = FieldValue.of(column, qakbot.store(), row);
                if (value != null) {
                    EventQuery only = EventQuery.ALL.including(value.field(), value.value());
                    EventQuery without = EventQuery.ALL.excluding(value.field(), value.value());
                    assertTrue(qakbot.query(only, Progress.NONE).contains(row), column + " of row " + row);
                    assertTrue(!qakbot.query(without, Progress.NONE).contains(row), column + " of row " + row);
                }
            }
        }
    }

    @Test
    void labelsAreOfOneLineAndSayWhatIsMissing() {
        assertEquals("user not recorded", FieldValue.of("user", null).label());
        assertEquals("cmd (empty)", FieldValue.of("cmd", "").label());
        assertEquals("cmd a⏎b", FieldValue.of("cmd", "a\nb").label());
        assertTrue(FieldValue.of("cmd", "x".repeat(500)).label().length() < 90);
    }
}
