package org.qwinsight.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.qwinsight.ingest.json.JsonFramer;
import org.qwinsight.ingest.json.JsonRecordReader;
import org.qwinsight.ingest.record.ByteWindow;
import org.qwinsight.ingest.record.PassedRecords;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.RecordException;
import org.qwinsight.ingest.record.RecordFrame;
import org.qwinsight.ingest.record.RecordFramer;
import org.qwinsight.ingest.record.RecordReader;
import org.qwinsight.ingest.record.ShapeCounts;
import org.qwinsight.ingest.xml.XmlEventReader;
import org.qwinsight.ingest.xml.XmlFramer;
import org.qwinsight.ingest.xml.XmlRecordReader;

/** A record means the same whether its reader is told where the values lie or looks for them itself. */
class FoundValuesTest {
    private static final Path LOGS = Path.of("..", "shared", "logs");
    private static final Path SAMPLES = Path.of("sample-logs");

    private static List<String> texts(RawEvent event) {
        List<String> texts = new ArrayList<>(List.of(
                event.origin().toString(),
                event.provider(),
                event.name(),
                event.channel(),
                event.computer(),
                event.recordId(),
                event.keywords(),
                event.securityUserId(),
                event.time().toString(),
                event.message(),
                event.note()));
        event.data().forEach((name, value) -> {
            texts.add(name + "=" + value);
            assertEquals(value, event.data(name), name);
        });
        assertNull(event.data("no such field"));
        return texts;
    }

    /** Compares all records; gives of how many the values were found. */
    private static int compare(byte[] bytes, boolean xml) throws IOException {
        ByteWindow window = new ByteWindow(new ByteArrayInputStream(bytes), 0, false);
        RecordFramer framer = xml
                ? new XmlFramer(window, event -> true, true)
                : new JsonFramer(window, event -> true, new ShapeCounts(), true);
        RecordReader told = reader(xml);
        RecordReader untold = reader(xml);
        int found = 0;
        PassedRecords passed = new PassedRecords();
        for (RecordFrame frame = framer.next(passed); frame != null; frame = framer.next(passed)) {
            if (frame.found() != null) {
                RecordFrame plain = new RecordFrame(
                        frame.buffer(),
                        frame.from(),
                        frame.to(),
                        frame.offset(),
                        frame.length(),
                        frame.fault(),
                        frame.reason());
                byte[] elsewhere = new byte[frame.size() + 7];
                System.arraycopy(frame.buffer(), frame.from(), elsewhere, 7, frame.size());
                assertEquals(read(untold, plain), read(told, frame.movedTo(elsewhere, 7, frame.size())));
                found++;
            }
        }
        return found;
    }

    private static RecordReader reader(boolean xml) {
        return xml ? new XmlRecordReader("", event -> true) : new JsonRecordReader(new XmlEventReader());
    }

    private static List<String> read(RecordReader reader, RecordFrame frame) {
        try {
            return texts(reader.read(frame));
        } catch (RecordException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private static int compareAll(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        int found = 0;
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            found += compare(bytes, true) + compare(bytes, false);
        }
        return found;
    }

    @Test
    void sharedLogs() throws IOException {
        assumeTrue(Files.isDirectory(LOGS), "skipped: the folder ../shared/logs is not there");
        assertTrue(compareAll(LOGS) > 100);
    }

    @Test
    void sampleLogs() throws IOException {
        assertTrue(compareAll(SAMPLES) > 10);
    }

    @Test
    void namesThatComeTwiceBlanksEntitiesAndEmptyTags() throws IOException {
        StringBuilder xml = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            xml.append("<Event><System><Provider Name='Microsoft-Windows-Sysmon'/><EventID>1</EventID><EventRecordID>")
                    .append(i)
                    .append(
                            "</EventRecordID><Computer>WS1</Computer></System><EventData><Data Name='Image'>C:\\a &amp; b")
                    .append(i)
                    .append("</Data><Data Name='Image'>second</Data><Data Name='User'>  </Data><Data Name='Empty'/>")
                    .append("<Data Name='Lines'>a\r\nb&quot;\u00fc</Data></EventData></Event>\n");
        }
        assertEquals(3, compare(xml.toString().getBytes(StandardCharsets.UTF_8), true));
    }

    @Test
    void markupListsWordsAndEscapesInJson() throws IOException {
        StringBuilder json = new StringBuilder();
        for (String data : List.of(
                "\"Image\":\"C:\\\\q.exe\",\"User\":null,\"Elevated\":true,\"ProcessId\":12,\"Text\":\"\\u00fc\\n\"",
                "\"@xmlns\":\"x\",\"Image\":\"q.exe\"",
                "\"Data\":\"one\",\"Image\":\"q.exe\"")) {
            for (int i = 0; i < 4; i++) {
                json.append(sysmonJson(i, data));
            }
        }
        assertEquals(3, compare(json.toString().getBytes(StandardCharsets.UTF_8), false));
    }

    private static String sysmonJson(int number, String data) {
        return "{\"Event\":{\"System\":{\"Provider\":{\"#attributes\":{\"Name\":\"Microsoft-Windows-Sysmon\"}},\"EventID\":1,"
                + "\"TimeCreated\":{\"#attributes\":{\"SystemTime\":\"2026-01-01T00:00:0" + number + ".000Z\"}},"
                + "\"EventRecordID\":" + number + ",\"Channel\":\"c\",\"Computer\":\"WS1\"},"
                + "\"EventData\":{" + data + "}}}\n";
    }
}
