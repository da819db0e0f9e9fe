package org.qwinsight.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.Progress;

/** A record is found again in UTF-16 evidence, whatever stands in it and before it. */
class Utf16OffsetsPropertyTest {
    private static final String HEAD = "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>"
            + "<Provider Name='Microsoft-Windows-Sysmon'/><EventID>1</EventID><Computer>WS1</Computer></System>"
            + "<EventData><Data Name='CommandLine'>";
    private static final String TAIL = "</Data></EventData></Event>";

    /** Any code units, lone surrogates among them. */
    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<Character> unit = Arbitraries.oneOf(
                Arbitraries.chars(),
                Arbitraries.chars().range('\ud800', '\udfff'),
                Arbitraries.of('\u0100', '\u4e00', '\uffff', '\ufffe', '\ufeff', '\0', 'ü'));
        return unit.list()
                .ofMaxSize(40)
                .map(units -> {
                    StringBuilder text = new StringBuilder();
                    units.forEach(text::append);
                    return text.toString().replaceAll("[<>&]", "_");
                })
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private static String record(List<String> texts, int i) {
        return HEAD + i + texts.get(i) + TAIL;
    }

    private static byte[] bytes(String text, ByteOrder order, boolean mark) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * text.length() + 2).order(order);
        if (mark) {
            bytes.putChar('\ufeff');
        }
        text.chars().forEach(unit -> bytes.putChar((char) unit));
        return java.util.Arrays.copyOf(bytes.array(), bytes.position());
    }

    @Property(tries = 300)
    void everyRecordIsReadBackExactly(
            @ForAll("texts") List<String> texts, @ForAll boolean bigEndian, @ForAll boolean mark) throws IOException {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            log.append(record(texts, i)).append("\r\n").append(texts.get(i));
        }
        Path file = Files.createTempFile("utf16", ".xml");
        try {
            ByteOrder order = bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
            Files.write(file, bytes(log.toString(), order, mark));
            Ingest.Result read = Ingest.read(List.of(file), true, Progress.NONE);
            EventStore store = read.store();
            assertEquals(texts.size(), store.size());
            for (int i = 0; i < texts.size(); i++) {
                assertEquals(
                        record(texts, i),
                        RawRecords.read(read.report().sources().get(0), store.location(i)));
            }
        } finally {
            Files.delete(file);
        }
    }
}
