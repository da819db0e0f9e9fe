package org.qwinsight.ingest.json;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.RecordException;
import org.qwinsight.ingest.record.TimeText;
import org.qwinsight.ingest.record.XmlText;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A small XML reader for tests of the shapes that hold XML in strings. */
final class DomXmlText implements XmlText {
    @Override
    public RawEvent read(String xml) throws RecordException {
        Document document;
        try {
            document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new RecordException("not XML", e);
        }
        RawEvent.Builder out = new RawEvent.Builder(RawEvent.Origin.WINDOWS)
                .provider(attribute(document, "Provider", "Name"))
                .name(text(document, "EventID"))
                .channel(text(document, "Channel"))
                .computer(text(document, "Computer"))
                .recordId(text(document, "EventRecordID"))
                .time(TimeText.parse(attribute(document, "TimeCreated", "SystemTime"))
                        .knownUtc());
        NodeList data = document.getElementsByTagName("Data");
        for (int i = 0; i < data.getLength(); i++) {
            Element element = (Element) data.item(i);
            out.data(element.getAttribute("Name"), element.getTextContent());
        }
        return out.build();
    }

    private static String text(Document document, String element) {
        NodeList found = document.getElementsByTagName(element);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    private static String attribute(Document document, String element, String name) {
        NodeList found = document.getElementsByTagName(element);
        return found.getLength() == 0 ? "" : ((Element) found.item(0)).getAttribute(name);
    }
}
