package org.qwinsight.export.report;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ProcessStart;
import org.qwinsight.event.Progress;
import org.qwinsight.event.RecordLocation;
import org.qwinsight.ingest.IngestReport;
import org.qwinsight.ingest.SourceReport;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Investigations with chosen values, their report, and the report as a parser sees it. */
public final class ReportFixture {
    /** 2026-03-02T09:00:00Z. */
    private static final long BEGIN = 1_772_442_000L * EventTime.NANOS_PER_SECOND;

    private final EventStore.Builder store = new EventStore.Builder(true);
    private int starts;

    /** Adds a Sysmon start that the rule matches, so many seconds after nine o'clock. */
    public ReportFixture finding(long second, Map<EventField, String> values) {
        Map<EventField, String> fields = new EnumMap<>(EventField.class);
        fields.put(EventField.COMPUTER, "WS1");
        fields.put(EventField.USER, "CORP\\amy");
        fields.put(EventField.IMAGE, "C:\\Windows\\System32\\qwinsta.exe");
        fields.put(EventField.ORIGINAL_FILE_NAME, "qwinsta.exe");
        fields.put(EventField.COMMAND_LINE, "qwinsta");
        fields.put(EventField.PROCESS_ID, Integer.toString(4000 + 4 * starts));
        fields.put(EventField.PARENT_IMAGE, "C:\\Windows\\System32\\cmd.exe");
        fields.put(EventField.PARENT_PROCESS_ID, "3000");
        fields.putAll(values);
        EventTime time = new EventTime(BEGIN + second * EventTime.NANOS_PER_SECOND, 3);
        store.add(new ProcessStart(
                EventKind.SYSMON_1, time, time, fields, new RecordLocation(0, starts + 1L, starts * 1000L, 900)));
        starts++;
        return this;
    }

    public Investigation build(String source) {
        SourceReport report = new SourceReport(
                source,
                null,
                "a1".repeat(32),
                null,
                1,
                "evtx_dump-jsonl",
                starts,
                starts,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                List.of(),
                0,
                null);
        return Investigation.of(new IngestReport(List.of(report)), store.build(), OpenOptions.DEFAULT);
    }

    public static String html(Investigation investigation) {
        return html(investigation, ZoneOffset.UTC);
    }

    public static String html(Investigation investigation, ZoneId zone) {
        StringBuilder out = new StringBuilder();
        try {
            HtmlReport.write(new ReportRequest(investigation, zone, "0.0-test", Progress.NONE), out);
        } catch (IOException e) {
            throw new AssertionError("a StringBuilder never fails", e);
        }
        return out.toString();
    }

    /** Parses strictly: what is no well-formed XML fails. */
    public static Document parsed(String xml) {
        // What a file holds: text that UTF-8 cannot hold would not survive.
        String stored = new String(xml.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(stored)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("not well-formed: " + e.getMessage(), e);
        }
    }

    public static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** The elements of this name below another element. */
    public static List<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** The chapter with this id. */
    public static Element section(Document document, String id) {
        return elements(document, "section").stream()
                .filter(section -> section.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow();
    }
}
