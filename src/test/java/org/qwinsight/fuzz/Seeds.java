package org.qwinsight.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.qwinsight.fixture.FdrJson;
import org.qwinsight.fixture.SecurityXml;
import org.qwinsight.fixture.SysmonXml;

/** Small files of every family, from which the fuzzer begins. In the JSON texts apostrophes stand for quotes. */
final class Seeds {
    private static final List<String> JSON_RECORDS = List.of(
            "{'Event':{'#attributes':{'xmlns':'x'},'System':{'Provider':{'#attributes':{'Name':"
                    + "'Microsoft-Windows-Sysmon'}},'EventID':1,'TimeCreated':{'#attributes':{'SystemTime':"
                    + "'2026-03-02T09:00:00.617Z'}},'Computer':'A'},'EventData':{'ProcessId':7,'Image':'C:\\\\q.exe'}}}",
            "{'Event':{'System':{'Provider_attributes':{'Name':'Microsoft-Windows-Security-Auditing'},'EventID':4688,"
                    + "'TimeCreated_attributes':{'SystemTime':'2026-03-02T09:00:00Z'}},'EventData':{'NewProcessId':'0x1'}}}",
            "{'System':{'Provider':{'Name':'Microsoft-Windows-Sysmon'},'EventID':{'Value':1},'TimeCreated':"
                    + "{'SystemTime':1772442000.6}},'EventData':{'ProcessId':1}}",
            "{'EventId':4688,'Provider':'Microsoft-Windows-Security-Auditing','TimeCreated':"
                    + "'2026-03-02T09:00:00.0000000+00:00','Payload':'{\\'EventData\\':{\\'Data\\':[{\\'@Name\\':"
                    + "\\'NewProcessId\\',\\'#text\\':\\'0x1\\'}]}}'}",
            "{'Id':1,'ProviderName':'Microsoft-Windows-Sysmon','LogName':'L','MachineName':'A','TimeCreated':"
                    + "'\\/Date(1772442000617)\\/','Properties':[{'Value':'-'},{'Value':'u'}],'Message':"
                    + "'Process Create:\\r\\nProcessId: 7\\r\\nImage: C:\\\\q.exe'}",
            "{'preview':false,'result':{'_raw':'<Event><System><Provider Name=\\'Microsoft-Windows-Sysmon\\'/>"
                    + "<EventID>1</EventID></System></Event>','_time':'2026-03-02 10:00:00.617 CET'}}",
            "{'_source':{'@timestamp':'2026-03-02T09:00:00.617Z','winlog':{'provider_name':'Microsoft-Windows-Sysmon',"
                    + "'event_id':1,'event_data':{'Image':'q'}},'process':{'pid':5,'args':['a']}}}",
            "{'@timestamp':'2026-03-02T09:00:00Z','event_id':4688,'source_name':'Microsoft-Windows-Security-Auditing',"
                    + "'computer_name':'A','event_data':{'NewProcessName':'q'}}",
            "{'EventReceivedTime':'2026-03-02 10:00:00','SourceModuleType':'im_msvistalog','SourceName':"
                    + "'Microsoft-Windows-Sysmon','EventID':1,'ProcessID':4,'Message':'Process Create:\\r\\nProcessId: 7'}",
            "{'Timestamp':'2026-03-02T09:00:00Z','ActionType':'ProcessCreated','DeviceId':'d','ProcessId':3,"
                    + "'FileName':'qwinsta.exe','FolderPath':'C:\\\\qwinsta.exe','InitiatingProcessFileName':'cmd.exe'}",
            "{'time':'2026-03-02T09:00:09Z','category':'WindowsEventLogsTable','properties':{'EventId':1,"
                    + "'RawXml':'<Event/>'}}",
            "{'TimeGenerated':'2026-03-02T09:00:00Z','EventID':1,'EventData':{'ProcessId':'5'},'Provider':"
                    + "'Microsoft-Windows-Sysmon'}",
            "{'RuleTitle':'t','Channel':'Sysmon','EventID':1,'Timestamp':'2026-03-02 09:00:00 Z','Details':"
                    + "'Cmdline: q \u00a6 Proc: C:\\\\q.exe','ExtraFieldInfo':{'a':1}}",
            "{'event_simpleName':'AgentOnline','aid':'a','ComputerName':'A','cid':'c','timestamp':'1'}",
            "{'records':[{'a':1},{'b':[{},[]]}],'next':null}",
            "{'hits':{'hits':[{'fields':{'winlog.event_id':['1'],'winlog.provider_name':['Microsoft-Windows-Sysmon']}}]}}");

