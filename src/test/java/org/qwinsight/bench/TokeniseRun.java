package org.qwinsight.bench;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A bare parser over a whole file on one thread: {@code TokeniseRun XML|JSONL FILE}. Prints how many events and characters
 * of text it met. All texts are decoded, none becomes a String. XML: no coalescing, no name spaces, no DTD.
 */
public final class TokeniseRun {
    private TokeniseRun() {}

    /** Reads the file once. */
    public static void main(String[] args) throws IOException, XMLStreamException {
        try (InputStream in = new FileInputStream(args[1])) {
            long[] counts = args[0].equals("XML") ? xml(in) : json(in);
            System.out.println("events=" + counts[0]);
            System.out.println("characters=" + counts[1]);
        }
    }

    private static long[] xml(InputStream in) throws XMLStreamException {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_INPUT_PARSING_MODE, WstxInputProperties.PARSING_MODE_FRAGMENT);
        XMLStreamReader reader = factory.createXMLStreamReader(in);
        long events = 0;
        long characters = 0;
        while (reader.hasNext()) {
            int type = reader.next();
            if (type == XMLStreamConstants.CHARACTERS) {
                characters += reader.getTextLength();
            } else if (type == XMLStreamConstants.START_ELEMENT) {
                events += reader.getLocalName().equals("Event") ? 1 : 0;
            }
        }
        reader.close();
        return new long[] {events, characters};
    }

    private static long[] json(InputStream in) throws IOException {
        long events = 0;
        long characters = 0;
        int depth = 0;
        try (JsonParser parser = new JsonFactory().createParser(in)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                switch (token) {
                    case START_OBJECT -> events += depth++ == 0 ? 1 : 0;
                    case END_OBJECT -> depth--;
                    case VALUE_STRING -> characters += parser.getTextLength();
                    case NOT_AVAILABLE,
                            FIELD_NAME,
                            START_ARRAY,
                            END_ARRAY,
                            VALUE_EMBEDDED_OBJECT,
                            VALUE_NUMBER_INT,
                            VALUE_NUMBER_FLOAT,
                            VALUE_TRUE,
                            VALUE_FALSE,
                            VALUE_NULL -> {
                        // nothing to count
                    }
                }
            }
        }
        return new long[] {events, characters};
    }
}
