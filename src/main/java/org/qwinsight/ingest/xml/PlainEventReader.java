package org.qwinsight.ingest.xml;

import org.jspecify.annotations.Nullable;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.RecordFrame;
import org.qwinsight.ingest.record.TextCache;
import org.qwinsight.ingest.record.TimeText;

/** Reads events in the plain form straight from their bytes, to the same values as {@link XmlEventReader}. For one thread. */
final class PlainEventReader {
    private final EventScanner scanner;
    private final EventValues event;
    private final TextCache texts;

    /**
     * Makes a reader.
     *
     * @param knowsForms compare events with those that came before, which is quicker and gives the same
     * @param texts may be shared with other readers
     */
    PlainEventReader(boolean knowsForms, TextCache texts) {
        this.texts = texts;
        scanner = new EventScanner(knowsForms);
        event = scanner.values();
    }

    /** The event of a frame, or null when it is not in the plain form. */
    @Nullable
    RawEvent read(RecordFrame frame) {
        byte[] b = frame.buffer();
        if (scanner.scan(b, frame.from(), frame.to()) != frame.to()) {
            return null;
        }
        RawEvent.Builder out = new RawEvent.Builder(RawEvent.Origin.WINDOWS)
                .provider(system(b, SystemField.PROVIDER))
                .name(system(b, SystemField.EVENT_ID))
                .channel(system(b, SystemField.CHANNEL))
                .computer(system(b, SystemField.COMPUTER))
                .recordId(system(b, SystemField.RECORD_ID))
                .keywords(system(b, SystemField.KEYWORDS))
                .securityUserId(system(b, SystemField.USER_ID))
                .message(system(b, SystemField.MESSAGE));
        if (event.has(SystemField.TIME)) {
            out.time(TimeText.parse(system(b, SystemField.TIME)).knownUtc());
        }
        for (int i = 0; i < event.data(); i++) {
            String name = event.name(i, b, texts);
            out.data(name, text(b, event.valueFrom(i), event.valueTo(i), event.valueMarks(i)));
        }
        return out.build();
    }

    private @Nullable String system(byte[] b, int field) {
        return event.has(field) ? text(b, event.from(field), event.to(field), event.marks(field)) : null;
    }

    private String text(byte[] b, int from, int to, int marks) {
        String text = texts.text(b, from, to);
        if (marks == 0) {
            return text;
        }
        // A parser gives every line end as one line feed.
        String lines = (marks & TextWalk.RETURNS) == 0
                ? text
                : text.replace("\r\n", "\n").replace('\r', '\n');
        return (marks & TextWalk.ESCAPED) == 0 ? lines : unescaped(lines);
    }

    /** Replaces the five entities of XML, which the scan has found to be the only ones. */
    private static String unescaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
            int semicolon = text.indexOf(';', at);
            out.append(text, from, at).append(character(text.charAt(at + 1), text.charAt(at + 2)));
            from = semicolon + 1;
        }
        return out.append(text, from, text.length()).toString();
    }

    private static char character(char first, char second) {
        return switch (first) {
            case 'l' -> '<';
            case 'g' -> '>';
            case 'q' -> '"';
            default -> second == 'm' ? '&' : '\'';
        };
    }
}
