package org.qwinsight.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The three files of a generated case, taken apart with the JDK's XML parser and Jackson only. */
final class SampleLogs {
    static final String SYSMON = "sysmon-operational.xml";
    static final String SECURITY = "security-4688.xml";
    static final String FALCON = "crowdstrike-fdr.jsonl";

    /** System fields and EventData of each event, in file order. */
    final List<Map<String, String>> sysmon;

    final List<Map<String, String>> security;

    /** Each record with its keys in file order. */
    final List<Map<String, String>> falcon;

    private SampleLogs(Map<String, byte[]> files) {
        sysmon = events(text(files, SYSMON));
        security = events("<Events>" + text(files, SECURITY) + "</Events>");
        falcon = text(files, FALCON).lines().map(SampleLogs::falconRecord).toList();
    }

    static SampleLogs of(List<SampleFile> files) {
        Map<String, byte[]> contents = new HashMap<>();
        files.forEach(file -> contents.put(file.name(), file.content()));
        return new SampleLogs(contents);
    }

    List<LoggedStart> sysmonStarts() {
        return ofKind(sysmon, "EventID", "1").stream()
                .map(event -> new LoggedStart(
                        SYSMON,
                        firstLabel(field(event, "Computer")),
                        Instant.parse(field(event, "SystemTime")),
                        Long.parseLong(field(event, "ProcessId")),
                        field(event, "Image"),
                        field(event, "OriginalFileName"),
                        field(event, "CommandLine"),
                        fileName(field(event, "User")),
                        fileName(field(event, "ParentImage")),
                        field(event, "ParentProcessGuid")))
                .toList();
    }

    List<LoggedStart> securityStarts() {
        return ofKind(security, "EventID", "4688").stream()
                .map(event -> new LoggedStart(
                        SECURITY,
                        firstLabel(field(event, "Computer")),
                        Instant.parse(field(event, "SystemTime")),
                        Long.decode(field(event, "NewProcessId")),
                        field(event, "NewProcessName"),
                        "",
                        field(event, "CommandLine"),
                        field(event, "TargetUserName").equals("-")
                                ? field(event, "SubjectUserName")
                                : field(event, "TargetUserName"),
                        fileName(field(event, "ParentProcessName")),
                        field(event, "ProcessId")))
                .toList();
    }

    List<LoggedStart> falconStarts() {
        Map<String, String> names = new HashMap<>();
        ofKind(falcon, "event_simpleName", "AgentOnline")
                .forEach(online -> names.put(field(online, "aid"), field(online, "ComputerName")));
        return ofKind(falcon, "event_simpleName", "ProcessRollup2").stream()
                .map(start -> new LoggedStart(
                        FALCON,
                        names.getOrDefault(field(start, "aid"), "unknown"),
                        epochSeconds(field(start, "ProcessStartTime")),
                        Long.parseLong(field(start, "RawProcessId")),
                        field(start, "ImageFileName"),
                        start.getOrDefault("OriginalFilename", ""),
                        field(start, "CommandLine"),
                        field(start, "UserSid"),
                        field(start, "ParentBaseFileName"),
                        field(start, "ParentProcessId")))
                .toList();
    }

    List<LoggedStart> allStarts() {
        List<LoggedStart> all = new ArrayList<>(sysmonStarts());
        all.addAll(securityStarts());
        all.addAll(falconStarts());
        return all;
    }

    static List<Map<String, String>> ofKind(List<Map<String, String>> events, String field, String kind) {
        return events.stream().filter(event -> kind.equals(event.get(field))).toList();
    }

    static String field(Map<String, String> event, String name) {
        String value = event.get(name);
        if (value == null) {
            throw new AssertionError("No field " + name + " in " + event);
        }
        return value;
    }

    static String fileName(String path) {
        return path.substring(path.lastIndexOf('\\') + 1);
    }

    static Instant epochSeconds(String text) {
        return Instant.ofEpochMilli(new BigDecimal(text).movePointRight(3).longValueExact());
    }

    private static String firstLabel(String computer) {
        return computer.substring(0, computer.indexOf('.'));
    }

    private static String text(Map<String, byte[]> files, String name) {
        byte[] content = files.get(name);
        if (content == null) {
            throw new AssertionError("The case has no file " + name);
        }
        return new String(content, UTF_8);
    }

    private static List<Map<String, String>> events(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            NodeList elements = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(UTF_8)))
                    .getElementsByTagName("Event");
            List<Map<String, String>> events = new ArrayList<>();
            for (int i = 0; i < elements.getLength(); i++) {
                events.add(fields((Element) elements.item(i)));
            }
            return events;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("Not well-formed", e);
        }
    }

    private static Map<String, String> fields(Element event) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element element : children(child(event, "System"))) {
            fields.put(element.getTagName(), element.getTextContent());
        }
        fields.put("SystemTime", child(child(event, "System"), "TimeCreated").getAttribute("SystemTime"));
        for (Element data : children(child(event, "EventData"))) {
            fields.put(data.getAttribute("Name"), data.getTextContent());
        }
        return fields;
    }

    private static Element child(Element parent, String name) {
        return children(parent).stream()
                .filter(element -> element.getTagName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private static Map<String, String> falconRecord(String line) {
        try {
            JsonNode node = new ObjectMapper().readTree(line);
            Map<String, String> fields = new LinkedHashMap<>();
            node.properties().forEach(field -> {
                if (!field.getValue().isTextual()) {
                    throw new AssertionError("Every value is text, but not " + field);
                }
                fields.put(field.getKey(), field.getValue().textValue());
            });
            return fields;
        } catch (IOException e) {
            throw new AssertionError("Not JSON: " + line, e);
        }
    }
}
