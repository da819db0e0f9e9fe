package org.qwinsight.ingest.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.RawEvent.Origin;
import org.qwinsight.ingest.record.RecordException;

class CloudShapesTest {
    private static final String XML = "<Event><System><Provider Name=\\'Microsoft-Windows-Security-Auditing\\'/>"
            + "<EventID>4688</EventID><TimeCreated SystemTime=\\'2026-03-02T09:00:00.617Z\\'/>"
            + "<EventRecordID>12</EventRecordID><Channel>Security</Channel><Computer>LAB7</Computer></System>"
            + "<EventData><Data Name=\\'NewProcessId\\'>0x138c</Data></EventData></Event>";

    private static final String SECURITY =
            "Microsoft-Windows-Security-Auditing | 4688 | Security | LAB7 | 12 | " + "2026-03-02T09:00:00.617Z |  | ";

    @Test
    void azureDiagnostics() throws RecordException {
        RawEvent event = ReadRecord.as(
                "azure-diagnostics",
                "{'time':'2026-03-02T09:00:09Z','category':'WindowsEventLogsTable','properties':{'RoleInstance':'_vm',"
                        + "'Description':'A new process has been created.','RawXml':'" + XML + "'}}");
        assertEquals(SECURITY, ReadRecord.system(event));
        assertEquals("{NewProcessId=0x138c}", event.data().toString());
        assertEquals("A new process has been created.", event.message());
    }

    @Test
    void azureDiagnosticsWithoutXmlUsesTheDescription() throws RecordException {
        RawEvent event = ReadRecord.as(
                "azure-diagnostics",
                "{'time':'2026-03-02T09:00:09Z','category':'WindowsEventLogsTable','properties':{'EventId':1,"
                        + "'ProviderName':'Microsoft-Windows-Sysmon','Channel':'Microsoft-Windows-Sysmon/Operational',"
                        + "'Description':'Process Create:\\r\\nProcessId: 5016\\r\\nImage: C:\\\\q.exe'}}");
        assertEquals("1", event.name());
        assertEquals("2026-03-02T09:00:09Z", event.time().iso());
        assertEquals("{ProcessId=5016, Image=C:\\q.exe}", event.data().toString());
    }

    @Test
    void sentinelSecurityEvent() throws RecordException {
        RawEvent event = ReadRecord.as("sentinel-securityevent", """
                {'TenantId':'t','TimeGenerated':'2026-03-02T09:00:00.617Z','SourceSystem':'OpsManager','Computer':'LAB7',
                 'EventSourceName':'Microsoft-Windows-Security-Auditing','Channel':'Security','EventID':4688,
                 'EventRecordId':'12','NewProcessId':'0x138c','NewProcessName':'C:\\\\W\\\\q.exe','ProcessId':'0x4d',
                 'CommandLine':'','SubjectUserName':'ann','LogonType':null,'Type':'SecurityEvent'}
                """);
        assertEquals(SECURITY, ReadRecord.system(event));
        assertEquals(
                "{NewProcessId=0x138c, NewProcessName=C:\\W\\q.exe, ProcessId=0x4d, SubjectUserName=ann}",
                event.data().toString());
    }

    /** As the portal writes times, and with the column of the file name only. */
    @Test
    void sentinelSecurityEventOfChosenColumns() throws RecordException {
        RawEvent event = ReadRecord.as("sentinel-securityevent", """
                {'TimeGenerated [UTC]':'3/2/2026, 9:00:00.617 AM','Computer':'LAB7','EventID':4688,'Process':'q.exe',
                 'EventSourceName':'Microsoft-Windows-Security-Auditing','CommandLine':'q /x'}
                """);
        assertEquals("2026-03-02T09:00:00.617Z", event.time().iso());
        assertEquals("q.exe", event.data("NewProcessName"));
    }

    @Test
    void sentinelSecurityEventWithXmlData() throws RecordException {
        RawEvent event = ReadRecord.as(
                "sentinel-securityevent",
                "{'TimeGenerated':'2026-03-02T09:00:00Z','Computer':'LAB7','EventSourceName':'p','EventID':5145,"
                        + "'EventData':'<EventData xmlns=\\'x\\'><Data Name=\\'ShareName\\'>C$</Data></EventData>'}");
        assertEquals("C$", event.data("ShareName"));
    }