    private static final String CLASSIC_TEXT = """
            03/02/2026 09:57:29.123 PM
            LogName=Security
            SourceName=Microsoft Windows security auditing.
            EventCode=4688
            ComputerName=A
            RecordNumber=12
            Keywords=Audit Success
            Message=A new process has been created.

            Creator Subject:
            	Account Name:		A$

            Process Information:
            	New Process ID:		0x138c
            	New Process Name:	C:\\q.exe
            """;

    private Seeds() {}

    static List<byte[]> xmlFiles() {
        String sysmon = SysmonXml.qwinsta().xml();
        String security = SecurityXml.qwinsta().xml();
        return bytes(Stream.of(
                sysmon,
                security + "\r\n" + SecurityXml.exit("0xf84", "C:\\q.exe").xml(),
                "<?xml version=\"1.1\"?>\n<Events>" + sysmon + sysmon + "</Events>",
                "<?xml version='1.0' encoding='utf-8'?><Events>"
                        + SysmonXml.exit("{A1}", 4120, "q").xml(),
                sysmon.substring(0, 200) + security,
                "Record 1\n<Event a='>'><System><![CDATA[</Event>]]><!-- <Event> --></System></Event>",
                "<Event/><Event></Event ><Event\n><Data>\u0001&#1;&amp;&bad;</Data></Event>",
                "<!DOCTYPE a [<!ENTITY b 'c'>]><Event><System><EventID Qualifiers=''>&b;</EventID></System></Event>",
                security.replace(
                        "</EventData>",
                        "</EventData><RenderingInfo Culture='de-DE'><Message>x: y</Message>"
                                + "<Keywords><Keyword>k</Keyword></Keywords></RenderingInfo>")));
    }

    static List<byte[]> jsonFiles() {
        List<String> files =
                new ArrayList<>(JSON_RECORDS.stream().map(Seeds::quoted).toList());
        String fdr = FdrJson.qwinsta().json();
        files.add(fdr + "\n" + FdrJson.agentOnline("WS1").json() + "\n"
                + FdrJson.aidMaster("WS1").json());
        files.add("[" + String.join(",\r\n", files.subList(0, 3)) + "]");
        files.add("{\n  \"a\": {\n    \"b\": [\n      {\n        \"c\": oops\n      }\n    ]\n  }\n}\n" + files.get(2));
        files.add("{\"a\":\"x\n{\"a\":1}\n[[[{\"a\":[1}\n{\"b\":\"\\ud800\\\"\"}\nRecord 2\n{}");
        return bytes(files.stream());
    }

    static List<byte[]> textFiles() {
        return bytes(Stream.of(
                CLASSIC_TEXT,
                "banner\n" + CLASSIC_TEXT.replace("\n", "\r\n") + CLASSIC_TEXT,
                CLASSIC_TEXT
                        .replace("Security\n", "Microsoft-Windows-Sysmon/Operational\n")
                        .replace("4688", "1")
                        .replace("A new process has been created.", "Process Create:\nProcessId: 7\nImage: q")));
    }

    /** Whole files in every encoding. */
    static List<byte[]> files() {
        List<byte[]> files = new ArrayList<>();
        files.addAll(xmlFiles());
        files.addAll(jsonFiles());
        files.addAll(textFiles());
        for (byte[] file :
                List.of(xmlFiles().get(0), jsonFiles().get(0), textFiles().get(0))) {
            String text = new String(file, StandardCharsets.UTF_8);
            files.add(('\uFEFF' + text).getBytes(StandardCharsets.UTF_16LE));
            files.add(text.getBytes(StandardCharsets.UTF_16BE));
        }
        return files;
    }

