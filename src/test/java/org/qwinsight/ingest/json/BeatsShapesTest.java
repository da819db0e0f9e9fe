package org.qwinsight.ingest.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.RecordException;

/** Winlogbeat, Elastic Agent, and the forms in which Elasticsearch gives their documents. */
class BeatsShapesTest {
    private static final String SYSMON_SYSTEM = "Microsoft-Windows-Sysmon | 1 | Microsoft-Windows-Sysmon/Operational | "
            + "lab7.example.net | 12 | 2026-03-02T09:00:00.617Z |  | S-1-5-18";

    private static final String WITH_MODULE = """
            {'@timestamp':'2026-03-02T09:00:00.617Z','event':{'code':'1','provider':'Microsoft-Windows-Sysmon'},
             'host':{'name':'collector'},'message':'Process Create:',
             'process':{'pid':5016,'entity_id':'{g}','executable':'C:\\\\W\\\\q.exe','command_line':'q /x',
               'working_directory':'C:\\\\','hash':{'md5':'aa','sha1':'bb'},
               'pe':{'original_file_name':'qwinsta.exe','imphash':'cc','company':'Acme'},
               'parent':{'pid':77,'entity_id':'{p}','executable':'C:\\\\W\\\\cmd.exe','command_line':'cmd'}},
             'user':{'domain':'NET','name':'ann','id':'S-1-5-21-1'},'rule':{'name':'r1'},
             'winlog':{'channel':'Microsoft-Windows-Sysmon/Operational','computer_name':'lab7.example.net',
               'event_id':'1','provider_name':'Microsoft-Windows-Sysmon','record_id':12,
               'process':{'pid':2932},'user':{'identifier':'S-1-5-18'},
               'event_data':{'IntegrityLevel':'High','LogonId':'0x3e7'}}}""";

    private static void isComplete(RawEvent event) {
        assertEquals(SYSMON_SYSTEM, ReadRecord.system(event));
        assertEquals("5016", event.data("ProcessId"));
        assertEquals("{g}", event.data("ProcessGuid"));
        assertEquals("C:\\W\\q.exe", event.data("Image"));
        assertEquals("q /x", event.data("CommandLine"));
        assertEquals("C:\\", event.data("CurrentDirectory"));
        assertEquals("MD5=aa,SHA1=bb,IMPHASH=cc", event.data("Hashes"));
        assertEquals("qwinsta.exe", event.data("OriginalFileName"));
        assertEquals("Acme", event.data("Company"));
        assertEquals("77", event.data("ParentProcessId"));
        assertEquals("{p}", event.data("ParentProcessGuid"));
        assertEquals("C:\\W\\cmd.exe", event.data("ParentImage"));
        assertEquals("cmd", event.data("ParentCommandLine"));
        assertEquals("NET\\ann", event.data("User"));
        assertEquals("r1", event.data("RuleName"));
        assertEquals("High", event.data("IntegrityLevel"));
    }

    @Test
    void fieldsThatTheSysmonModuleMovedGoBackToTheirNames() throws RecordException {
        isComplete(ReadRecord.as("winlogbeat-ecs", WITH_MODULE));
    }

    @Test
    void theDocumentInASearchHit() throws RecordException {
        isComplete(ReadRecord.as("elasticsearch-source", "{'_index':'i','_id':'1','_source':" + WITH_MODULE + "}"));
    }

    @Test
    void theDocumentAsDottedFieldsWithArrays() throws RecordException {
        isComplete(ReadRecord.as("elasticsearch-fields", """
                        {'_index':'i','_id':'1','fields':{'@timestamp':['2026-03-02T09:00:00.617Z'],
                         'winlog.event_id':['1'],'winlog.provider_name':['Microsoft-Windows-Sysmon'],
                         'winlog.channel':['Microsoft-Windows-Sysmon/Operational'],'winlog.record_id':['12'],
                         'winlog.computer_name':['lab7.example.net'],'winlog.user.identifier':['S-1-5-18'],
                         'winlog.event_data.IntegrityLevel':['High'],'process.pid':[5016],
                         'process.entity_id':['{g}'],'process.executable':['C:\\\\W\\\\q.exe'],
                         'process.command_line':['q /x'],'process.working_directory':['C:\\\\'],
                         'process.hash.md5':['aa'],'process.hash.sha1':['bb'],'process.pe.imphash':['cc'],
                         'process.pe.original_file_name':['qwinsta.exe'],'process.pe.company':['Acme'],
                         'process.parent.pid':[77],'process.parent.entity_id':['{p}'],
                         'process.parent.executable':['C:\\\\W\\\\cmd.exe'],'process.parent.command_line':['cmd'],
                         'user.domain':['NET'],'user.name':['ann'],'rule.name':['r1']}}
                        """));
    }

