package org.qwinsight.ingest.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.RawEvent.Origin;
import org.qwinsight.ingest.record.RecordException;

class JsonRecordReaderTest {
    private static final String FDR = "{'event_simpleName':'X','aid':'a','n':";

    @Test
    void numbersKeepEveryDigitAndHaveNoExponent() throws RecordException {
        RawEvent event = ReadRecord.as(
                "crowdstrike-fdr",
                FDR + "494714991831837524,'f':1584766816.296125,'e':1.5E3,'s':2e-3,'huge':1e999999999,'b':false}");
        assertEquals("494714991831837524", event.data("n"));
        assertEquals("1584766816.296125", event.data("f"));
        assertEquals("1500", event.data("e"));
        assertEquals("0.002", event.data("s"));
        assertEquals("1e999999999", event.data("huge"));
        assertEquals("false", event.data("b"));
    }

    @Test
    void theFirstOfTwoEqualNamesWins() throws RecordException {
        assertEquals("1", ReadRecord.as("crowdstrike-fdr", FDR + "1,'n':2}").data("n"));
    }

    @Test
    void nestedValuesBecomeText() throws RecordException {
        RawEvent event = ReadRecord.as("crowdstrike-fdr", FDR + "['a',1,null],'o':{'x':{'y':1}},'empty':{},'z':null}");
        assertEquals("a, 1, ", event.data("n"), "an empty last element keeps its place");
        assertEquals("{\"x\":{\"y\":\"1\"}}", event.data("o"));
        assertEquals("", event.data("empty"));
        assertEquals("", event.data("z"));
    }

    @Test
    void bytesThatAreNotUtf8DoNotLoseTheRecord() throws RecordException {
        byte[] bytes = "{\"event_simpleName\":\"X\",\"n\":\"a#b\"}".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '#' ? (byte) 0xe9 : bytes[i];
        }
        RawEvent event = new JsonRecordReader(new DomXmlText()).read(ReadRecord.frame(bytes));
        assertEquals("a\uFFFDb", event.data("n"));
    }

    @Test
    void whatJacksonRefusesIsSaidWithThePlace() {
        RecordException e = assertThrows(RecordException.class, () -> ReadRecord.as("x", "  {'a':01}"));
        assertTrue(String.valueOf(e.getMessage()).startsWith("The JSON object that begins at byte 2 cannot be read: "));
        assertThrows(RecordException.class, () -> ReadRecord.as("x", "{'a':" + "1".repeat(999) + "x}"));
    }

    @Test
    void rawTabsInsideStringsAreTolerated() throws RecordException {
        assertEquals("a\tb", ReadRecord.as("crowdstrike-fdr", FDR + "'a\tb'}").data("n"));
    }

    @Test
    void anyOtherObjectIsReadAndSetAside() throws RecordException {
        assertEquals(Origin.OTHER, ReadRecord.as("other", "{}").origin());
        assertEquals(
                Origin.OTHER,
                ReadRecord.as("other", "{'message':'hello','body':'text'}").origin());
    }

    @Test
    void theShapeIsTheMostFrequentAndOfEqualOnesTheFirstInTheList() throws RecordException {
        JsonRecordReader reader = new JsonRecordReader(new DomXmlText());
        assertEquals("json", reader.shape());
        byte[] other = "{}".getBytes(StandardCharsets.UTF_8);
        byte[] falcon = "{\"event_simpleName\":\"X\"}".getBytes(StandardCharsets.UTF_8);
        reader.read(ReadRecord.frame(other));
        assertEquals("other", reader.shape());
        reader.read(ReadRecord.frame(falcon));
        assertEquals("crowdstrike-fdr", reader.shape());
        reader.read(ReadRecord.frame(other));
        assertEquals("other", reader.shape());
    }

    @Test
    void eventsInsideEventsAreUnwrappedToTheInnermost() throws RecordException {
        String nested = "{'event_simpleName':'X'}";
        for (int i = 0; i < 10; i++) {
            nested = "{'body':'" + nested.replace("\\", "\\\\").replace("'", "\\'") + "'}";
        }
        assertEquals("X", ReadRecord.as("ndjson-body", nested).name());
    }
}
