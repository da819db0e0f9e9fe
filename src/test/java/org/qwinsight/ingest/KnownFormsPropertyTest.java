package org.qwinsight.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.qwinsight.event.EventField;

/**
 * Many records of few forms, some with bytes that do not belong there: comparing them with the forms that came before
 * changes nothing in what is read, counted and said about them.
 */
class KnownFormsPropertyTest {
    private static final List<String> PARTS = List.of(
            "<",
            ">",
            "&",
            "&amp;",
            "&quot",
            "]]>",
            "'",
            "\"",
            "\\",
            "\\u00e4",
            "\\n",
            "\r\n",
            "\u0001",
            "\u007f",
            "é",
            "€",
            "😀",
            "{",
            "}",
            ",",
            ":",
            "0",
            "-",
            ".",
            "e5",
            " ",
            "</Data>",
            "<Data Name='x'>",
            "null",
            "[1]");

    /** A record whose values all depend on its number. */
    private static String xml(int number, int id, String command) {
        return "<Event xmlns='x'><System><Provider Name='Microsoft-Windows-Sysmon' Guid='{5}'/><EventID>" + id
                + "</EventID><Version>5</Version><Keywords>0x8" + number % 2 + "</Keywords><TimeCreated SystemTime="
                + "'2026-03-02T09:00:" + (10 + number % 50) + ".617Z'/><EventRecordID>" + number
                + "</EventRecordID><Correlation/><Execution ProcessID='" + number * 3
                + "' ThreadID='7'/><Channel>Sysmon"
                + "</Channel><Computer>WS" + number % 3 + "</Computer><Security UserID='S-1-5-18'/></System><EventData>"
                + "<Data Name='ProcessGuid'>{A" + number + "}</Data><Data Name='ProcessId'>" + 4 * number
                + "</Data><Data Name='Image'>C:\\a" + number % 4 + ".exe</Data><Data Name='Empty'/><Data>no name "
                + number
                + "</Data><Data Name='CommandLine'>" + command + "</Data></EventData></Event>\n";
    }

    private static String json(int number, int id, String command) {
        return "{\"Event\":{\"#attributes\":{\"xmlns\":\"x\"},\"System\":{\"Provider\":{\"#attributes\":{\"Name\":"
                + "\"Microsoft-Windows-Sysmon\",\"Guid\":\"5\"}},\"EventID\":" + id
                + ",\"Version\":5,\"Keywords\":\"0x8"
                + number % 2 + "\",\"TimeCreated\":{\"#attributes\":{\"SystemTime\":\"2026-03-02T09:00:"
                + (10 + number % 50) + ".617Z\"}},\"EventRecordID\":" + number + ",\"Correlation\":null,\"Execution\":{"
                + "\"#attributes\":{\"ProcessID\":" + number * 3
                + ",\"ThreadID\":7}},\"Channel\":\"Sysmon\",\"Computer\":"
                + "\"WS" + number % 3 + "\",\"Security\":{\"#attributes\":{\"UserID\":\"S-1-5-18\"}}},\"EventData\":{"
                + "\"ProcessGuid\":\"{A" + number + "}\",\"ProcessId\":" + 4 * number + ",\"Image\":\"C:\\\\a"
                + number % 4
                + ".exe\",\"Flag\":true,\"None\":null,\"CommandLine\":\"" + command + "\"}}}\n";
    }

    private static String records(int count, Random random, IntFunction<String> record) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            String one = record.apply(i);
            if (random.nextInt(3) == 0) {
                int at = random.nextInt(one.length());
                String part = PARTS.get(random.nextInt(PARTS.size()));
                one = one.substring(0, at) + part + one.substring(random.nextBoolean() ? at : at + 1);
            }
            text.append(one);
        }
        return text.toString();
    }

    private static void compare(String ending, byte[] bytes, int window) throws IOException {
        Path file = Files.createTempFile("forms", ending);
        try {
            Files.write(file, bytes);
            List<Path> paths = List.of(file);
            ReadOptions options = ReadOptions.of(false, 1);
            ReadSnapshot expected =
                    ReadSnapshot.of(paths, options.withoutPassing().withoutForms());
            String text = new String(bytes, StandardCharsets.UTF_8);
            assertEquals(expected, ReadSnapshot.of(paths, options), text);
            assertEquals(expected, ReadSnapshot.of(paths, options.withWindow(window)), text);
            assertEquals(expected, ReadSnapshot.of(paths, options.withoutPassing()), text);
        } finally {
            Files.delete(file);
        }
    }

    private static int id(int number) {
        return number % 3 == 0 ? 1 : number % 3 == 1 ? 7 : 5;
    }

    @Property(tries = 100)
    void partsInOddPlaces(@ForAll int seed, @ForAll @IntRange(min = 1, max = 700) int window) throws IOException {
        Random random = new Random(seed);
        String xml = records(30, random, number -> xml(number, id(number), "run &quot;x&quot; " + number));
        compare(".xml", xml.getBytes(StandardCharsets.UTF_8), window);
        String json = records(30, random, number -> json(number, id(number), "run \\\"x\\\" " + number));
        compare(".json", json.getBytes(StandardCharsets.UTF_8), window);
    }

    @Property(tries = 100)
    void anyBytesInAnyPlace(@ForAll int seed) throws IOException {
        Random random = new Random(seed);
        for (String ending : List.of(".xml", ".json")) {
            StringBuilder text = new StringBuilder();
            for (int number = 1; number <= 25; number++) {
                text.append(ending.equals(".xml") ? xml(number, id(number), "é€") : json(number, id(number), "é€"));
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            // The first records stay whole, so that the file is taken for what it is.
            for (int i = random.nextInt(12); i >= 0; i--) {
                bytes[1500 + random.nextInt(bytes.length - 1500)] = (byte) random.nextInt(256);
            }
            compare(ending, bytes, 300);
        }
    }

    /** More forms than are remembered, in turn and each once more. */
    @Test
    void manyForms() throws IOException {
        StringBuilder xml = new StringBuilder();
        StringBuilder json = new StringBuilder();
        for (int number = 1; number <= 400; number++) {
            String name = "Extra" + number % 90;
            xml.append(xml(number, id(number), "x").replace("Empty", name));
            json.append(json(number, id(number), "x").replace("Flag", name));
        }
        compare(".xml", xml.toString().getBytes(StandardCharsets.UTF_8), 999);
        compare(".json", json.toString().getBytes(StandardCharsets.UTF_8), 999);
    }

    /** The comparison above would pass if nothing were read at all. */
    @Test
    void allOfThemAreRead() throws IOException {
        List<String> seen = new ArrayList<>();
        for (String ending : List.of(".xml", ".json")) {
            StringBuilder text = new StringBuilder();
            for (int number = 1; number <= 9; number++) {
                text.append(
                        ending.equals(".xml")
                                ? xml(number, id(number), "&quot;n" + number + "&quot;")
                                : json(number, id(number), "\\\"n" + number + "\\\""));
            }
            Path file = Files.createTempFile("forms", ending);
            Files.writeString(file, text);
            ReadSnapshot read = ReadSnapshot.of(List.of(file), ReadOptions.of(false, 1));
            Files.delete(file);
            assertEquals(9, read.report().sources().get(0).records());
            read.starts().forEach(start -> seen.add(start.fields().get(EventField.COMMAND_LINE)));
        }
        assertEquals(List.of("\"n3\"", "\"n6\"", "\"n9\"", "\"n3\"", "\"n6\"", "\"n9\""), seen);
    }
}
