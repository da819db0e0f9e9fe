package org.qwinsight.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qwinsight.hostile.Events.json;
import static org.qwinsight.hostile.Events.xml;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Evidence that is larger than the heap: memory stays small and time stays linear. */
@Timeout(120)
class BigInputTest {
    private static final int MEGABYTE = 1 << 20;
    private static final int OVER_THE_HEAP = (Scan.SMALL_HEAP + 32) * MEGABYTE;

    @TempDir
    private Path folder = Path.of("");

    /** A file of a text before, a unit again and again up to a length, and a text behind. */
    private Scan scan(String before, String unit, int length, String behind) throws IOException, InterruptedException {
        Path file = folder.resolve("big.log");
        byte[] repeated = unit.getBytes(UTF_8);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), MEGABYTE)) {
            out.write(before.getBytes(UTF_8));
            for (int written = 0; written < length; written += repeated.length) {
                out.write(repeated);
            }
            out.write(behind.getBytes(UTF_8));
        }
        Scan run = Scan.withSmallHeap(folder, file);
        assertTrue(!run.err().contains("memory"), run.err());
        return run;
    }

    @Test
    void openingBracketsLargerThanTheHeap() throws IOException, InterruptedException {
        scan("", "<", OVER_THE_HEAP, "").exits(2).says("not recognised");
        scan(xml(1), "<", OVER_THE_HEAP, xml(2)).exits(1).keeps(1, 2).counts(2, 0);
    }

    @Test
    void textLargerThanTheHeapWithoutALineEnd() throws IOException, InterruptedException {
        scan("", "qwinsta ", OVER_THE_HEAP, "").exits(2).says("not recognised");
    }

    @Test
    void jsonLargerThanTheHeapWithoutALineEnd() throws IOException, InterruptedException {
        scan(json(1) + "{\"a\":\"", "qwinsta ", OVER_THE_HEAP, "\"}\n" + json(2))
                .exits(1)
                .keeps(1, 2)
                .counts(3, 1)
                .says("longer than");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "{\"a\":\n", "{\"a\":{\"b\":[\"\",\n"})
    void jsonThatOnlyOpens(String unit) throws IOException, InterruptedException {
        scan(json(1), unit, 20 * MEGABYTE, "\n" + json(2)).keeps(1, 2);
    }

    @Test
    void anEventOverTheLimitBetweenGoodOnes() throws IOException, InterruptedException {
        String head = xml(2).substring(0, xml(2).indexOf("qwinsta /server"));
        String tail = xml(2).substring(xml(2).indexOf("</Data></EventData>"));
        scan(xml(1) + head, "0123456789abcdef", 17 * MEGABYTE, tail + xml(3))
                .exits(1)
                .keeps(1, 3)
                .counts(3, 1)
                .says("longer than");
    }

    @Test
    void aJsonRecordOverTheLimitBetweenGoodOnes() throws IOException, InterruptedException {
        String head = json(2).substring(0, json(2).indexOf("qwinsta /server"));
        scan(json(1) + head, "0123456789abcdef", 17 * MEGABYTE, "\"}}}\n" + json(3))
                .exits(1)
                .keeps(1, 3)
                .counts(3, 1);
    }

    @Test
    void tagsInsideCdataOfAnEventThatNeverEnds() throws IOException, InterruptedException {
        scan(xml(1), "<Event><![CDATA[", 15 * MEGABYTE, "]]>" + "x".repeat(20 * MEGABYTE) + xml(2))
                .exits(1)
                .keeps(1, 2);
    }

    @Test
    void openEventsWithoutEnd() throws IOException, InterruptedException {
        Scan run =
                scan(xml(1), "<Event ><![CDATA[<!--\n", 20 * MEGABYTE, xml(2)).exits(1);
        assertEquals(
                1L + 1 + 20 * MEGABYTE / 22 + 1, run.source(0).path("records").asLong());
        run.keeps(1, 2);
    }

    @Test
    void aCommandLineOfOneMegabyte() throws IOException, InterruptedException {
        String head = xml(2).substring(0, xml(2).indexOf("</Data></EventData>"));
        Scan run = scan(xml(1) + head, "0123456789abcdef", MEGABYTE, xml(2).substring(head.length()) + xml(3));
        run.exits(1).counts(3, 0);
        assertEquals(
                Events.commandLine(2).length() + MEGABYTE, run.kept().get(1).length());
    }

    @Test
    void aMillionEmptyEvents() throws IOException, InterruptedException {
        int million = 1_000_000;
        scan(xml(1), "<Event/>", 8 * million, xml(2)).exits(1).keeps(1, 2).counts(million + 2, 0);
        scan(json(1), "{}\n", 3 * million, json(2)).exits(1).keeps(1, 2).counts(million + 2, 0);
    }

    @Test
    void aRenderedMessageOfAMillionLines() throws IOException, InterruptedException {
        String before = "{\"Message\":\"Process Create:\\r\\nUtcTime: 2026-03-02 09:00:00.617\\r\\nImage: "
                + Events.IMAGE.replace("\\", "\\\\") + "\\r\\nCommandLine: qwinsta";
        String behind = "\",\"Id\":1,\"ProviderName\":\"Microsoft-Windows-Sysmon\",\"LogName\":"
                + "\"Microsoft-Windows-Sysmon/Operational\",\"MachineName\":\"WS1\",\"RecordId\":2,"
                + "\"TimeCreated\":\"/Date(1772442000617)/\"}\n";
        Scan run = scan(json(1) + before, "\\nx", 3 * MEGABYTE, behind + json(3));
        run.counts(3, 0);
        assertEquals(3, run.kept().size());
    }

    @Test
    void manyBadRecordsWithLongNamesCostLittleMemory() throws IOException, InterruptedException {
        String longName = "n".repeat(100_000);
        Scan run = scan(xml(1), "<Event><" + longName + "></Wrong></Event>", 100 * MEGABYTE, xml(2));
        run.exits(1).keeps(1, 2);
        assertTrue(run.out().length() < 2 * MEGABYTE, "output: " + run.out().length());
    }
}