    @Test
    void sentinelWindowsEvent() throws RecordException {
        String head = "{'TimeGenerated':'2026-03-02T09:00:00.617Z','Computer':'lab7.example.net','EventID':1,"
                + "'Provider':'Microsoft-Windows-Sysmon','Channel':'Microsoft-Windows-Sysmon/Operational',"
                + "'EventRecordId':'12','Type':'WindowsEvent','EventData':";
        for (String data : new String[] {"'{\\'ProcessId\\':\\'5016\\'}'}", "{'ProcessId':'5016'}}"}) {
            RawEvent event = ReadRecord.as("sentinel-windowsevent", head + data);
            assertEquals(
                    "Microsoft-Windows-Sysmon | 1 | Microsoft-Windows-Sysmon/Operational | lab7.example.net | 12 | "
                            + "2026-03-02T09:00:00.617Z |  | ",
                    ReadRecord.system(event));
            assertEquals("{ProcessId=5016}", event.data().toString());
        }
        assertThrows(RecordException.class, () -> ReadRecord.as("x", head + "'garbage'}"));
    }

    @Test
    void sentinelEvent() throws RecordException {
        RawEvent event = ReadRecord.as(
                "sentinel-windowsevent",
                "{'TimeGenerated':'2026-03-02T09:00:00Z','Source':'Microsoft-Windows-Sysmon','EventLog':'Log',"
                        + "'Computer':'LAB7','EventID':1,'Type':'Event','RenderedDescription':'Process Create:',"
                        + "'EventData':'<DataItem type=\\'System.XmlData\\'><EventData xmlns=\\'x\\'>"
                        + "<Data Name=\\'ProcessId\\'>5016</Data></EventData></DataItem>'}");
        assertEquals("Microsoft-Windows-Sysmon", event.provider());
        assertEquals("Log", event.channel());
        assertEquals("{ProcessId=5016}", event.data().toString());
        assertEquals("Process Create:", event.message());
    }

    @Test
    void defenderAsStreamedAndFlat() throws RecordException {
        String row = "'ActionType':'ProcessCreated','Timestamp':'2026-03-02T09:00:00.6171234Z','DeviceName':'lab7',"
                + "'DeviceId':'d','ReportId':104118,'FileName':'q.exe','ProcessId':37788,'LogonId':999,'AccountUpn':null";
        String streamed = "{'time':'2026-03-02T09:01:00Z','category':'AdvancedHunting-DeviceProcessEvents',"
                + "'properties':{" + row + "}}";
        for (String record : new String[] {streamed, "{" + row + ",'Type':'DeviceProcessEvents'}"}) {
            RawEvent event = ReadRecord.as("defender-deviceprocessevents", record);
            assertEquals(Origin.DEFENDER, event.origin());
            assertEquals(
                    " | ProcessCreated | DeviceProcessEvents | lab7 | 104118 | 2026-03-02T09:00:00.6171234Z |  | ",
                    ReadRecord.system(event));
            assertEquals("37788", event.data("ProcessId"));
            assertEquals("", event.data("AccountUpn"));
            assertNull(event.data("category"));
        }
    }

    @Test
    void splunkExportWithXml() throws RecordException {
        String result = "{'_raw':'" + XML + "','_time':'2026-03-02 10:00:00.617 CET','host':'indexer'}";
        for (String record : new String[] {"{'preview':false,'offset':0,'result':" + result + "}", result}) {
            RawEvent event = ReadRecord.as("splunk-export", record);
            assertEquals(SECURITY, ReadRecord.system(event));
            assertEquals("0x138c", event.data("NewProcessId"));
        }
    }

    @Test
    void splunkExportWithClassicText() throws RecordException {
        RawEvent event = ReadRecord.as(
                "splunk-export",
                "{'preview':false,'result':{'_raw':'03/02/2026 10:00:00 AM\\nLogName=Security\\nEventCode=4688\\n"
                        + "ComputerName=LAB7\\nSourceName=Microsoft Windows security auditing.\\nMessage=A new process"
                        + " has been created.\\n\\nProcess Information:\\n\\tNew Process Name:\\tC:\\\\q.exe'}}");
        assertEquals("Microsoft-Windows-Security-Auditing", event.provider());
        assertEquals("C:\\q.exe", event.data("NewProcessName"));
    }

    @Test
    void sentinelEventOfATableWithoutItsData() throws RecordException {
        for (String data : new String[] {"", ",'EventData':''", ",'EventData':null"}) {
            RawEvent event = ReadRecord.as(
                    "sentinel-windowsevent",
                    "{'Type':'Event','Source':'Microsoft-Windows-Sysmon','EventLog':'Log','EventID':1,'Computer':'LAB7',"
                            + "'TimeGenerated':'2026-03-02T09:00:00Z','RenderedDescription':"
                            + "'Process Create:\\nProcessId: 5016\\nImage: C:\\\\q.exe\\nCommandLine: q /x'" + data
                            + "}");
            assertEquals("C:\\q.exe", event.data("Image"));
            assertEquals("q /x", event.data("CommandLine"));
        }
    }

