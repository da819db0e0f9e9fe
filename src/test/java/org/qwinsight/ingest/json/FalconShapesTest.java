package org.qwinsight.ingest.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.RawEvent.Origin;
import org.qwinsight.ingest.record.RecordException;

class FalconShapesTest {
    private static final String FDR = "{'event_simpleName':'ProcessRollup2','aid':'a1','cid':'c1','id':'e-1',"
            + "'timestamp':'1772442001617','ProcessStartTime':'1772442000.617','RawProcessId':'5012',"
            + "'TargetProcessId':'494714991831837524','ParentProcessId':'37323','CommandLine':'q /x',"
            + "'ImageFileName':'\\\\Device\\\\HarddiskVolume3\\\\q.exe','SHA256HashData':' 4d81'}";

    private static void isTheProcess(RawEvent event) {
        assertEquals(Origin.CROWDSTRIKE, event.origin());
        assertEquals(" | ProcessRollup2 |  |  | e-1 | 2026-03-02T09:00:01.617Z |  | ", ReadRecord.system(event));
        assertEquals("a1", event.data("aid"));
        assertEquals("494714991831837524", event.data("TargetProcessId"));
        assertEquals("1772442000.617", event.data("ProcessStartTime"));
        assertEquals("\\Device\\HarddiskVolume3\\q.exe", event.data("ImageFileName"));
        assertEquals(" 4d81", event.data("SHA256HashData"), "as logged; the mapping takes the blank away");
    }

    @Test
    void dataReplicator() throws RecordException {
        isTheProcess(ReadRecord.as("crowdstrike-fdr", FDR));
    }

    @Test
    void criblCapture() throws RecordException {
        String text = FDR.replace("\\", "\\\\").replace("'", "\\'");
        isTheProcess(ReadRecord.as("crowdstrike-cribl", "{'_raw':'" + text + "','_time':1.5,'cribl_breaker':'b'}"));
    }

    @Test
    void lineOfALogForwarder() throws RecordException {
        isTheProcess(ReadRecord.as("ndjson-body", "{'body':" + FDR + "}"));
        String text = FDR.replace("\\", "\\\\").replace("'", "\\'");
        isTheProcess(ReadRecord.as("ndjson-body", "{'attributes':{},'body':'" + text + "'}"));
        isTheProcess(ReadRecord.as("message-wrapper", "{'@version':'1','message':'" + text + "'}"));
        isTheProcess(ReadRecord.as("message-wrapper", "{'event':{'original':'" + text + "'},'message':'text'}"));
    }

    @Test
    void consoleExport() throws RecordException {
        RawEvent event = ReadRecord.as(
                "crowdstrike-console",
                "{'@timestamp':1772442001617,'#event_simpleName':'ProcessRollup2','#cid':'c1','#repo':'base',"
                        + "'aid':'a1','ComputerName':'LAB7','UserName':'ann','RawProcessId':5012}");
        assertEquals(" | ProcessRollup2 |  | LAB7 |  | 2026-03-02T09:00:01.617Z |  | ", ReadRecord.system(event));
        assertEquals(
                "{event_simpleName=ProcessRollup2, cid=c1, aid=a1, ComputerName=LAB7, UserName=ann, RawProcessId=5012}",
                event.data().toString());
    }

    @Test
    void consoleExportWithTheEventAsText() throws RecordException {
        String text = FDR.replace("\\", "\\\\").replace("'", "\\'");
        RawEvent alone = ReadRecord.as(
                "crowdstrike-console", "{'@timestamp':'2026-03-02T10:00:01Z','@rawstring':'" + text + "'}");
        isTheProcess(alone);
        assertNull(alone.data("@rawstring"));
        RawEvent both = ReadRecord.as(
                "crowdstrike-console",
                "{'#event_simpleName':'ProcessRollup2','ComputerName':'LAB7','CommandLine':'shown','@rawstring':'"
                        + text + "'}");
        assertEquals("LAB7", both.computer());
        assertEquals("shown", both.data("CommandLine"));
        assertEquals("5012", both.data("RawProcessId"));
    }

    @Test
    void detectionStream() throws RecordException {
        RawEvent event = ReadRecord.as(
                "crowdstrike-detection",
                "{'metadata':{'eventType':'DetectionSummaryEvent','eventCreationTime':1772442001617},"
                        + "'event':{'ComputerName':'LAB7','FileName':'q.exe','ProcessId':37323}}");
        assertEquals(Origin.CROWDSTRIKE, event.origin());
        assertEquals(
                " | DetectionSummaryEvent |  | LAB7 |  | 2026-03-02T09:00:01.617Z |  | ", ReadRecord.system(event));
        assertEquals("q.exe", event.data("FileName"));
    }

    @Test
    void assetListNamesTheHosts() throws RecordException {
        RawEvent event = ReadRecord.as(
                "crowdstrike-fdr", "{'aid':'a1','cid':'c1','ComputerName':'LAB7','_time':'1772442001.617'}");
        assertEquals("", event.name());
        assertEquals("LAB7", event.computer());
        assertEquals("a1", event.data("aid"));
    }
}
