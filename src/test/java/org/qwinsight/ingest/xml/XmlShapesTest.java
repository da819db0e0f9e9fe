package org.qwinsight.ingest.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qwinsight.detect.Clause;
import org.qwinsight.detect.Finding;
import org.qwinsight.event.EventField;
import org.qwinsight.fixture.EvidenceFolder;
import org.qwinsight.ingest.SourceReport;
import org.qwinsight.investigation.Investigation;

/** One made-up event as every XML exporter would write it: two in a file, so that what stands between is read over. */
class XmlShapesTest {
    private static final String EVENT = "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>"
            + "<Provider Name='Microsoft-Windows-Sysmon' Guid='{5770385f-c22a-43e0-bf4c-06f5698ffbd9}'/>"
            + "<EventID>1</EventID><Level>4</Level><Task>1</Task><Keywords>0x8000000000000000</Keywords>"
            + "<TimeCreated SystemTime='2026-03-02T09:00:00.6170000Z'/><EventRecordID>#record</EventRecordID>"
            + "<Channel>Microsoft-Windows-Sysmon/Operational</Channel><Computer>WS1.example</Computer>"
            + "<Security UserID='S-1-5-18'/></System><EventData><Data Name='RuleName'></Data>"
            + "<Data Name='ProcessId'>4120</Data><Data Name='Image'>C:\\Windows\\System32\\qwinsta.exe</Data>"
            + "<Data Name='OriginalFileName'>qwinsta.exe</Data><Data Name='CommandLine'>qwinsta ü</Data>"
            + "<Data Name='User'>CORP\\amy</Data></EventData>#more</Event>";
    private static final String RENDERED = "<RenderingInfo Culture='fr-FR'><Message>Création d’un processus</Message>"
            + "<Level>Information</Level><Task>Création</Task><Channel>Opérationnel</Channel>"
            + "<Keywords><Keyword>Succès</Keyword></Keywords></RenderingInfo>";

    @TempDir
    Path folder;

    private static String event(int record, String behindData) {
        return EVENT.replace("#record", Integer.toString(record)).replace("#more", behindData);
    }

    private static String text(String shape) {
        String one = event(1, "");
        String two = event(2, "");
        String doubleQuotes = (one + "\n" + two).replace('\'', '"');
        String declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
        return switch (shape) {
            case "event-viewer-xml" ->
                "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\r\n<Events>" + event(1, RENDERED)
                        + event(2, RENDERED) + "</Events>";
            case "wevtutil-xml" -> one + "\r\n" + two + "\r\n";
            case "splunk-xml" -> one + "\n" + two + "\n";
            case "nifi-xml" -> "<?xml version=\"1.0\"?>\n<Events>\n" + doubleQuotes + "</Events>";
            case "python-evtx-xml" ->
                "<?xml version=\"1.1\" encoding=\"utf-8\" standalone=\"yes\" ?>\n\n<Events>\n"
                        + doubleQuotes
                                .replace("<EventID>", "<EventID Qualifiers=\"\">")
                                .replace("2026-03-02T09:00:00.6170000Z", "2026-03-02 09:00:00.617000")
                        + "\n</Events>\n";
            case "evtxexport-xml" -> "evtxexport 20181227\n\n" + doubleQuotes.replace("></Data>", "/>") + "\n\n";
            case "evtx_dump-xml" ->
                "Record 1\n" + declaration + one.replace('\'', '"').replace("></Data>", ">\n    </Data>")
                        + "\nRecord 2\n" + declaration + two.replace('\'', '"') + "\n";
            case "evtxecmd-xml" ->
                "\uFEFF" + doubleQuotes.replace(" xmlns=\"http://schemas.microsoft.com/win/2004/08/events/event\"", "");
            default -> throw new IllegalArgumentException(shape);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "event-viewer-xml",
        "wevtutil-xml",
        "splunk-xml",
        "nifi-xml",
        "python-evtx-xml",
        "evtxexport-xml",
        "evtx_dump-xml",
        "evtxecmd-xml"
    })
    void everyExporterGivesTheSameEvent(String shape) throws IOException {
        check(shape, text(shape).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE,true", "UTF-16LE,false", "UTF-16BE,true", "UTF-16BE,false"})
    void utf16WithAndWithoutByteOrderMark(String charset, boolean mark) throws IOException {
        check("wevtutil-xml", ((mark ? "\uFEFF" : "") + text("wevtutil-xml")).getBytes(Charset.forName(charset)));
    }

    @Test
    void bytesOfAnOldCodePageCostOnlyTheirLetters() throws IOException {
        check("wevtutil-xml", text("wevtutil-xml").getBytes(Charset.forName("windows-1252")));
    }

    private void check(String shape, byte[] content) throws IOException {
        Investigation read = EvidenceFolder.open(Files.write(folder.resolve("log.dat"), content));
        SourceReport source = read.report().sources().get(0);
        assertEquals(shape, source.shape());
        assertEquals(2, source.records());
        assertEquals(0, source.skipped());
        assertEquals(List.of(new Finding(0, Clause.BOTH), new Finding(1, Clause.BOTH)), read.findings());
        assertEquals(1772442000_617_000_000L, read.store().timeNanos(0));
        assertEquals("WS1.example", read.store().value(0, EventField.COMPUTER));
        assertEquals("qwinsta ü", read.store().value(1, EventField.COMMAND_LINE));
        assertEquals("Microsoft-Windows-Sysmon/Operational", read.store().value(0, EventField.CHANNEL));
        assertEquals("0x8000000000000000", read.store().value(0, EventField.KEYWORDS));
        assertEquals("2", read.store().value(1, EventField.EVENT_RECORD_ID));
        assertNull(read.store().value(0, EventField.RULE_NAME));
    }
}