    /** Events that nobody wants beside some that are wanted, in plain and unusual writing. */
    static List<byte[]> unwanted() {
        String wanted = SysmonXml.qwinsta().xml();
        String other = wanted.replace("<EventID>1<", "<EventID>3<");
        String json = quoted(JSON_RECORDS.get(0));
        String otherJson = json.replace("\"EventID\":1", "\"EventID\":3");
        List<byte[]> files = new ArrayList<>(bytes(Stream.of(
                wanted + other + other + wanted,
                other.replace("<EventID>3", "<EventID Qualifiers='0'>3") + wanted.replace('\'', '"'),
                other.replace("<EventID>3", "<EventID><!-- 3 -->1") + other.replace(">3<", "> 3 <") + wanted,
                other.replace("<System>", "<System><![CDATA[<EventID>1</EventID>]]>") + wanted,
                other.replace("Microsoft-Windows-Sysmon'", "Microsoft&#45;Windows-Sysmon'") + wanted,
                otherJson + "\n" + json + "\n" + otherJson,
                otherJson.replace(":3", ": \"3\"") + json.replace(":1", ":1.0"),
                otherJson.replace("\"EventID\":3", "\"EventID\":3,\"EventID\":1"),
                otherJson.replace("EventID", "Event\\u0049D") + "\n[" + json + "," + otherJson + "]")));
        files.addAll(files());
        return files;
    }

    /** The first byte chooses the event; zero bytes part the values. */
    static List<byte[]> fieldValues() {
        String system = "2026-03-02T09:00:00.617Z\0" + "12\0WS1\0" + "0x8020000000000000\0";
        return bytes(Stream.of(
                "\0" + system + "2026-03-02 09:00:00.614\0{A1}\0" + "4120\0C:\\q.exe\0q\0CORP\\amy\0" + "0x3e7\0"
                        + "1\0MD5=0",
                "\1" + system + "-\0{00000000-0000-0000-0000-000000000000}\0" + "99999999999999999999\0?",
                "\2" + system + "0xf84\0C:\\q.exe\0q /x\0" + "0xb2c\0S-1-5-18\0a\0B\0" + "0x3e7\0-\0-\0"
                        + "0x0\0S-1-16-8192\0%%1936",
                "\3" + "2026-13-41T25:61:61Z\0-1\0 \0Audit Success\0" + "0xZZ\0\uD83D\uDE00\0" + "0x0\0 "));
    }

    /** The first byte says how the rest is packed, the second one where it is damaged. */
    static List<byte[]> archives() {
        List<byte[]> archives = new ArrayList<>();
        byte[] log = xmlFiles().get(0);
        try {
            archives.add(join(new byte[] {0, 0}, ArchivesAreReadOrRefused.gzip(log)));
            archives.add(join(new byte[] {0, 0}, ArchivesAreReadOrRefused.zip(log)));
            archives.add(join(new byte[] {2, 0}, ArchivesAreReadOrRefused.gzip(log)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (byte packing = 1; packing < 7; packing++) {
            archives.add(join(new byte[] {packing, 40}, log));
        }
        return archives;
    }

    static List<byte[]> xmlNoise() {
        return bytes(
                Stream.of("\r\n\0</Events>\0]]>\0<!--\0<![CDATA[", "<Even\0</Event>\0&\0<?xml version='1.1'?>\0\"{[<"));
    }

    static List<byte[]> jsonNoise() {
        return bytes(Stream.of(
                "{\"a\":\0[\0{\"a\" 1\0\"\0{\"records\":[\0{\"a\":[{\"b\":\"\\", "Record 1\0,\0]\0{\"x\":\"y\0\\"));
    }

    private static byte[] join(byte[] head, byte[] rest) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head);
        all.writeBytes(rest);
        return all.toByteArray();
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }

    private static List<byte[]> bytes(Stream<String> texts) {
        return texts.map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    }

    /** Words worth putting in, for the fuzzer's dictionary. */
    static List<String> words() {
        String list =
                "<Event </Event> <Events> <![CDATA[ ]]> <!-- --> <System> <EventID> <Data Name= SystemTime= Provider "
                        + "Microsoft-Windows-Sysmon Microsoft-Windows-Security-Auditing 4688 4689 EventData #attributes "
                        + "_attributes _source _raw winlog event_simpleName ProcessRollup2 aid cid Payload Message Properties "
                        + "properties records ActionType ProcessCreated LogName= EventCode= \\u0000 \\ud800 &#10; &amp; UTF-16 "
                        + "2026-03-02T09:00:00.617Z 0x8020000000000000";
        return Arrays.asList(list.split(" "));
    }
}
