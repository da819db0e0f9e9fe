package org.qwinsight.ingest.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qwinsight.ingest.record.ByteWindow;
import org.qwinsight.ingest.record.Frames;
import org.qwinsight.ingest.record.RecordFrame;
import org.qwinsight.ingest.record.RecordFrame.Fault;

class JsonFramerTest {
    private static List<String> frames(String evidence) throws IOException {
        byte[] bytes = evidence.getBytes(StandardCharsets.UTF_8);
        Frames framer = new Frames(new JsonFramer(new ByteWindow(new ByteArrayInputStream(bytes), 0, false)));
        List<String> frames = new ArrayList<>();
        for (RecordFrame frame = framer.next(); frame != null; frame = framer.next()) {
            String mark = frame.fault() == Fault.NONE ? "" : frame.fault() + " ";
            frames.add(mark + frame.text());
            String atOffset = new String(bytes, (int) frame.offset(), (int) frame.length(), StandardCharsets.UTF_8);
            assertEquals(frame.text(), atOffset, "offset and length point at the record");
        }
        return frames;
    }

    private static String reason(String evidence) throws IOException {
        byte[] bytes = evidence.getBytes(StandardCharsets.UTF_8);
        RecordFrame frame =
                new Frames(new JsonFramer(new ByteWindow(new ByteArrayInputStream(bytes), 0, false))).next();
        return frame == null ? "" : frame.reason();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1}\n{\"b\":[2,{}]}\n",
                "{\"a\":1}{\"b\":[2,{}]}",
                "\uFEFF{\"a\":1}\r\n,{\"b\":[2,{}]}",
                "[{\"a\":1},{\"b\":[2,{}]}]",
                "[\"{not a record}\", 7, {\"a\":1}, null, {\"b\":[2,{}]}]",
                "[[{\"a\":1}],[{\"b\":[2,{}]}]]",
                "Record 12\n{\"a\":1}\nRecord 13\n{\"b\":[2,{}]}",
                "tool 1.0 says \"hello\nfound 2 {\"a\":1} records: {\"b\":[2,{}]}",
                "\u001e{\"a\":1}\n\u001e{\"b\":[2,{}]}\n",
                "{\"records\":[{\"a\":1},{\"b\":[2,{}]}],\"nextLink\":{\"x\":[{}]}}",
                "{\"preview\":false,\"fields\":[{\"name\":\"_raw\"}],\"results\":[{\"a\":1},{\"b\":[2,{}]}]}",
                "{\"took\":3,\"hits\":{\"total\":{\"value\":2},\"hits\":[{\"a\":1},{\"b\":[2,{}]}]},\"_shards\":{\"n\":1}}",
                "{\"Events\":{\"@xmlns\":\"x\",\"Event\":[{\"a\":1},{\"b\":[2,{}]}]}}",
                "[{\"value\":[{\"a\":1}]},{\"value\":[{\"b\":[2,{}]}]}]",
                "{\"value\":[{\"value\":[{\"a\":1}],\"n\":[]},{\"b\":[2,{}]}],\"m\":{}}",
            })
    void everyFormOfListGivesTheSameRecords(String evidence) throws IOException {
        assertEquals(List.of("{\"a\":1}", "{\"b\":[2,{}]}"), frames(evidence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"System\":{\"Channel\":\"x\"},\"items\":[{\"a\":1}]}",
                "{\"EventID\":3,\"data\":[{\"a\":1}]}",
                "{\"winlog\":{\"event_data\":{\"value\":[{\"a\":1}]}}}",
                "{\"answer\":{\"items\":[{\"a\":1}]}}",
                "{\"hits\":[]}",
                "{\"value\":[1,{\"a\":1}]}",
                "{\"value\":[[{\"a\":1}]]}",
            })
    void aListInsideAnEventIsNoWrapper(String evidence) throws IOException {
        assertEquals(List.of(evidence), frames(evidence));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "[]\n", "  \n", "[1,2,\"{\"]", "no json here", "[[[]]]", "]}],:"})
    void evidenceWithoutObjectsHasNoRecords(String evidence) throws IOException {
        assertEquals(List.of(), frames(evidence));
    }

    @Test
    void bracketsInsideStringsDoNotCount() throws IOException {
        String record = "{\"a\":\"}]{[\\\"}\",\"b\\\\\":\"\\\\\"}";
        assertEquals(List.of(record, record), frames(record + record));
    }

    @Test
    void halfALineCostsOneRecord() throws IOException {
        assertEquals(
                List.of("{\"a\":1}", "BROKEN {\"b\":\"x", "{\"c\":1}"), frames("{\"a\":1}\n{\"b\":\"x\n{\"c\":1}\n"));
        assertEquals(List.of("BROKEN {\"b\":", "{\"c\":1}", "{\"d\":1}"), frames("{\"b\":\n{\"c\":1}\n{\"d\":1}\n"));
    }

    @Test
    void aBrokenPrettyPrintedObjectDoesNotTurnIntoItsParts() throws IOException {
        String good = "{\n  \"a\": {\n    \"b\": [\n      {\n        \"c\": 1\n      }\n    ]\n  }\n}\n";
        String bad = good.replace("1", "1 2");
        List<String> frames = frames(good + bad + good);
        assertEquals(3, frames.size());
        assertTrue(frames.get(1).startsWith("BROKEN {\n  \"a\""));
        assertEquals(good.strip(), frames.get(2));
    }

    @Test
    void indentedElementsOfAnArrayAreFoundBehindABrokenOne() throws IOException {
        String list = "[\n  {\n    \"a\": 1\n  },\n  {\n    \"b\": \"x\n    y\"\n  },\n  {\n    \"c\": 3\n  }\n]\n";
        List<String> frames = frames(list);
        assertEquals(3, frames.size());
        assertTrue(frames.get(1).startsWith("BROKEN "));
        assertEquals("{\n    \"c\": 3\n  }", frames.get(2));
    }

    @Test
    void elementsThatBeginBehindAClosingBracketAreFoundBehindABrokenOne() throws IOException {
        String list = "[ {\n  \"a\" : 1\n}, {\n  \"b\" : x\n}, {\n  \"c\" : 3\n} ]";
        List<String> frames = frames(list);
        assertEquals(3, frames.size());
        assertEquals("{\n  \"c\" : 3\n}", frames.get(2));
    }

    @Test
    void theEndOfTheEvidenceCutsOffOnlyTheLastRecord() throws IOException {
        assertEquals(List.of("{\"a\":1}", "CUT_OFF {\"b\":{\"c\":"), frames("{\"a\":1}\n{\"b\":{\"c\":"));
        assertEquals(
                List.of("BROKEN {\"a\":[", "{\"b\":1}", "CUT_OFF {\"c\":\"d"),
                frames("{\"a\":[\n{\"b\":1}\n,{\"c\":\"d"));
        assertEquals(
                List.of("{\"a\":1}", "CUT_OFF {\n \"b\": {\n  \"c\": [\n   {"),
                frames("[{\"a\":1},{\n \"b\": {\n  \"c\": [\n   {"));
    }

    @Test
    void theReasonSaysWhatIsWrongAndWhere() throws IOException {
        assertEquals("\"}\" stands where a value belongs at byte 5.", reason("{\"a\":}"));
        assertEquals("A line ends inside a string at byte 7.", reason("{\"a\":\"x\n"));
        assertEquals("\",\" stands where a name or the end of the object belongs at byte 1.", reason("{,}"));
        assertEquals("\"n\" stands where a value belongs at byte 5.", reason("{\"a\":nil}"));
        assertEquals("The object that begins at byte 2 is not closed.", reason("  {\"a\":1"));
    }

    @Test
    void twoHundredLevelsAreReadAndOneMoreIsNot() throws IOException {
        String deep = "{\"a\":" + "[".repeat(199) + "]".repeat(199) + "}";
        String deeper = "{\"a\":" + "[".repeat(200) + "]".repeat(200) + "}";
        assertEquals(List.of(deep), frames(deep));
        List<String> frames = frames(deeper + "\n" + deep);
        assertEquals(2, frames.size());
        assertEquals(deep, frames.get(1));
        assertEquals("The object is nested deeper than 200 levels at byte 204.", reason(deeper));
    }

    @Test
    void aBrokenRecordInAWrapperCostsOneRecord() throws IOException {
        assertEquals(
                List.of("{\"a\":1}", "BROKEN {\"b\":", "{\"c\":1}"),
                frames("{\"records\":[\n{\"a\":1},\n{\"b\":,\n},\n{\"c\":1}\n],\"next\":{\"x\":1}}\n"));
    }

    @Test
    void aBrokenRecordInAListOnOneLineCostsOneRecord() throws IOException {
        assertEquals(List.of("{\"a\":1}", "BROKEN {\"a\":[2", "{\"a\":3}"), frames("[{\"a\":1},{\"a\":[2},{\"a\":3}]"));
        assertEquals(
                List.of("BROKEN {\"a\":\"x},", "{\"a\":\"y\"}", "{\"a\":\"z\"}"),
                frames("[{\"a\":\"x},{\"a\":\"y\"},{\"a\":\"z\"}]\n"));
        assertEquals(
                List.of("BROKEN {\"a\":[1,", "{\"a\":2}", "CUT_OFF {\"a\":"),
                frames("{\"value\":[{\"a\":[1,{\"a\":2},{\"a\":"));
        String padding = " ".repeat(700_000);
        assertEquals(List.of("BROKEN {\"a\"", "{\"a\":2}"), frames("[{\"a\"1" + padding + ",{\"a\":2}]"));
    }

    @Test
    void aBrokenLineDoesNotTurnIntoTheElementsOfAListInIt() throws IOException {
        assertEquals(
                List.of("BROKEN {\"a\":[{\"a\":1},{\"a\":2}", "{\"b\":1}"),
                frames("{\"a\":[{\"a\":1},{\"a\":2}x]}\n{\"b\":1}"));
    }

    @Test
    void offsetsOfUtf16EvidenceCountItsOwnBytes() throws IOException {
        byte[] utf8 = "é{\"a\":\"€😀\"}".getBytes(StandardCharsets.UTF_8);
        RecordFrame frame = new Frames(new JsonFramer(new ByteWindow(new ByteArrayInputStream(utf8), 2, true))).next();
        Objects.requireNonNull(frame);
        assertEquals(4, frame.offset());
        assertEquals(2L * "{\"a\":\"€😀\"}".length(), frame.length());
    }
}
