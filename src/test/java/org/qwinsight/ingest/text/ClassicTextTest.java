package org.qwinsight.ingest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qwinsight.ingest.record.ByteWindow;
import org.qwinsight.ingest.record.Frames;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.RecordException;
import org.qwinsight.ingest.record.RecordFrame;
import org.qwinsight.ingest.record.RecordFrame.Fault;

class ClassicTextTest {
    private static final String SECURITY = """
            03/02/2026 09:57:29 PM
            LogName=Security
            SourceName=Microsoft Windows security auditing.
            EventCode=4688
            EventType=0
            ComputerName=lab7.example.net
            TaskCategory=Process Creation
            RecordNumber=12
            Keywords=Audit Success
            Message=A new process has been created.

            Creator Subject:
            	Account Name:		LAB7$

            Process Information:
            	New Process ID:		0x138c
            	New Process Name:	C:\\W\\q.exe
            	Creator Process ID:	0x4d
            	Process Command Line:	q /x
            """;

    private static final String SYSMON = """
            03/02/2026 10:00:00.123 AM
            LogName=Microsoft-Windows-Sysmon/Operational
            SourceName=Microsoft-Windows-Sysmon
            EventCode=1
            ComputerName=LAB7
            Sid=S-1-5-18
            Message=Process Create:
            UtcTime: 2026-03-02 09:00:00.600
            ProcessId: 5016
            Image: C:\\W\\q.exe
            """;

    @Test
    void securityEvent() throws RecordException {
        RawEvent event = ClassicTextReader.read(SECURITY.replace("\n", "\r\n"));
        assertEquals("Microsoft-Windows-Security-Auditing", event.provider());
        assertEquals("4688", event.name());
        assertEquals("Security", event.channel());
        assertEquals("lab7.example.net", event.computer());
        assertEquals("12", event.recordId());
        assertEquals("0x8020000000000000", event.keywords());
        assertEquals("2026-03-02T21:57:29Z", event.time().iso());
        assertTrue(event.isZoneAssumed());
        assertEquals("0x138c", event.data("NewProcessId"));
        assertEquals("0x4d", event.data("ProcessId"));
        assertEquals("q /x", event.data("CommandLine"));
        assertTrue(event.message().startsWith("A new process has been created."));
    }

    @Test
    void sysmonEventHasItsUtcTime() throws RecordException {
        RawEvent event = ClassicTextReader.read(SYSMON);
        assertEquals("2026-03-02T09:00:00.600Z", event.time().iso());
        assertFalse(event.isZoneAssumed());
        assertEquals("S-1-5-18", event.securityUserId());
        assertEquals("5016", event.data("ProcessId"));
    }

    @Test
    void anotherLanguageIsSaid() {
        String french = SECURITY.replace("New Process Name", "Nom du nouveau processus");
        RecordException e = assertThrows(RecordException.class, () -> ClassicTextReader.read(french));
        assertEquals(
                "The message of this event 4688 is not English text with a process in it; "
                        + "rendered text is read in English only.",
                e.getMessage());
        assertThrows(RecordException.class, () -> ClassicTextReader.read("03/02/2026 10:00:00 AM\nLogName=x\n"));
    }

    @Test
    void recognition() {
        assertTrue(ClassicTextReader.recognises(SECURITY));
        assertTrue(ClassicTextReader.recognises("\r\n" + SYSMON));
        assertFalse(ClassicTextReader.recognises("{\"a\":1}"));
        assertFalse(ClassicTextReader.recognises("03/02/2026 10:00:00 AM something happened"));
    }

    private static List<RecordFrame.Fault> faults(String text, List<String> texts) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Frames framer = new Frames(new ClassicTextFramer(new ByteWindow(new ByteArrayInputStream(bytes), 0, false)));
        List<RecordFrame.Fault> faults = new ArrayList<>();
        for (RecordFrame frame = framer.next(); frame != null; frame = framer.next()) {
            faults.add(frame.fault());
            texts.add(frame.text());
            assertEquals(
                    frame.text(),
                    new String(bytes, (int) frame.offset(), (int) frame.length(), StandardCharsets.UTF_8));
        }
        return faults;
    }

    @Test
    void aFileIsCutAtEachTimeWithALogName() throws IOException {
        List<String> texts = new ArrayList<>();
        String inMessage = "03/02/2026 10:00:00 AM\nis no beginning\n";
        faults("exported\n" + inMessage + SECURITY + "\n" + SYSMON + inMessage + SECURITY, texts);
        assertEquals(List.of(SECURITY + "\n", SYSMON + inMessage, SECURITY), texts);
    }

    @Test
    void anEventIsFoundHoweverFarAway() throws IOException {
        List<String> texts = new ArrayList<>();
        faults("exported\n".repeat(2_000_000) + SECURITY, texts);
        assertEquals(List.of(SECURITY), texts);
    }

    @Test
    void textWithoutEventsHasNoRecords() throws IOException {
        assertEquals(List.of(), faults("", new ArrayList<>()));
        assertEquals(List.of(), faults("1\n2\n03/02/2026 10:00:00 AM", new ArrayList<>()));
        assertEquals(List.of(), faults("x".repeat(300_000), new ArrayList<>()));
    }

    @Test
    void anEventWithoutEndCostsOneRecord() throws IOException {
        List<Fault> faults = faults(SECURITY + "x".repeat(ByteWindow.MAX_RECORD) + "\n" + SYSMON, new ArrayList<>());
        assertEquals(List.of(Fault.BROKEN, Fault.NONE), faults);
    }
}
