package org.qwinsight.ingest.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.qwinsight.event.EventTime;
import org.qwinsight.ingest.record.ByteWindow;
import org.qwinsight.ingest.record.Frames;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.RecordException;
import org.qwinsight.ingest.record.RecordFrame;

/** The logs beside the project, whose events were counted by another program. */
class SharedLogsTest {
    private static final Path LOGS = Path.of("..", "shared", "logs");

    @TestFactory
    Stream<DynamicTest> everyJsonFileHasTheEventsThatWereCountedInIt() throws IOException {
        Path counts = LOGS.resolve("expected.json");
        assumeTrue(Files.isRegularFile(counts), "skipped: the folder ../shared/logs is not there");
        JsonNode expected = JsonTree.parse(Files.readString(counts));
        return expected.properties().stream()
                .filter(file -> file.getKey().contains(".json")
                        || file.getKey().endsWith("jsonl")
                        || file.getKey().endsWith("ndjson"))
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> compare(file.getKey(), file.getValue())));
    }

    private static void compare(String file, JsonNode expected) throws IOException {
        Summary summary = new Summary();
        JsonRecordReader reader = new JsonRecordReader(new DomXmlText());
        Frames framer = new Frames(
                new JsonFramer(new ByteWindow(new ByteArrayInputStream(utf8(LOGS.resolve(file))), 0, false)));
        for (RecordFrame frame = framer.next(); frame != null; frame = framer.next()) {
            summary.add(reader, frame);
        }
        assertEquals(expected.path("total_events").asInt(), summary.records, "records, " + summary.problem);
        assertEquals(0, summary.unreadable, summary.problem);
        Map<String, Integer> byKind = new TreeMap<>();
        expected.path("by_kind")
                .properties()
                .forEach(kind -> byKind.put(kind.getKey(), kind.getValue().asInt()));
        assertEquals(byKind, summary.byKind);
        Set<String> hosts = new TreeSet<>();
        expected.path("hosts").forEach(host -> hosts.add(host.asText()));
        assertEquals(hosts, summary.hosts);
        assertEquals(JsonValues.text(expected.path("first_time")), milliseconds(summary.first));
        assertEquals(JsonValues.text(expected.path("last_time")), milliseconds(summary.last));
        boolean assumed = JsonValues.text(expected.path("time_basis")).contains("no zone");
        assertEquals(assumed, summary.zoneAssumed);
    }

    private static String milliseconds(EventTime time) {
        return time.isKnown() ? new EventTime(time.epochNanos(), 3).iso() : "";
    }

    private static byte[] utf8(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        boolean utf16 = bytes.length > 1 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe;
        return utf16 ? new String(bytes, StandardCharsets.UTF_16).getBytes(StandardCharsets.UTF_8) : bytes;
    }

    private static final class Summary {
        int records;
        int unreadable;
        String problem = "";
        boolean zoneAssumed;
        EventTime first = EventTime.UNKNOWN;
        EventTime last = EventTime.UNKNOWN;
        final Map<String, Integer> byKind = new TreeMap<>();
        final Set<String> hosts = new TreeSet<>();

        void add(JsonRecordReader reader, RecordFrame frame) {
            records += frame.fault() == RecordFrame.Fault.CUT_OFF ? 0 : 1;
            try {
                if (frame.fault() != RecordFrame.Fault.NONE) {
                    throw new RecordException(frame.reason());
                }
                add(reader.read(frame));
            } catch (RecordException e) {
                unreadable++;
                problem = e.getMessage() + " " + frame.offset();
            }
        }

        private void add(RawEvent event) {
            String kind =
                    switch (event.provider() + " " + event.name()) {
                        case "Microsoft-Windows-Sysmon 1" -> "sysmon1";
                        case "Microsoft-Windows-Security-Auditing 4688" -> "sec4688";
                        case " ProcessRollup2", " SyntheticProcessRollup2" -> "pr2";
                        case " ProcessCreated" -> "mde";
                        default -> "";
                    };
            if (kind.isEmpty()) {
                return;
            }
            byKind.merge(kind, 1, Integer::sum);
            String sensor = event.data("aid");
            hosts.add(event.computer().isEmpty() && sensor != null ? sensor : event.computer());
            zoneAssumed |= event.isZoneAssumed();
            first = !first.isKnown() || event.time().compareTo(first) < 0 ? event.time() : first;
            last = event.time().compareTo(last) > 0 ? event.time() : last;
        }
    }
}
