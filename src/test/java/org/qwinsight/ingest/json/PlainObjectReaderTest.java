package org.qwinsight.ingest.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.RecordException;
import org.qwinsight.ingest.record.RecordFrame;

class PlainObjectReaderTest {
    private static final String EVENT = "{'Event':{'#attributes':{'xmlns':'x'},'System':{'Provider':{'#attributes':"
            + "{'Name':'Microsoft-Windows-Sysmon'}},'EventID':1,'Keywords':'0x8000000000000000','TimeCreated':"
            + "{'#attributes':{'SystemTime':'2026-03-02T09:00:00.617Z'}},'EventRecordID':7,'Channel':'Sysmon',"
            + "'Computer':'WS1','Security':{'#attributes':{'UserID':'S-1-5-18'}}},'EventData':{'ProcessId':7,"
            + "'Image':'C:\\\\q.exe'}}}";

    private static RecordFrame frame(String json) {
        return ReadRecord.frame(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static List<Object> parts(RawEvent event) {
        return List.of(
                ReadRecord.system(event),
                event.isZoneAssumed(),
                List.copyOf(event.data().entrySet()));
    }

    private static List<Object> byTree(RecordFrame frame) throws RecordException {
        return parts(new JsonRecordReader(new DomXmlText()).readTree(frame));
    }

    /** Values and forms that either way reads alike; in each, one part of the record is written in another way. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'ProcessId':7>'ProcessId':-7",
                "'ProcessId':7>'ProcessId':0.50",
                "'ProcessId':7>'ProcessId':null",
                "'ProcessId':7>'ProcessId':true",
                "'ProcessId':7>'ProcessId':''",
                "'ProcessId':7>'ProcessId':'  '",
                "'ProcessId':7>'ProcessId':'\\u0041\\ud83d\\ude00\\n\\t\\r\\b\\f\\/\\\\\\''",
                "'ProcessId':7>'ProcessId':'\\ud800'",
                "'ProcessId':7>'ProcessId':'Microsoft\u00ae \u2026'",
                "'ProcessId'>'#text'",
                "'ProcessId'>'Image'",
                "'ProcessId'>'x_attributes'",
                ",'Security':{'#attributes':{'UserID':'S-1-5-18'}}>",
                "{'#attributes':{'UserID':'S-1-5-18'}}>null",
                "'Keywords':'0x8000000000000000',>",
                "'EventID':1>'EventID' : '1' "
            })
    void plainRecordsMeanWhatTheirTreesMean(String change) throws RecordException {
        String[] parts = change.split(">", -1);
        RecordFrame frame = frame(EVENT.replace(parts[0], parts[1]));
        RawEvent event = new PlainObjectReader(true, new JsonTexts()).read(frame);
        assertNotNull(event);
        assertEquals(byTree(frame), parts(Objects.requireNonNull(event)));
    }

    /** What the plain reader does not understand in full it leaves to the tree. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'ProcessId':7>'ProcessId':{'a':1}",
                "'ProcessId':7>'ProcessId':[1]",
                "'ProcessId':7>'ProcessId':1e3",
                "'ProcessId'>'Data'",
                "'ProcessId'>'Process\\u0049d'",
                "'Image'>'Im\\u0061ge'",
                "'EventID':1>'EventID':{'#text':1}",
                "'Computer':'WS1'>'Computer':'WS\\u0031'",
                "'Computer':'WS1'>'Computer':'WS1','Computer':'WS2'",
                "'#attributes':{'UserID'>'@UserID':'S','#attributes':{'Other'",
                "'EventData':>'RenderingInfo':{'Message':'m'},'EventData':",
                "'EventData':>'UserData':{'a':{'b':1}},'EventData':",
                "{'Event':>{'Message':'m','Event':"
            })
    void whatIsNotPlainIsLeftToTheTree(String change) {
        String[] parts = change.split(">", -1);
        assertNull(new PlainObjectReader(true, new JsonTexts()).read(frame(EVENT.replace(parts[0], parts[1]))));
    }

    @Test
    void stringsOfEveryLengthEndAtTheirQuote() {
        for (int length = 0; length < 40; length++) {
            byte[] text = ("x".repeat(length) + "\"\u0001\\,").getBytes(StandardCharsets.UTF_8);
            assertEquals(length + 1, new StringWalk().behind(text, 0, text.length));
            text[length] = 0x1f;
            assertEquals(PlainScanner.OTHER, new StringWalk().behind(text, 0, text.length));
        }
    }
}