    @Test
    void withoutAModuleEverythingIsInEventDataAndWins() throws RecordException {
        RawEvent event = ReadRecord.as("winlogbeat-ecs", """
                {'@timestamp':'2026-03-02T09:00:00.617Z','process':{'pid':1,'executable':'other'},
                 'winlog':{'event_id':4688,'provider_name':'Microsoft-Windows-Security-Auditing',
                 'channel':'Security','computer_name':'LAB7','record_id':9,'keywords':['Audit Success'],
                 'event_data':{'NewProcessId':'0x138c','NewProcessName':'C:\\\\W\\\\q.exe','ProcessId':'0x4d'}}}
                """);
        assertEquals(
                "Microsoft-Windows-Security-Auditing | 4688 | Security | LAB7 | 9 | 2026-03-02T09:00:00.617Z | "
                        + "0x8020000000000000 | ",
                ReadRecord.system(event));
        assertEquals("0x138c", event.data("NewProcessId"));
        assertEquals("C:\\W\\q.exe", event.data("NewProcessName"));
        assertEquals("0x4d", event.data("ProcessId"));
    }

    @Test
    void theSecurityModuleIsUndoneToo() throws RecordException {
        RawEvent event = ReadRecord.as("winlogbeat-ecs", """
                {'process':{'pid':5004,'executable':'C:\\\\W\\\\q.exe','parent':{'pid':77,'executable':'p.exe'}},
                 'user':{'name':'ann','domain':'NET'},'tags':['forwarded'],'host':{'name':'collector'},
                 'winlog':{'event_id':'4688','provider_name':'Microsoft-Windows-Security-Auditing'}}
                """);
        assertEquals("5004", event.data("NewProcessId"));
        assertEquals("77", event.data("ProcessId"));
        assertEquals("p.exe", event.data("ParentProcessName"));
        assertEquals("ann", event.data("SubjectUserName"));
        assertEquals("", event.computer());
    }

    @Test
    void aFileNameStandsForThePathThatAnExportLeavesOut() throws RecordException {
        String record = "{'process':{'name':'q.exe','parent':{'name':'p.exe'}},'winlog':{'event_id':'%s',"
                + "'provider_name':'Microsoft-Windows-%s'}}";
        RawEvent sysmon = ReadRecord.as("winlogbeat-ecs", record.formatted("1", "Sysmon"));
        assertEquals("q.exe", sysmon.data("Image"));
        assertEquals("p.exe", sysmon.data("ParentImage"));
        RawEvent security = ReadRecord.as("winlogbeat-ecs", record.formatted("4688", "Security-Auditing"));
        assertEquals("q.exe", security.data("NewProcessName"));
        assertEquals("p.exe", security.data("ParentProcessName"));
    }

    @Test
    void otherSysmonEventsGetNoParent() throws RecordException {
        RawEvent event = ReadRecord.as(
                "winlogbeat-ecs",
                "{'process':{'pid':5,'parent':{'pid':6}},'winlog':{'event_id':'22',"
                        + "'provider_name':'Microsoft-Windows-Sysmon','event_data':{'QueryName':'x'}}}");
        assertEquals("{QueryName=x, ProcessId=5}", event.data().toString());
    }

    @Test
    void winlogbeat6() throws RecordException {
        RawEvent event = ReadRecord.as("winlogbeat-6", """
                {'@timestamp':'2026-03-02T09:00:00.617Z','@metadata':{'beat':'winlogbeat'},
                 'beat':{'hostname':'collector'},'host':{'name':'collector'},'computer_name':'lab7.example.net',
                 'process_id':2440,'event_id':1,'source_name':'Microsoft-Windows-Sysmon','record_number':'12',
                 'log_name':'Microsoft-Windows-Sysmon/Operational','user':{'identifier':'S-1-5-18'},
                 'message':'Process Create:','event_data':{'ProcessId':'5016','Image':'q.exe'}}
                """);
        assertEquals(SYSMON_SYSTEM, ReadRecord.system(event));
        assertEquals("{ProcessId=5016, Image=q.exe}", event.data().toString());
        assertNull(event.data("process_id"));
        assertEquals("Process Create:", event.message());
    }
}
