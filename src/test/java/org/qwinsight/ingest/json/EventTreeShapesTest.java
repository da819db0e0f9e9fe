package org.qwinsight.ingest.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.RecordException;

/** Shapes that keep the tree of the event's XML. */
class EventTreeShapesTest {
    private static final String SYSMON = "Microsoft-Windows-Sysmon | 1 | Microsoft-Windows-Sysmon/Operational | "
            + "lab7.example.net | 4711 | 2026-03-02T09:00:00.617Z | 0x8000000000000000 | S-1-5-18";

    @Test
    void evtxDump() throws RecordException {
        RawEvent event = ReadRecord.as("evtx_dump-json", """
                {'Event':{'#attributes':{'xmlns':'x'},'System':{
                  'Provider':{'#attributes':{'Name':'Microsoft-Windows-Sysmon','Guid':'5770385F'}},
                  'EventID':{'#attributes':{'Qualifiers':0},'#text':1},'Keywords':'0x8000000000000000',
                  'TimeCreated':{'#attributes':{'SystemTime':'2026-03-02T09:00:00.617Z'}},
                  'EventRecordID':4711,'Execution':{'#attributes':{'ProcessID':99,'ThreadID':3}},
                  'Channel':'Microsoft-Windows-Sysmon/Operational','Computer':'lab7.example.net',
                  'Security':{'#attributes':{'UserID':'S-1-5-18'}}},
                 'EventData':{'#attributes':{'Name':'t'},'ProcessId':5016,'ProcessGuid':'0197231E-005A',
                  'Image':'C:\\\\Windows\\\\System32\\\\qwinsta.exe','Signed':true,'RuleName':null}}}
                """);
        assertEquals(SYSMON, ReadRecord.system(event));
        assertEquals("5016", event.data("ProcessId"));
        assertEquals("C:\\Windows\\System32\\qwinsta.exe", event.data("Image"));
        assertEquals("true", event.data("Signed"));
        assertEquals("", event.data("RuleName"));
        assertNull(event.data("ProcessID"));
        assertFalse(event.isZoneAssumed());
        assertEquals(5, event.data().size());
    }

    @Test
    void evtxDumpWithSeparateAttributes() throws RecordException {
        RawEvent event = ReadRecord.as("evtx_dump-separate-attributes", """
                {'Event_attributes':{'xmlns':'x'},'Event':{'System':{
                  'Provider_attributes':{'Name':'Microsoft-Windows-Sysmon'},
                  'EventID':1,'EventID_attributes':{'Qualifiers':''},'Keywords':'0x8000000000000000',
                  'TimeCreated_attributes':{'SystemTime':'2026-03-02T09:00:00.617Z'},'EventRecordID':4711,
                  'Channel':'Microsoft-Windows-Sysmon/Operational','Computer':'lab7.example.net',
                  'Security_attributes':{'UserID':'S-1-5-18'}},
                 'EventData':{'ProcessId':5016},'EventData_attributes':{'Name':'t'}}}
                """);
        assertEquals(SYSMON, ReadRecord.system(event));
        assertEquals("{ProcessId=5016}", event.data().toString());
    }

    @Test
    void eventsWithoutNamedDataKeepTheirValues() throws RecordException {
        String head =
                "{'Event':{'#attributes':{},'System':{'Provider':{'#attributes':{'Name':'Classic'}},'EventID':7},";
        RawEvent unnamed = ReadRecord.as(
                "evtx_dump-json", head + "'EventData':{'Data':{'#text':['one','two']},'Binary':'00FF'}}}");
        assertEquals("one, two", unnamed.data("Data"));
        RawEvent user = ReadRecord.as(
                "evtx_dump-json",
                head + "'UserData':{'LogFileCleared':{'#attributes':{'xmlns':'y'},'SubjectUserName':'ann'}}}}");
        assertEquals("{SubjectUserName=ann}", user.data().toString());
        RawEvent none = ReadRecord.as("evtx_dump-json", head + "'EventData':null}}");
        assertEquals(0, none.data().size());
    }

