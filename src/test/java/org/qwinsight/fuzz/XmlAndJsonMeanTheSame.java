package org.qwinsight.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.qwinsight.event.RecordLocation;
import org.qwinsight.ingest.json.JsonFramer;
import org.qwinsight.ingest.json.JsonRecordReader;
import org.qwinsight.ingest.mapping.EventMappings;
import org.qwinsight.ingest.record.ByteWindow;
import org.qwinsight.ingest.record.Frames;
import org.qwinsight.ingest.record.RecordException;
import org.qwinsight.ingest.record.RecordFrame;
import org.qwinsight.ingest.record.RecordFramer;
import org.qwinsight.ingest.record.RecordReader;
import org.qwinsight.ingest.xml.XmlEventReader;
import org.qwinsight.ingest.xml.XmlFramer;
import org.qwinsight.ingest.xml.XmlRecordReader;

/**
 * A Windows event with any values gets a meaning, and the same one from XML and from JSON. The first byte of the input
 * chooses the event; its zero bytes part the values.
 */
final class XmlAndJsonMeanTheSame implements AnyBytes {
    private static final RecordLocation SOMEWHERE = new RecordLocation(0, 1, 0, 1);

    /** Provider, event id and the fields that take values. */
    private record Template(String provider, String id, List<String> fields) {}

    private static final List<Template> TEMPLATES = List.of(
            new Template(
                    "Microsoft-Windows-Sysmon",
                    "1",
                    List.of("UtcTime ProcessGuid ProcessId Image CommandLine User LogonId TerminalSessionId Hashes"
                            .split(" "))),
            new Template("Microsoft-Windows-Sysmon", "5", List.of("UtcTime", "ProcessGuid", "ProcessId", "Image")),
            new Template(
                    "Microsoft-Windows-Security-Auditing",
                    "4688",
                    List.of(("NewProcessId NewProcessName CommandLine ProcessId SubjectUserSid SubjectUserName "
                                    + "SubjectDomainName SubjectLogonId TargetUserName TargetDomainName TargetLogonId "
                                    + "MandatoryLabel TokenElevationType")
                            .split(" "))),
            new Template(
                    "Microsoft-Windows-Security-Auditing",
                    "4689",
                    List.of("ProcessId", "ProcessName", "Status", "SubjectLogonId")));

    @Override
    public void check(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        Template template = TEMPLATES.get((input[0] & 0xff) % TEMPLATES.size());
        String[] texts = new String(input, 1, input.length - 1, StandardCharsets.UTF_8).split("\0", -1);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < template.fields().size() + SYSTEM.size(); i++) {
            values.add(i < texts.length ? legalInXml(texts[i]) : "");
        }
        Object fromXml =
                meaning(xml(template, values), XmlFramer::new, new XmlRecordReader("<Event", EventMappings::reads));
        Object fromJson = meaning(json(template, values), JsonFramer::new, new JsonRecordReader(new XmlEventReader()));
        Expect.equal(fromXml, fromJson, "meaning from JSON of " + values);
    }

    private static final List<String> SYSTEM = List.of("SystemTime", "EventRecordID", "Computer", "Keywords");

    private static Object meaning(String text, Function<ByteWindow, RecordFramer> framer, RecordReader reader)
            throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        RecordFrame frame = new Frames(framer.apply(new ByteWindow(new ByteArrayInputStream(bytes), 0, false))).next();
        if (frame == null) {
            throw new AssertionError("no record in " + text);
        }
        try {
            return EventMappings.map(reader.read(frame), SOMEWHERE);
        } catch (RecordException e) {
            throw new AssertionError("a well-formed record is refused: " + text, e);
        }
    }

    private static String legalInXml(String text) {
        StringBuilder legal = new StringBuilder();
        text.codePoints()
                .filter(c -> c == '\t' || c == '\n' || (c >= ' ' && c != 0xFFFE && c != 0xFFFF))
                .forEach(legal::appendCodePoint);
        return legal.toString();
    }

    private static String xml(Template template, List<String> values) {
        StringBuilder xml = new StringBuilder("<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'>")
                .append("<System><Provider Name='" + template.provider() + "'/><EventID>" + template.id())
                .append("</EventID><Keywords>" + xmlText(values.get(3)) + "</Keywords>")
                .append("<TimeCreated SystemTime='" + xmlText(values.get(0)) + "'/><EventRecordID>")
                .append(xmlText(values.get(1)) + "</EventRecordID><Channel>c</Channel><Computer>")
                .append(xmlText(values.get(2)) + "</Computer></System><EventData>");
        for (int i = 0; i < template.fields().size(); i++) {
            xml.append("<Data Name='" + template.fields().get(i) + "'>")
                    .append(xmlText(values.get(SYSTEM.size() + i)))
                    .append("</Data>");
        }
        return xml.append("</EventData></Event>").toString();
    }

    private static String xmlText(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("'", "&apos;")
                .replace("\t", "&#9;")
                .replace("\n", "&#10;");
    }

    private static String json(Template template, List<String> values) {
        StringBuilder json = new StringBuilder("{\"Event\":{\"System\":{\"Provider\":{\"#attributes\":{\"Name\":\"")
                .append(template.provider() + "\"}},\"EventID\":" + template.id())
                .append(",\"Keywords\":" + jsonText(values.get(3)))
                .append(",\"TimeCreated\":{\"#attributes\":{\"SystemTime\":" + jsonText(values.get(0)) + "}}")
                .append(",\"EventRecordID\":" + jsonText(values.get(1)) + ",\"Channel\":\"c\",\"Computer\":")
                .append(jsonText(values.get(2)) + "},\"EventData\":{");
        for (int i = 0; i < template.fields().size(); i++) {
            json.append(i == 0 ? "" : ",").append('"' + template.fields().get(i) + "\":");
            json.append(jsonText(values.get(SYSTEM.size() + i)));
        }
        return json.append("}}}").toString();
    }

    private static String jsonText(String value) {
        return '"'
                + value.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                + '"';
    }
}
