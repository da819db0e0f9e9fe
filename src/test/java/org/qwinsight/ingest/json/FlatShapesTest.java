package org.qwinsight.ingest.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.RecordException;

class FlatShapesTest {
    private static final String NXLOG = "{'EventTime':'2026-03-02 10:00:00','Hostname':'LAB7','host':'collector',"
            + "'SourceModuleType':'im_msvistalog','RecordNumber':12,'ProcessID':3912,'Severity':'INFO',";
    private static final String NXLOG_SYSMON = NXLOG
            + "'EventID':1,'SourceName':'Microsoft-Windows-Sysmon','Keywords':-9223372036854775808,"
            + "'Channel':'Microsoft-Windows-Sysmon/Operational','UserID':'S-1-5-18',"
            + "'UtcTime':'2026-03-02 09:00:00.600',";

    @Test
    void nxlogSysmonTakesTheLostProcessIdFromTheMessage() throws RecordException {
        RawEvent event = ReadRecord.as(
                "nxlog",
                NXLOG_SYSMON + "'Image':'C:\\\\W\\\\q.exe','ParentProcessId':'77',"
                        + "'Message':'Process Create:\\r\\nProcessId: 5016\\r\\nImage: C:\\\\W\\\\q.exe'}");
        assertEquals(
                "Microsoft-Windows-Sysmon | 1 | Microsoft-Windows-Sysmon/Operational | LAB7 | 12 | "
                        + "2026-03-02T09:00:00.600Z | 0x8000000000000000 | S-1-5-18",
                ReadRecord.system(event));
        assertFalse(event.isZoneAssumed());
        assertEquals("5016", event.data("ProcessId"));
        assertEquals("77", event.data("ParentProcessId"));
        assertNull(event.data("ProcessID"));
        assertNull(event.data("Severity"));
    }

    @Test
    void nxlogKeepsAProcessIdThatWasNotLost() throws RecordException {
        RawEvent event = ReadRecord.as(
                "nxlog", NXLOG_SYSMON + "'ExecutionProcessID':9,'ProcessId':'5017','Message':'ProcessId: 1'}");
        assertEquals("5017", event.data("ProcessId"));
        assertNull(event.data("ExecutionProcessID"));
    }

    @Test
    void nxlogSecurityHasOnlyALocalTime() throws RecordException {
        String record = NXLOG + "'EventID':4688,'SourceName':'Microsoft-Windows-Security-Auditing',"
                + "'Channel':'Security','NewProcessId':'0x138c'";
        RawEvent lost = ReadRecord.as(
                "nxlog",
                record + ",'Message':'A new process has been created.\\r\\n\\r\\nProcess Information:\\r\\n"
                        + "\\tNew Process ID:\\t\\t0x138c\\r\\n\\tCreator Process ID:\\t0x2748\\r\\n'}");
        assertEquals("0x2748", lost.data("ProcessId"));
        assertEquals("2026-03-02T10:00:00Z", lost.time().iso());
        assertTrue(lost.isZoneAssumed());
        assertNull(ReadRecord.as("nxlog", record + "}").data("ProcessId"));
    }

    @Test
    void nxlogBehindLogstashHasATimeWithAZone() throws RecordException {
        RawEvent event = ReadRecord.as("nxlog", NXLOG_SYSMON + "'@timestamp':'2026-03-02T09:00:01.5Z','@version':'1'}");
        assertEquals("2026-03-02T09:00:01.5Z", event.time().iso());
        assertNull(event.data("@version"));
    }

    @Test
    void nxlogTextThatWasEscapedTwiceIsRepaired() throws RecordException {
        RawEvent event = ReadRecord.as(
                "nxlog",
                NXLOG_SYSMON + "'Image':'C:\\\\\\\\W\\\\\\\\q.exe','CommandLine':'q /a:\\\\\\\\W\\\\\\\\x',"
                        + "'Message':'Process Create:\\\\r\\\\nProcessId: 5016\\\\r\\\\nImage: C:\\\\\\\\W\\\\\\\\q.exe'}");
        assertEquals("C:\\W\\q.exe", event.data("Image"));
        assertEquals("q /a:\\W\\x", event.data("CommandLine"));
        assertEquals("5016", event.data("ProcessId"));
        assertEquals("Process Create:\r\nProcessId: 5016\r\nImage: C:\\W\\q.exe", event.message());
    }

    @Test
    void nxlogNetworkPathsAreLeftAlone() throws RecordException {
        RawEvent event = ReadRecord.as(
                "nxlog", NXLOG_SYSMON + "'Image':'C:\\\\W\\\\q.exe','CommandLine':'net use \\\\\\\\srv\\\\share'}");
        assertEquals("net use \\\\srv\\share", event.data("CommandLine"));
    }

    @Test
    void nxlogTextThatWasEncodedTwiceIsRepaired() throws RecordException {
        RawEvent event = ReadRecord.as(
                "nxlog",
                NXLOG_SYSMON + "'User':'AUTORITE NT\\\\SystÃ¨me','Product':'MicrosoftÂ® â€“','Company':'Müller Ã'}");
        assertEquals("AUTORITE NT\\Système", event.data("User"));
        assertEquals("Microsoft® –", event.data("Product"));
        assertEquals("Müller Ã", event.data("Company"));
    }

    @Test
    void wefFlat() throws RecordException {
        String record = "'SourceName':'Microsoft-Windows-Sysmon','EventID':1,'Level':'4',"
                + "'Keywords':'0x8000000000000000','Channel':'Microsoft-Windows-Sysmon/Operational',"
                + "'Hostname':'LAB7','Task':'1','UtcTime':'2026-03-02 09:00:00.600','ProcessId':'5016',"
                + "'Message':'Process Create:'}";
        RawEvent zoned = ReadRecord.as(
                "wef-flat",
                "{'@timestamp':'2026-03-02T01:00:00.617Z','TimeCreated':'2026-03-02T01:00:00.617Z'," + record);
        assertEquals(
                "Microsoft-Windows-Sysmon | 1 | Microsoft-Windows-Sysmon/Operational | LAB7 |  | "
                        + "2026-03-02T01:00:00.617Z | 0x8000000000000000 | ",
                ReadRecord.system(zoned));
        assertEquals(
                "{UtcTime=2026-03-02 09:00:00.600, ProcessId=5016}",
                zoned.data().toString());
        RawEvent local = ReadRecord.as("wef-flat", "{'TimeCreated':'2026-03-02 01:00:00.617'," + record);
        assertEquals("2026-03-02T09:00:00.600Z", local.time().iso());
        assertFalse(local.isZoneAssumed());
        RawEvent security = ReadRecord.as(
                "wef-flat",
                "{'TimeCreated':'2026-03-02 01:00:00.617','SourceName':'Microsoft-Windows-Security-Auditing',"
                        + "'EventID':4688,'ProcessId':'0x850','Hostname':'LAB7'}");
        assertEquals("2026-03-02T01:00:00.617Z", security.time().iso());
        assertTrue(security.isZoneAssumed());
        assertEquals("{ProcessId=0x850}", security.data().toString());
    }
}
