package org.qwinsight.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.RecordException;
import org.qwinsight.ingest.record.TimeText;
import org.qwinsight.ingest.record.XmlText;
import org.qwinsight.ingest.text.ClassicTextReader;

/** Events, and the data of events, that lie as text inside a JSON string: as JSON, as XML or as classic Splunk text. */
final class EmbeddedEvent {
    private static final String NAMESPACE = "http://schemas.microsoft.com/win/2004/08/events/event";

    private final XmlText xml;
    private final JsonShapes shapes;

    EmbeddedEvent(XmlText xml, JsonShapes shapes) {
        this.xml = xml;
        this.shapes = shapes;
    }

    /** True when a text looks like a whole event. */
    static boolean isIn(String text) {
        String s = text.stripLeading();
        return isObject(s) || isXml(s) || ClassicTextReader.recognises(s);
    }

    /** A brace and a name: other texts begin with a brace, too. */
    private static boolean isObject(String s) {
        return s.startsWith("{")
                && s.substring(1, Math.min(s.length(), 200)).stripLeading().startsWith("\"");
    }

    private static boolean isXml(String s) {
        return s.startsWith("<Event") || s.startsWith("<?xml");
    }

    /**
     * Reads the event that a text is.
     *
     * @throws RecordException when it cannot be read
     */
    RawEvent read(String text) throws RecordException {
        String s = text.strip();
        if (isXml(s)) {
            return xml.read(s);
        }
        return s.startsWith("{") ? shapes.read(json(s)) : ClassicTextReader.read(s);
    }

    /** The JSON object that a text is. */
    static JsonNode json(String text) throws RecordException {
        try {
            return JsonTree.parse(text);
        } catch (IOException e) {
            throw new RecordException("The JSON text inside this record cannot be read.", e);
        }
    }

    /**
     * Adds the fields of an {@code EventData} element that is the text, or lies in it, as JSON or XML.
     *
     * @throws RecordException when the text is neither
     */
    void addEventData(RawEvent.Builder out, String text) throws RecordException {
        String s = text.strip();
        if (s.startsWith("{")) {
            JsonNode json = json(s);
            if (json.has("EventData") || json.has("UserData")) {
                EventDataBlock.addEither(out, json);
            } else {
                EventDataBlock.addTo(out, json);
            }
            return;
        }
        int from = s.indexOf("<EventData");
        int to = s.lastIndexOf("</EventData>");
        if (from >= 0 && to > from) {
            String event = "<Event xmlns='" + NAMESPACE + "'><System><Provider Name='-'/><EventID>0</EventID></System>"
                    + s.substring(from, to + "</EventData>".length()) + "</Event>";
            xml.read(event).data().forEach(out::data);
        } else if (s.startsWith("<") && !s.startsWith("<EventData")) {
            out.data("EventData", s);
        } else if (!s.isEmpty() && !s.equals("<EventData/>")) {
            throw new RecordException("The event data of this record is neither JSON nor XML.");
        }
    }

    /** The event with a message, when it has none of its own. */
    static RawEvent withMessage(RawEvent event, String message) {
        if (message.isBlank() || !event.message().isEmpty()) {
            return event;
        }
        return again(event, new TimeText.Parsed(event.time(), !event.isZoneAssumed()), message);
    }

    /** The event with another time. */
    static RawEvent withTime(RawEvent event, TimeText.Parsed time) {
        return again(event, time, event.message());
    }

    private static RawEvent again(RawEvent event, TimeText.Parsed time, String message) {
        RawEvent.Builder out = new RawEvent.Builder(event.origin())
                .provider(event.provider())
                .name(event.name())
                .channel(event.channel())
                .computer(event.computer())
                .recordId(event.recordId())
                .keywords(event.keywords())
                .securityUserId(event.securityUserId())
                .time(time)
                .message(message);
        event.data().forEach(out::data);
        return out.build();
    }
}
