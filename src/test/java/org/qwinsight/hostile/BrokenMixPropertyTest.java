package org.qwinsight.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.Progress;
import org.qwinsight.ingest.Ingest;
import org.qwinsight.ingest.SourceReport;

/** Good events between broken ones are all kept, and the broken ones are all counted. */
class BrokenMixPropertyTest {
    private static final String EVENT = Events.xml(0).strip();
    private static final int SHORTEST_CUT = "<Event ".length();

    private enum Kind {
        GOOD,
        NOT_WELL_FORMED,
        CUT,
        BETWEEN
    }

    /** Part of a file; {@code detail} says where an event is cut, or what stands between events. */
    private record Part(Kind kind, int detail) {
        private static final List<String> BETWEEN =
                List.of("\r\n", "</Events>", "]]>", "-->", "\0\0", "<Events>", "<?xml version='1.1'?>", "ü €", "\"{[<");

        String text(int number) {
            String event = Events.xml(number).strip();
            return switch (kind) {
                case GOOD -> event;
                case NOT_WELL_FORMED -> event.replace("</System>", "</Sytem>");
                case CUT -> cut(event, SHORTEST_CUT + detail % (event.length() - SHORTEST_CUT));
                case BETWEEN -> BETWEEN.get(detail % BETWEEN.size());
            };
        }
    }

    /** Not behind {@code <Event} of a longer name: with a line end behind it, that is the beginning of an event. */
    private static String cut(String event, int length) {
        String head = event.substring(0, length);
        return head.endsWith("<Event") ? head.substring(0, length - 1) : head;
    }

    @Provide
    Arbitrary<List<Part>> parts() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class), Arbitraries.integers().between(0, EVENT.length()))
                .as(Part::new)
                .list()
                .ofMaxSize(30);
    }

    @Property(tries = 500)
    void keepsTheGoodAndCountsTheBroken(@ForAll("parts") List<Part> parts) throws IOException {
        StringBuilder text = new StringBuilder("<Events>");
        IntStream.range(0, parts.size()).forEach(i -> text.append(parts.get(i).text(i)));
        List<String> good = new ArrayList<>();
        long broken = 0;
        boolean cutAtEnd = false;
        for (int i = 0; i < parts.size(); i++) {
            Kind kind = parts.get(i).kind();
            if (kind == Kind.GOOD) {
                good.add(Events.commandLine(i));
            }
            broken += kind == Kind.CUT || kind == Kind.NOT_WELL_FORMED ? 1 : 0;
            cutAtEnd = kind == Kind.BETWEEN ? cutAtEnd : kind == Kind.CUT;
        }
        Ingest.Result read = read(text.toString());
        SourceReport source = read.report().sources().get(0);
        assertNull(source.failure());
        assertEquals(good, commandLines(read.store()));
        assertEquals(broken, source.skipped());
        assertEquals(good.size() + broken - (cutAtEnd ? 1 : 0), source.records());
    }

    private static Ingest.Result read(String text) throws IOException {
        Path file = Files.createTempFile("mix", ".xml");
        try {
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
            return Ingest.read(List.of(file), true, Progress.NONE);
        } finally {
            Files.delete(file);
        }
    }

    private static List<String> commandLines(EventStore store) {
        return IntStream.range(0, store.size())
                .mapToObj(row -> String.valueOf(store.value(row, EventField.COMMAND_LINE)))
                .toList();
    }

    @Property(tries = 300)
    void noBytesMakeReadingFail(@ForAll("bytes") byte[] bytes) throws IOException {
        Path file = Files.createTempFile("bytes", ".log");
        try {
            Files.write(file, bytes);
            SourceReport source = Ingest.read(List.of(file), false, Progress.NONE)
                    .report()
                    .sources()
                    .get(0);
            assertEquals(64, source.sha256().length());
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<byte[]> bytes() {
        Arbitrary<String> tokens = Arbitraries.of(
                "<Event",
                "<Event>",
                "</Event>",
                "<![CDATA[",
                "]]>",
                "<!--",
                "-->",
                "{",
                "}",
                "[",
                "]",
                "\"",
                ":",
                ",",
                "{\"Event\":",
                "\\",
                "\n",
                "<",
                ">",
                "/",
                "\0",
                "PK\3\4",
                "03/02/2026 09:00:00\nLogName=Security\n",
                "1",
                "System",
                "\u00ff\u00fe",
                "\u001f\u008b\b");
        return Arbitraries.oneOf(
                tokens.list().ofMaxSize(60).map(list -> String.join("", list).getBytes(StandardCharsets.ISO_8859_1)),
                Arbitraries.bytes().array(byte[].class).ofMaxSize(300));
    }
}
