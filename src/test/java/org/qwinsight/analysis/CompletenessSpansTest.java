package org.qwinsight.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventTime;

class CompletenessSpansTest {
    /** Sysmon of WS1 begins ten minutes after the Security log of WS2. */
    @Test
    void spansSayWhenEachSensorBegins() {
        Case log = new Case();
        log.security("08:00:00", "a", "0x10", "0x4").on("WS2.corp.local");
        log.sysmon("08:10:00", "b", "16", "4");
        log.sysmon("08:30:00", "c", "20", "4");
        List<SensorSpan> spans = Completeness.of(log.store()).spans();
        assertEquals(2, spans.size());
        SensorSpan sysmon = spans.get(0);
        assertEquals("ws1", sysmon.host());
        assertEquals(2, sysmon.starts());
        assertEquals(600L * EventTime.NANOS_PER_SECOND, sysmon.behindNanos());
        assertEquals("2026-03-02T08:30:00", EventTime.isoSeconds(sysmon.lastNanos()));
        assertEquals("ws2", spans.get(1).host());
        assertEquals(0, spans.get(1).behindNanos());
    }

    @Test
    void coverageTellsAbsentFromUnknownToTheSource() {
        Case log = new Case();
        log.security("08:00:00", "a", "0x10", "0x4").without(EventField.COMMAND_LINE);
        log.security("08:00:01", "b", "0x14", "0x4");
        FieldCoverage security = Completeness.of(log.store()).coverage().get(0);
        assertEquals(EventKind.SECURITY_4688, security.kind());
        assertEquals(1, security.present().get(EventField.COMMAND_LINE));
        assertEquals(1, security.without(EventField.COMMAND_LINE));
        assertFalse(security.present().containsKey(EventField.ORIGINAL_FILE_NAME), "4688 never has one");
        assertEquals(2, security.without(EventField.ORIGINAL_FILE_NAME));
    }
}
