package org.qwinsight.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.qwinsight.event.EventField;
import org.qwinsight.event.Progress;
import org.qwinsight.ingest.Ingest;
import org.qwinsight.ingest.SourceReport;

/** In every form and packing: all good records are kept in order, all broken ones are counted once each. */
class BrokenMixFormsPropertyTest {
    /** A number below 0 stands for a good record, others for a broken one and where it is broken. */
    private static final int GOOD = -1;

    enum Form {
        XML("", "", ""),
        JSON_LINES("", "\n", "\n"),
        JSON_ARRAY("[", ",\n", "]"),
        CLASSIC_TEXT("", "", "");

        private final String before;
        private final String between;
        private final String behind;

        Form(String before, String between, String behind) {
            this.before = before;
            this.between = between;
            this.behind = behind;
        }

        String good(int number) {
            return switch (this) {
                case XML -> Events.xml(number);
                case JSON_LINES, JSON_ARRAY -> Events.json(number).strip();
                case CLASSIC_TEXT -> text(number, "4688");
            };
        }

        /** A record that nothing can repair: cut off, or with a fault inside. */
        String broken(int number, int where) {
            String good = good(number);
            return switch (this) {
                case XML ->
                    where % 2 == 0
                            ? good.replace("</System>", "</Sytem>")
                            : good.substring(0, 8 + where % (good.indexOf("</Event>") - 8));
                case JSON_LINES, JSON_ARRAY ->
                    where % 2 == 0
                            ? good.replace("\"EventID\":1", "\"EventID\":one")
                            : good.substring(0, 1 + where % (good.length() - 1));
                case CLASSIC_TEXT -> text(number, "none");
            };
        }

        private static String text(int number, String eventCode) {
            return "03/02/2026 09:00:00 AM\nLogName=Security\nSourceName=Microsoft Windows security auditing.\n"
                    + "EventCode=" + eventCode + "\nComputerName=WS1\nRecordNumber=" + number
                    + "\nMessage=A new process has been created.\n\nProcess Information:\n\tNew Process ID:\t\t0x1\n"
                    + "\tNew Process Name:\t" + Events.IMAGE + "\n\tProcess Command Line:\t"
                    + Events.commandLine(number) + "\n";
        }

        /** The whole file, which ends with a good record. */
        String file(List<Integer> mix) {
            List<String> records = new ArrayList<>();
            for (int i = 0; i < mix.size(); i++) {
                records.add(mix.get(i) == GOOD ? good(i) : broken(i, mix.get(i)));
            }
            records.add(good(mix.size()));
            return before + String.join(between, records) + behind;
        }
    }

    enum Packing {
        UTF_8,
        UTF_8_WITH_MARK,
        UTF_16LE,
        UTF_16LE_WITH_MARK,
        UTF_16BE_WITH_MARK,
        GZIP;

        byte[] bytes(String text) throws IOException {
            return switch (this) {
                case UTF_8 -> text.getBytes(StandardCharsets.UTF_8);
                case UTF_8_WITH_MARK -> marked(text, StandardCharsets.UTF_8);
                case UTF_16LE -> text.getBytes(StandardCharsets.UTF_16LE);
                case UTF_16LE_WITH_MARK -> marked(text, StandardCharsets.UTF_16LE);
                case UTF_16BE_WITH_MARK -> marked(text, StandardCharsets.UTF_16BE);
                case GZIP -> {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    try (OutputStream out = new GZIPOutputStream(bytes)) {
                        out.write(text.getBytes(StandardCharsets.UTF_8));
                    }
                    yield bytes.toByteArray();
                }
            };
        }

        private static byte[] marked(String text, Charset charset) {
            return ('\uFEFF' + text).getBytes(charset);
        }
    }

    @Provide
    Arbitrary<List<Integer>> mixes() {
        return Arbitraries.integers()
                .between(-500, 1000)
                .map(n -> Math.max(n, GOOD))
                .list()
                .ofMaxSize(25);
    }

    @Property(tries = 600)
    void keepsTheGoodAndCountsTheBroken(@ForAll Form form, @ForAll Packing packing, @ForAll("mixes") List<Integer> mix)
            throws IOException {
        String text = form.file(mix);
        Path file = Files.createTempFile("mix", ".log");
        try {
            Files.write(file, packing.bytes(text));
            Ingest.Result read = Ingest.read(List.of(file), true, Progress.NONE);
            SourceReport source = read.report().sources().get(0);
            List<String> expected = IntStream.rangeClosed(0, mix.size())
                    .filter(i -> i == mix.size() || mix.get(i) == GOOD)
                    .mapToObj(Events::commandLine)
                    .toList();
            List<String> kept = IntStream.range(0, read.store().size())
                    .mapToObj(row -> String.valueOf(read.store().value(row, EventField.COMMAND_LINE)))
                    .toList();
            assertNull(source.failure());
            assertEquals(expected, kept, text);
            assertEquals(mix.size() + 1, source.records(), text);
            assertEquals(mix.size() + 1 - expected.size(), source.skipped(), text);
        } finally {
            Files.delete(file);
        }
    }
}
