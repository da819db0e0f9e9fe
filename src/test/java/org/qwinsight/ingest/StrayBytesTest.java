package org.qwinsight.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qwinsight.fixture.FdrJson;
import org.qwinsight.fixture.SysmonXml;
import org.qwinsight.ingest.record.ByteWindow;
import org.qwinsight.ingest.record.Gap;
import org.qwinsight.ingest.record.RecordFrame;

/** Bytes between records that belong to none are told, and what is usual between records is not. */
class StrayBytesTest {
    private static final String XML = SysmonXml.qwinsta().xml();
    private static final String JSON = FdrJson.qwinsta().json();

    @TempDir
    private Path folder = Path.of("");

    private SourceReport read(String text, Charset charset) throws IOException {
        Path file = Files.write(folder.resolve("a.log"), text.getBytes(charset));
        ReadSnapshot expected = ReadSnapshot.of(List.of(file), ReadOptions.of(false, 1));
        for (int window : List.of(1, 2, 3, 7, 50, 1000)) {
            ReadOptions options = ReadOptions.of(false, 1 + window % 3).withWindow(window);
            assertEquals(expected, ReadSnapshot.of(List.of(file), options), "windows of " + window);
        }
        return expected.report().sources().get(0);
    }

    private SourceReport read(String text) throws IOException {
        return read(text, StandardCharsets.UTF_8);
    }

    private static List<String> problems(SourceReport source) {
        return source.problems().stream()
                .map(problem -> problem.ordinal() + "@" + problem.offset() + " " + problem.message())
                .toList();
    }

    private static String told(long offset, int bytes, String beginning) {
        return "0@" + offset + " " + (bytes == 1 ? "1 byte belongs" : bytes + " bytes belong")
                + " to no record, not read: \"" + beginning + "\"";
    }

    @Test
    void textBehindAndBetweenRecords() throws IOException {
        SourceReport xml = read(XML + "\n a b\n\n<c>d</c> \n" + XML + " the end\n");
        int second = XML.length() + "\n a b\n\n<c>d</c> \n".length() + XML.length() + 1;
        assertEquals(
                List.of(
                        told(XML.length() + 2, "a b\n\n<c>d".length(), "a b <c>d</c>"),
                        told(second, "the end".length(), "the end")),
                problems(xml));
        assertEquals("a b\n\n<c>d".length() + "the end".length(), xml.strayBytes());
        assertEquals(2, xml.records());
        assertEquals(0, xml.skipped());
        SourceReport json = read("[" + JSON + ", 12, \"{}\"," + JSON + "]\n}x\n");
        assertEquals(
                List.of(
                        told(1 + JSON.length() + 2, "12, \"{}\"".length(), "12, \"{}\","),
                        told(1 + 2 * JSON.length() + ", 12, \"{}\",".length() + 2, 2, "}x")),
                problems(json));
        assertEquals(2, json.records());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n",
                " \t\n\n",
                "\0\0\0",
                "\ufeff",
                "<Events>",
                "</Events>\r\n<?xml version=\"1.0\"?>\n<Events a='b'>",
                "<!-- a > b -- c -->",
                "<!DOCTYPE a>",
                "\nRecord 12\n",
                "\r\nRecord 7 \r\n<?xml version='1.1'?>\r\n"
            })
    void whatIsUsualBetweenEvents(String between) throws IOException {
        assertEquals(List.of(), problems(read("evtxexport 20181227\n\n" + XML + between + XML + between)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", ",", ",\r\n", "\u001e", "],[", "\nRecord 3\n", "\ufeff", "\0"})
    void whatIsUsualBetweenObjects(String between) throws IOException {
        assertEquals(List.of(), problems(read("found 2 records:\n" + JSON + between + JSON + "\n" + between)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Record",
                "Record x",
                "Record 1x",
                "RRecord 1",
                "<",
                "< a>",
                "<a <b>",
                "<a",
                "</Event>",
                "</Event >",
                "<!-- a >",
                "\u00ef",
                "\u00e4",
                "1",
                "-",
                "{",
                "}",
                "&amp;"
            })
    void whatIsNot(String between) throws IOException {
        SourceReport source = read(XML + "\n" + between + "\n" + XML);
        assertEquals(1, source.problems().size(), source::toString);
        assertEquals(XML.length() + 1, source.problems().get(0).offset());
    }

    @Test
    void aFileThatBeginsInsideARecord() throws IOException {
        String half = XML.substring(XML.length() / 2);
        assertEquals(List.of(told(0, half.length(), beginning(half))), problems(read(half + "\n" + XML)));
        assertEquals(
                List.of(told(0, 6, "\"x\"}}}")),
                problems(read("\"x\"}}}\n" + JSON)),
                "of which the beginning is not there");
        String banner = "made by a tool\n".repeat(80).strip();
        assertEquals(List.of(told(0, banner.length(), beginning(banner))), problems(read(banner + "\n" + XML)));
    }

    private static String beginning(String text) {
        return text.substring(0, 60).replaceAll("\\s+", " ").strip();
    }

    @Test
    void offsetsAndLengthsAreThoseOfTheEvidence() throws IOException {
        SourceReport source = read("\ufeff" + XML + "\nü😀 x\n" + XML, StandardCharsets.UTF_16LE);
        assertEquals(List.of(told(2L * (XML.length() + 2), 2 * "ü😀 x".length(), "ü😀 x")), problems(source));
    }

    /** Half a unit at the end of UTF-16, as a cut leaves it. */
    @Test
    void whatIsNoCharacterIsShownAsSuch() throws IOException {
        Path file = folder.resolve("odd.xml");
        Files.write(file, ("\ufeff" + XML).getBytes(StandardCharsets.UTF_16LE));
        Files.write(file, new byte[] {10}, StandardOpenOption.APPEND);
        List<String> told = problems(ReadSnapshot.of(List.of(file), ReadOptions.of(false, 1))
                .report()
                .sources()
                .get(0));
        assertEquals(1, told.size());
        assertTrue(told.get(0).endsWith("not read: \"\ufffd\""), told::toString);
    }

    /** The bytes in between are let go unseen: a stretch is told from its first byte to its last. */
    @Test
    void aStretchOfMoreThanTwoGigabytesIsCountedWhole() throws IOException {
        ByteWindow window = new ByteWindow(new Letters(), 0, false);
        Gap gap = new Gap(window);
        assertTrue(window.fill());
        gap.take(0, 1);
        long passed = 0;
        while (passed < 5L << 30) {
            passed += window.size();
            window.consume(window.size());
            assertTrue(window.fill());
        }
        gap.take(0, 1);
        RecordFrame told = Objects.requireNonNull(gap.end());
        assertEquals(passed + 1, told.length());
        assertEquals(0, told.offset());
    }

    /** As many bytes as are asked for, without end. */
    private static final class Letters extends InputStream {
        @Override
        public int read() {
            return 'x';
        }

        @Override
        public int read(byte[] into, int from, int count) {
            into[from] = 'x';
            return count;
        }
    }

    @Test
    void whatIsLeftOfAWrapperThatCannotBeRead() throws IOException {
        SourceReport source = read("{\"value\":[" + JSON + "], broken}\nmore\n" + JSON);
        assertEquals(List.of(told(13 + JSON.length(), "broken}\nmore".length(), "broken} more")), problems(source));
        assertEquals(2, source.records());
    }
}
