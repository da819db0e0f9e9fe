package org.qwinsight.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.qwinsight.casefile.Condition;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.casefile.Entries;
import org.qwinsight.casefile.Scope;
import org.qwinsight.casefile.ScopeField;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ProcessStart;
import org.qwinsight.event.RecordLocation;
import org.qwinsight.ingest.IngestReport;

/** Decisions on very many findings are applied without a stall. */
@Tag("timing")
class CaseworkSpeedTest {
    private static final String QWINSTA = "C:\\Windows\\System32\\qwinsta.exe";

    /** Measured in time of this thread, which other programs do not lengthen. */
    @Test
    void aHundredThousandAreDecidedWithoutAStall() {
        Investigation many = findings(100_000);
        List<Long> millis = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Investigation decided = many.with(Entries.decision(
                    Entries.stamp("amy", round), many.eventsOf(many.findingRows()), Disposition.BP_EXPECTED));
            millis.add((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1_000_000);
            assertEquals(100_000, decided.casework().hideableRows().length);
        }
        System.out.println("100,000 findings decided, CPU milliseconds: " + millis);
        assertTrue(millis.stream().min(Long::compareTo).orElseThrow() < 1_000, millis.toString());
    }

    /** Work that grew with the square took minutes. */
    @Test
    void twentyThousandPatternsOnTwentyThousandFindings() {
        int count = 20_000;
        Investigation many = findings(count);
        ScopeField field = ScopeField.of(EventField.EVENT_RECORD_ID);
        ScopeField lasting = ScopeField.of(EventField.IMAGE);
        List<Scope> scopes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            scopes.add(new Scope.Pattern(
                    List.of(Condition.exact(lasting, QWINSTA), Condition.exact(field, Integer.toString(i))), null));
        }
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertEquals(count, many.rowsIn(scopes).length);
        long millis = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1_000_000;
        System.out.println("20,000 patterns on 20,000 findings, CPU milliseconds: " + millis);
        assertTrue(millis < 2_000, millis + " ms");
    }

    private static Investigation findings(int count) {
        EventStore.Builder builder = new EventStore.Builder(false);
        for (int i = 0; i < count; i++) {
            builder.add(new ProcessStart(
                    EventKind.SYSMON_1,
                    new EventTime(1_772_442_000_000_000_000L + i * 1_000_000L, 3),
                    EventTime.UNKNOWN,
                    Map.of(
                            EventField.IMAGE,
                            QWINSTA,
                            EventField.COMPUTER,
                            "WS" + i % 50,
                            EventField.CHANNEL,
                            "Sysmon",
                            EventField.EVENT_RECORD_ID,
                            Integer.toString(i)),
                    new RecordLocation(0, i + 1L, i * 100L, 100)));
        }
        return Investigation.of(new IngestReport(List.of()), builder.build(), OpenOptions.DEFAULT);
    }
}
