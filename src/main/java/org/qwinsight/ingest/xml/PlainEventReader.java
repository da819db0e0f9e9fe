package org.qwinsight.ingest.xml;

import org.jspecify.annotations.Nullable;
import org.qwinsight.ingest.record.DataInRecord;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.RecordFrame;
import org.qwinsight.ingest.record.TextCache;
import org.qwinsight.ingest.record.TimeText;

/** Reads events in the plain form straight from their bytes, to the same values as {@link XmlEventReader}. For one thread. */
final class PlainEventReader {
    private final EventScanner scanner;
    private final EventValues scanned;
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
        scanned = scanner.values();
    }

    /**
     * The event of a frame, or null when it is not in the plain form. Where the framer has found the values, the event's own
     * fields are looked up in the frame, which must stay as it is as long as they are asked for.
     */
    @Nullable
    RawEvent read(RecordFrame frame) {
        byte[] b = frame.buffer();
        if (frame.found() instanceof EventValues found) {
            return event(b, frame.from(), found)
                    .data(new FoundData(b, frame.from(), found))
                    .build();
        }
        if (scanner.scan(b, frame.from(), frame.to()) != frame.to()) {
            return null;
        }
        RawEvent.Builder out = event(b, 0, scanned);
        for (int i = 0; i < scanned.data(); i++) {
            out.data(scanned.name(i, b, texts), data(b, 0, scanned, i));
        }
        return out.build();
    }

    /** @param first what the values are counted from */
    private RawEvent.Builder event(byte[] b, int first, EventValues event) {
        RawEvent.Builder out = new RawEvent.Builder(RawEvent.Origin.WINDOWS)
                .provider(system(b, first, event, SystemField.PROVIDER))
                .name(system(b, first, event, SystemField.EVENT_ID))
                .channel(system(b, first, event, SystemField.CHANNEL))
                .computer(system(b, first, event, SystemField.COMPUTER))
                .recordId(system(b, first, event, SystemField.RECORD_ID))
                .keywords(system(b, first, event, SystemField.KEYWORDS))
                .securityUserId(system(b, first, event, SystemField.USER_ID))
                .message(system(b, first, event, SystemField.MESSAGE));
        if (event.has(SystemField.TIME)) {
            // The value of an attribute, which the scan has found to hold no entities.
            out.time(TimeText.parse(b, first + event.from(SystemField.TIME), first + event.to(SystemField.TIME))
                    .knownUtc());
        }
        return out;
    }

    private @Nullable String system(byte[] b, int first, EventValues event, int field) {
        return event.has(field)
                ? text(b, first + event.from(field), first + event.to(field), event.marks(field))
                : null;
    }

    private String data(byte[] b, int first, EventValues event, int index) {
        return text(b, first + event.valueFrom(index), first + event.valueTo(index), event.valueMarks(index));
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

    /** The fields of a record of a known form, where they lie. */
    private final class FoundData extends DataInRecord {
        private final byte[] b;
        private final int first;
        private final EventValues event;

        FoundData(byte[] b, int first, EventValues event) {
            this.b = b;
            this.first = first;
            this.event = event;
        }

        @Override
        protected int size() {
            return event.data();
        }

        @Override
        protected String name(int index) {
            return event.name(index, b, texts);
        }

        @Override
        protected int indexOf(String name) {
            return event.indexOf(name);
        }

        @Override
        protected String text(int index) {
            return data(b, first, event, index);
        }
    }
}
