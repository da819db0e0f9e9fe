package org.qwinsight.ingest.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qwinsight.ingest.record.ByteWindow;
import org.qwinsight.ingest.record.Frames;
import org.qwinsight.ingest.record.RecordFrame;
import org.qwinsight.ingest.record.RecordFrame.Fault;

/** Input made to cost time or memory. The limits are far above what linear work needs and far below quadratic work. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class JsonFramerHostileInputTest {
    private static final int LARGEST_BUFFER = 4 * ByteWindow.MAX_RECORD;
    /** Longer than the largest buffer, and by far longer than the longest record. */
    private static final long OVER_ALL_LIMITS = 5L * ByteWindow.MAX_RECORD;

    private static final long OVER_THE_RECORD_LIMIT = 20L << 20;

    private record Counts(long good, long broken, long cutOff) {}

    private static Counts count(InputStream in) throws IOException {
        ByteWindow window = new ByteWindow(in, 0, false);
        Frames framer = new Frames(new JsonFramer(window));
        long[] byFault = new long[3];
        for (RecordFrame frame = framer.next(); frame != null; frame = framer.next()) {
            byFault[frame.fault().ordinal()]++;
            assertTrue(frame.size() <= ByteWindow.MAX_RECORD);
            assertTrue(window.buffer().length <= LARGEST_BUFFER);
        }
        return new Counts(
                byFault[Fault.NONE.ordinal()], byFault[Fault.BROKEN.ordinal()], byFault[Fault.CUT_OFF.ordinal()]);
    }

    private static InputStream followedBy(InputStream first, String text) {
        return new SequenceInputStream(first, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "\"", "]", "a", " ", "\\", "\"\\", "[\n", ","})
    void junkGivesNoRecordAndHidesNone(String piece) throws IOException {
        InputStream junk = new RepeatedInput(piece, OVER_ALL_LIMITS);
        assertEquals(new Counts(1, 0, 0), count(followedBy(junk, "\n{\"a\":1}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"a\":", "{\"a\":[", "{\"a\":\"", "{\"a\":[1,", "{}{", "{\"a\\"})
    void aLineThatIsNeverARecordCostsOneRecord(String start) throws IOException {
        Counts expected = new Counts(start.equals("{}{") ? 2 : 1, 1, 0);
        InputStream line = new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8));
        InputStream rest = new RepeatedInput("{", OVER_ALL_LIMITS);
        assertEquals(expected, count(followedBy(new SequenceInputStream(line, rest), "\n{\"a\":1}")));
    }

    @Test
    void aRecordLongerThanTheLimitCostsOneRecord() throws IOException {
        InputStream start = new ByteArrayInputStream("{\"a\":\"".getBytes(StandardCharsets.UTF_8));
        InputStream text = new SequenceInputStream(start, new RepeatedInput("x", OVER_ALL_LIMITS));
        assertEquals(new Counts(1, 1, 0), count(followedBy(text, "\"}\n{\"a\":1}")));
    }

    @Test
    void aNumberWithoutEndCostsOneRecord() throws IOException {
        InputStream start = new ByteArrayInputStream("{\"a\":".getBytes(StandardCharsets.UTF_8));
        InputStream digits = new SequenceInputStream(start, new RepeatedInput("1", OVER_ALL_LIMITS));
        assertEquals(new Counts(1, 1, 0), count(followedBy(digits, "\n{\"a\":1}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\n", "{\"a\":\n", "{\"a\":[\n", "[{\"a\":\n", "{\"value\":[\n"})
    void everyLineThatOpensAnObjectAndNeverClosesItIsCounted(String line) throws IOException {
        long lines = OVER_THE_RECORD_LIMIT / line.length();
        Counts counts = count(new RepeatedInput(line, lines * line.length()));
        boolean wrapper = line.contains("value");
        assertEquals(0, counts.good());
        assertTrue(counts.cutOff() <= 1);
        if (!wrapper) {
            assertEquals(lines, counts.broken() + counts.cutOff());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":,", "{\"a\":[1,", "{\"a\":\"x,", "{\"a\":{\"b\":1},"})
    void aListOnOneLineThatIsBrokenEverywhereIsReadOnce(String piece) throws IOException {
        InputStream start = new ByteArrayInputStream(new byte[] {'['});
        long pieces = OVER_THE_RECORD_LIMIT / piece.length();
        Counts counts = count(new SequenceInputStream(start, new RepeatedInput(piece, pieces * piece.length())));
        assertEquals(pieces, counts.good() + counts.broken() + counts.cutOff());
    }

    @Test
    void unclosedObjectsAroundALongListAreNotScannedAgainAndAgain() throws IOException {
        InputStream opening = new RepeatedInput("{\"a\":\n", 199L * 6);
        InputStream list = new RepeatedInput("1,", OVER_ALL_LIMITS);
        InputStream start = new SequenceInputStream(opening, new ByteArrayInputStream(new byte[] {'['}));
        assertEquals(new Counts(1, 199, 0), count(followedBy(new SequenceInputStream(start, list), "\n{\"a\":1}")));
    }

    @Test
    void goodRecordsBehindAnUnclosedOneAreKept() throws IOException {
        InputStream start = new ByteArrayInputStream("{\"a\":[\n".getBytes(StandardCharsets.UTF_8));
        String line = "{\"b\":[{},{}]},\n";
        int count = 1_500_000;
        InputStream lines = new RepeatedInput(line, (long) count * line.length());
        assertEquals(new Counts(count, 1, 0), count(new SequenceInputStream(start, lines)));
    }

    @Test
    void tenThousandArraysInEachOtherCostOneRecord() throws IOException {
        String deep = "{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}\n{\"b\":1}\n";
        assertEquals(new Counts(1, 1, 0), count(new ByteArrayInputStream(deep.getBytes(StandardCharsets.UTF_8))));
    }
}
