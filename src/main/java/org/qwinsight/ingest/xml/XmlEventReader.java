package org.qwinsight.ingest.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.RecordException;
import org.qwinsight.ingest.record.TimeText;
import org.qwinsight.ingest.record.XmlText;

/**
 * Reads one {@code <Event>} element of the Windows event schema. No DTD, no entities beyond XML's own five, no name
 * spaces (some exporters write prefixes that they never bind).
 */
public final class XmlEventReader implements XmlText {
    /** What XML 1.0 forbids in any form: most control characters, lone surrogates, U+FFFE and U+FFFF. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private @Nullable WstxInputFactory factory;

    /** Made when it is needed: most exports are in the plain form that needs no parser. */
    private WstxInputFactory parser() {
        WstxInputFactory known = factory;
        if (known == null) {
            known = factory();
            factory = known;
        }
        return known;
    }

    private static WstxInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(WstxInputProperties.P_ALLOW_XML11_ESCAPED_CHARS_IN_XML10, true);
        // A fault found lazily comes as an unchecked exception, past every repair.
        factory.getConfig().doParseLazily(false);
        return factory;
    }

    @Override
    public RawEvent read(String xml) throws RecordException {
        return read(xml, "");
    }

    /**
     * Reads an event that is not well-formed because it holds characters that XML forbids; they become U+FFFD.
     *
     * @throws RecordException when that was not the only fault
     */
    RawEvent readRepaired(String xml) throws RecordException {
        return read(FORBIDDEN.matcher(xml).replaceAll("\uFFFD"), "characters that XML forbids were replaced");
    }

    private RawEvent read(String xml, String note) throws RecordException {
        RawEvent.Builder event = new RawEvent.Builder(RawEvent.Origin.WINDOWS).note(note);
        try {
            XMLStreamReader reader = parser().createXMLStreamReader(new StringReader(withoutDeclaration(xml)));
            try {
                while (reader.hasNext()) {
                    if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                        section(reader, event);
                    }
                }
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new RecordException("not well-formed XML: " + firstLine(e), e);
        }
        return event.build();
    }

    private static void section(XMLStreamReader reader, RawEvent.Builder event) throws XMLStreamException {
        switch (reader.getLocalName()) {
            case "System" -> system(reader, event);
            case "EventData", "UserData" -> data(reader, event);
            case "RenderingInfo" -> renderingInfo(reader, event);
            default -> {
                // the Event element itself, or a section that no mapping needs
            }
        }
    }

    private static void system(XMLStreamReader reader, RawEvent.Builder event) throws XMLStreamException {
        while (nextChild(reader)) {
            switch (reader.getLocalName()) {
                case "Provider" -> {
                    event.provider(reader.getAttributeValue(null, "Name"));
                    skip(reader);
                }
                case "EventID" -> event.name(text(reader));
                case "Keywords" -> event.keywords(text(reader));
                case "TimeCreated" -> {
                    event.time(TimeText.parse(reader.getAttributeValue(null, "SystemTime"))
                            .knownUtc());
                    skip(reader);
                }
                case "EventRecordID" -> event.recordId(text(reader));
                case "Channel" -> event.channel(text(reader));
                case "Computer" -> event.computer(text(reader));
                case "Security" -> {
                    event.securityUserId(reader.getAttributeValue(null, "UserID"));
                    skip(reader);
                }
                default -> skip(reader);
            }
        }
    }

    private static void data(XMLStreamReader reader, RawEvent.Builder event) throws XMLStreamException {
        while (nextChild(reader)) {
            String name = reader.getAttributeValue(null, "Name");
            if (reader.getLocalName().equals("Data") && name != null) {
                event.data(name, text(reader));
            } else {
                skip(reader);
            }
        }
    }

    private static void renderingInfo(XMLStreamReader reader, RawEvent.Builder event) throws XMLStreamException {
        while (nextChild(reader)) {
            if (reader.getLocalName().equals("Message")) {
                event.message(text(reader));
            } else {
                skip(reader);
            }
        }
    }

    /** Moves to the next child element; false at the end of the parent. */
    private static boolean nextChild(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            int type = reader.next();
            if (type == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (type == XMLStreamConstants.END_ELEMENT) {
                return false;
            }
        }
        return false;
    }

    private static void skip(XMLStreamReader reader) throws XMLStreamException {
        text(reader);
    }

    /** All text inside the element, markup left out; the reader ends on the element's end tag. */
    private static String text(XMLStreamReader reader) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(reader.getText());
                default -> {
                    // comments and processing instructions
                }
            }
        }
        return text.toString();
    }

    private static String withoutDeclaration(String xml) {
        int start = xml.indexOf("<Event");
        return start > 0 ? xml.substring(start) : xml;
    }

    private static String firstLine(XMLStreamException e) {
        String message = e.getMessage();
        if (message == null) {
            return "unknown fault";
        }
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