    @Test
    void classicTextHasItsZoneFromSplunksTime() throws RecordException {
        String[][] times = {
            {"'2026-03-02T10:00:00.000+01:00'", "2026-03-02T09:00:00.000Z"},
            {"'2026-03-02 09:00:00.000 UTC'", "2026-03-02T09:00:00.000Z"},
            {"'1772442000'", "2026-03-02T09:00:00Z"},
            {"1772427600.25", "2026-03-02T05:00:00.25Z"},
            {"'2026-03-02 09:00:00.000'", "2026-03-02T10:00:00Z assumed"},
            {"'2026-03-02T09:00:07.000Z'", "2026-03-02T10:00:00Z assumed"},
            {"'2026-03-03T10:00:00.000Z'", "2026-03-02T10:00:00Z assumed"},
            {"''", "2026-03-02T10:00:00Z assumed"},
        };
        for (String[] time : times) {
            RawEvent event = ReadRecord.as(
                    "splunk-export",
                    "{'preview':false,'result':{'_time':" + time[0] + ",'_raw':'03/02/2026 10:00:00 AM\\nLogName=System"
                            + "\\nEventCode=7\\nRecordNumber=12\\nComputerName=LAB7\\nSourceName=x\\nMessage=m'}}");
            assertEquals(time[1], event.time().iso() + (event.isZoneAssumed() ? " assumed" : ""), time[0]);
            assertEquals("LAB7", event.computer());
            assertEquals("12", event.recordId());
        }
    }

    @Test
    void splunkResultsThatAreNoWindowsEvents() throws RecordException {
        RawEvent event = ReadRecord.as("splunk-export", "{'preview':false,'result':{'_raw':'GET / HTTP/1.1 200'}}");
        assertEquals(Origin.OTHER, event.origin());
    }

    @Test
    void unreadableXmlInsideARecordIsSaid() {
        assertThrows(RecordException.class, () -> ReadRecord.as("x", "{'result':{'_raw':'<Event><'},'preview':1}"));
    }

    @Test
    void hayabusa() throws RecordException {
        RawEvent sysmon = ReadRecord.as("hayabusa", """
                {'Timestamp':'2026-03-02 18:00:00.617 +09:00','RuleTitle':'Proc Exec','Level':'info','Computer':'LAB7',
                 'Channel':'Sysmon','EventID':1,'RecordID':12,
                 'Details':{'Cmdline':'q /x','Proc':'C:\\\\q.exe','PID':5016,'PGUID':'{g}','ParentCmdline':'cmd',
                   'ParentPID':77,'ParentPGUID':'{p}','LID':'0x3e7','User':'NET\\\\ann'},
                 'ExtraFieldInfo':{'OriginalFileName':'qwinsta.exe','ParentImage':'C:\\\\cmd.exe'}}
                """);
        assertEquals(
                "Microsoft-Windows-Sysmon | 1 | Microsoft-Windows-Sysmon/Operational | LAB7 | 12 | "
                        + "2026-03-02T09:00:00.617Z |  | ",
                ReadRecord.system(sysmon));
        assertEquals(
                "{CommandLine=q /x, Image=C:\\q.exe, ProcessId=5016, ProcessGuid={g}, ParentCommandLine=cmd, "
                        + "ParentProcessId=77, ParentProcessGuid={p}, LogonId=0x3e7, User=NET\\ann, "
                        + "OriginalFileName=qwinsta.exe, ParentImage=C:\\cmd.exe}",
                sysmon.data().toString());
        RawEvent security = ReadRecord.as(
                "hayabusa",
                "{'Timestamp':'2026-03-02 09:00:00.617 Z','RuleTitle':'t','Computer':'LAB7','Channel':'Sec',"
                        + "'EventID':4688,'Details':'Cmdline: q: x ¦ Proc: C:\\\\q.exe ¦ PID: 0x138c ¦ User: ann'}");
        assertEquals("Security", security.channel());
        assertEquals(
                "{CommandLine=q: x, NewProcessName=C:\\q.exe, NewProcessId=0x138c, SubjectUserName=ann}",
                security.data().toString());
    }
}
