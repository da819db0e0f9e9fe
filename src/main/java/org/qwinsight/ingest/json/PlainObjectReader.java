package org.qwinsight.ingest.json;

import org.jspecify.annotations.Nullable;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.RecordFrame;
import org.qwinsight.ingest.record.TextCache;
import org.qwinsight.ingest.record.TimeText;

/**
 * Reads records of evtx_dump in the plain form straight from their bytes, without a tree, to the same values as
 * {@link EventTree}. For one thread.
 */
final class PlainObjectReader {
    private final PlainScanner scanner;
    private final ObjectValues object;
    private final TextCache texts;
    private final StringBuilder unescaped = new StringBuilder();

    /**
     * Makes a reader.
     *
     * @param knowsForms compare objects with those that came before, which is quicker and gives the same
     * @param texts may be shared with other readers
     */
    PlainObjectReader(boolean knowsForms, TextCache texts) {
        this.texts = texts;
        scanner = new PlainScanner(knowsForms);
        object = scanner.values();
    }

    /** The event of a frame, or null when it is not in the plain form of evtx_dump. */
    @Nullable
    RawEvent read(RecordFrame frame) {
        byte[] b = frame.buffer();
        boolean plain = scanner.scan(b, frame.from(), frame.to()) == frame.to();
        if (!plain || !object.hasSystem() || !object.isWhole()) {
            return null;
        }
        String provider = system(b, ObjectValues.PROVIDER);
        String time = system(b, ObjectValues.TIME);
        if (provider.isEmpty() || time.isEmpty()) {
            return null;
        }
        RawEvent.Builder out = new RawEvent.Builder(RawEvent.Origin.WINDOWS)
                .provider(provider)
                .name(system(b, ObjectValues.EVENT_ID))
                .channel(system(b, ObjectValues.CHANNEL))
                .computer(system(b, ObjectValues.COMPUTER))
                .recordId(system(b, ObjectValues.RECORD_ID))
                .keywords(system(b, ObjectValues.KEYWORDS))
                .securityUserId(system(b, ObjectValues.USER_ID))
                .time(TimeText.parse(time).knownUtc());
        return addData(b, out) ? out.build() : null;
    }

    /** Adds the values of {@code EventData}; false when it holds a list. */
    private boolean addData(byte[] b, RawEvent.Builder out) {
        PlainData data = object.data();
        for (int i = 0; i < data.size(); i++) {
            String name = object.name(i, b, texts);
            if (name.equals(EventDataBlock.LIST)) {
                return false;
            }
            if (!EventDataBlock.isMarkup(name)) {
                out.data(name, value(b, data.from(i), data.to(i), data.form(i)));
            }
        }
        return true;
    }

    private String system(byte[] b, int value) {
        return object.has(value) ? texts.text(b, object.from(value), object.to(value)) : "";
    }

    private String value(byte[] b, int from, int to, byte form) {
        if (form == PlainData.NULL) {
            return "";
        }
        String text = texts.text(b, from, to);
        return form == PlainData.ESCAPED_TEXT ? unescaped(text) : text;
    }

    /** Replaces the escapes, which the scan has found to be good. */
    private String unescaped(String text) {
        unescaped.setLength(0);
        int from = 0;
        for (int at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', from)) {
            unescaped.append(text, from, at);
            char escape = text.charAt(at + 1);
            from = at + 2;
            switch (escape) {
                case 'n' -> unescaped.append('\n');
                case 'r' -> unescaped.append('\r');
                case 't' -> unescaped.append('\t');
                case 'b' -> unescaped.append('\b');
                case 'f' -> unescaped.append('\f');
                case 'u' -> {
                    unescaped.append((char) Integer.parseInt(text, from, from + 4, 16));
                    from += 4;
                }
                default -> {
                    // A quote, backslash or slash stands for itself. It is taken along, so that it begins no escape.
                    unescaped.append(escape);
                }
            }
        }
        return unescaped.append(text, from, text.length()).toString();
    }
}
