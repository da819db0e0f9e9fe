package org.qwinsight.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qwinsight.casefile.Annotation;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.casefile.Entries;
import org.qwinsight.event.EventKey;
import org.qwinsight.event.EventTime;
import org.qwinsight.investigation.Investigation;

/** What Timesketch needs: its three columns, times of one form, tags as a JSON list. */
class TimesketchTest {
    private static List<NamedCsvRecord> read(Investigation decided) throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(MadeFindings.export("timesketch", decided))) {
            return csv.stream().toList();
        }
    }

    @Test
    void eventsHaveMessageTimeAndTags() throws IOException {
        EventTime whole = new EventTime(1_772_442_000_000_000_000L, 0);
        EventTime fine = new EventTime(1_772_442_001_123_456_789L, 9);
        Investigation open = new MadeFindings()
                .add("WS1", "CORP\\amy", "C:\\Windows", "qwinsta /server:TS01", whole)
                .add("WS2", "CORP\\bob", "C:\\Windows", "", fine)
                .open();
        List<EventKey> first = List.of(EventKey.of(open.store(), 0));
        Investigation decided = MadeFindings.with(
                open,
                List.of(
                        Entries.decision(
                                Entries.stamp("amy", 1), open.eventsOf(new int[] {0}), Disposition.TP_SUSPICIOUS),
                        new Annotation(Entries.stamp("amy", 2), first, Annotation.Kind.TAG, "a \"tag\"", true),
                        new Annotation(Entries.stamp("amy", 3), first, Annotation.Kind.STAR, "", true),
                        new Annotation(Entries.stamp("amy", 4), first, Annotation.Kind.NOTE, "asked IT", true)));
        List<NamedCsvRecord> rows = read(decided);
        NamedCsvRecord row = rows.get(0);
        assertEquals("qwinsta.exe started by cmd.exe on WS1: qwinsta /server:TS01", row.getField("message"));
        assertEquals("2026-03-02T09:00:00.000000+00:00", row.getField("datetime"));
        assertEquals("1772442000000000", row.getField("timestamp"));
        assertEquals("Process start", row.getField("timestamp_desc"));
        assertEquals("[\"qwinsta\", \"TP_SUSPICIOUS\", \"starred\", \"a \\\"tag\\\"\"]", row.getField("tag"));
        assertEquals("2026-03-02T12:00:04Z amy: asked IT", row.getField("comments"));
        assertEquals("because", row.getField("note"));
        assertEquals("2026-03-02T12:00:01Z", row.getField("decided_at"));
        assertEquals("qwinsta.exe started by cmd.exe on WS2", rows.get(1).getField("message"));
        assertEquals("2026-03-02T09:00:01.123456+00:00", rows.get(1).getField("datetime"));
        assertEquals("[\"qwinsta\"]", rows.get(1).getField("tag"));
    }

    @Test
    void rowsWithoutTimeAreSaid() throws IOException {
        Investigation open = new MadeFindings()
                .add("WS1", "amy", "C:\\Windows", "qwinsta", EventTime.UNKNOWN)
                .open();
        assertEquals("", read(open).get(0).getField("datetime"));
        ArtefactCheck check = ExportFile.check(Artefacts.named("timesketch").orElseThrow(), MadeFindings.request(open));
        assertEquals(1, check.rows());
        assertTrue(
                check.notes().get(0).startsWith("1 of the rows have no time"),
                check.notes().toString());
    }
}