    @Test
    void xmltodict() throws RecordException {
        String event = """
                {'@xmlns':'x','System':{'Provider':{'@Name':'Microsoft-Windows-Sysmon'},
                  'EventID':{'@Qualifiers':'','#text':'1'},'Keywords':'0x8000000000000000',
                  'TimeCreated':{'@SystemTime':'2026-03-02 09:00:00.617'},'EventRecordID':'4711',
                  'Channel':'Microsoft-Windows-Sysmon/Operational','Computer':'lab7.example.net',
                  'Security':{'@UserID':'S-1-5-18'}},
                 'EventData':{'Data':[{'@Name':'RuleName'},{'@Name':'ProcessId','#text':'5016'}]}}""";
        RawEvent wrapped = ReadRecord.as("xmltodict", "{'Event':" + event + "}");
        assertEquals(SYSMON, ReadRecord.system(wrapped));
        assertEquals("{RuleName=, ProcessId=5016}", wrapped.data().toString());
        assertFalse(wrapped.isZoneAssumed(), "SystemTime is UTC even when it does not say so");
        assertEquals(SYSMON, ReadRecord.system(ReadRecord.as("xmltodict", "{'Events':{'Event':" + event + "}}")));
        RawEvent single = ReadRecord.as(
                "evtxecmd-json-full",
                "{'Event':{'System':{'Provider':{'@Name':'p'},'EventID':'4'},"
                        + "'EventData':{'Data':{'@Name':'a','#text':'b'}}}}");
        assertEquals("{a=b}", single.data().toString());
    }

    @Test
    void dataArray() throws RecordException {
        RawEvent event = ReadRecord.as("data-array", """
                {'Event':{'xmlns':'x','System':{'Provider':{'Name':'Microsoft-Windows-Security-Auditing'},
                  'EventID':'4688','Keywords':'0x8020000000000000',
                  'TimeCreated':{'SystemTime':'2026-03-02T09:00:00.617345600Z'},'EventRecordID':'12',
                  'Channel':'Security','Computer':'LAB7','Security':null},
                 'EventData':{'Data':[{'text':'0x138c','Name':'NewProcessId'},
                  {'text':'0x4','Name':'ProcessId'},{'Name':'CommandLine'}]}}}
                """);
        assertEquals(
                "Microsoft-Windows-Security-Auditing | 4688 | Security | LAB7 | 12 | "
                        + "2026-03-02T09:00:00.617345600Z | 0x8020000000000000 | ",
                ReadRecord.system(event));
        assertEquals(
                "{NewProcessId=0x138c, ProcessId=0x4, CommandLine=}",
                event.data().toString());
    }

    @Test
    void velociraptor() throws RecordException {
        RawEvent event = ReadRecord.as("velociraptor", """
                {'System':{'Provider':{'Name':'Microsoft-Windows-Sysmon','Guid':'g'},'EventID':{'Value':1},
                  'Keywords':9223372036854775808,'TimeCreated':{'SystemTime':1772442000.617},
                  'EventRecordID':4711,'Channel':'Microsoft-Windows-Sysmon/Operational',
                  'Computer':'lab7.example.net','Security':{'UserID':'S-1-5-18'}},
                 'EventData':{'LogonId':999,'ProcessId':5016},'Message':'Process Create:'}
                """);
        assertEquals(SYSMON, ReadRecord.system(event));
        assertEquals("{LogonId=999, ProcessId=5016}", event.data().toString());
        assertEquals("Process Create:", event.message());
    }

    @Test
    void evtxECmd() throws RecordException {
        String head = "{'MapDescription':'m','ChunkNumber':0,'Computer':'LAB7','Channel':'Security',"
                + "'Provider':'Microsoft-Windows-Security-Auditing','EventId':4688,'EventRecordId':'12',"
                + "'ProcessId':4,'Keywords':'Audit success','TimeCreated':'2026-03-02T09:00:00.6170000+00:00',";
        String expected = "Microsoft-Windows-Security-Auditing | 4688 | Security | LAB7 | 12 | "
                + "2026-03-02T09:00:00.6170000Z | 0x8020000000000000 | ";
        RawEvent many = ReadRecord.as("evtxecmd-json", head + """
                        'Payload':'{\\"EventData\\":{\\"Data\\":[{\\"@Name\\":\\"NewProcessId\\",\\"#text\\":\\"0x138c\\"},\
                        {\\"@Name\\":\\"ProcessId\\",\\"#text\\":\\"0x99\\"}]}}'}""");
        assertEquals(expected, ReadRecord.system(many));
        assertEquals("{NewProcessId=0x138c, ProcessId=0x99}", many.data().toString());
        RawEvent one = ReadRecord.as(
                "evtxecmd-json",
                head + "'Payload':'{\\'EventData\\':{\\'Data\\':{\\'@Name\\':\\'a\\',\\'#text\\':\\'b\\'}}}'}");
        assertEquals("{a=b}", one.data().toString());
    }
}
