package org.qwinsight.ingest.json;

import org.jspecify.annotations.Nullable;
import org.qwinsight.ingest.record.DataInRecord;
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
    private final ObjectValues scanned;
    private final JsonTexts texts;

    /**
     * Makes a reader.
     *
     * @param knowsForms compare objects with those that came before, which is quicker and gives the same
     * @param texts may be shared with other readers
     */
    PlainObjectReader(boolean knowsForms, JsonTexts texts) {
        this.texts = texts;
        scanner = new PlainScanner(knowsForms);
        scanned = scanner.values();
    }

    /**
     * The event of a frame, or null when it is not in the plain form of evtx_dump. Where the framer has found the values, the
     * event's own fields are looked up in the frame, which must stay as it is as long as they are asked for.
     */
    @Nullable
    RawEvent read(RecordFrame frame) {
        byte[] b = frame.buffer();
        if (frame.found() instanceof ObjectValues found) {
            RawEvent.Builder out = event(b, frame.from(), found);
            return out == null
                    ? null
                    : out.data(new FoundData(b, frame.from(), found)).build();
        }
        boolean plain = scanner.scan(b, frame.from(), frame.to()) == frame.to();
        RawEvent.Builder out = plain ? event(b, 0, scanned) : null;
        return out != null && addData(b, out) ? out.build() : null;
    }

    /**
     * The frame of the event; null when something is missing or odd.
     *
     * @param first what the values are counted from
     */
    private RawEvent.@Nullable Builder event(byte[] b, int first, ObjectValues object) {
        if (!object.hasSystem() || !object.isWhole()) {
            return null;
        }
        String provider = system(b, first, object, ObjectValues.PROVIDER);
        int timeFrom = first + object.from(ObjectValues.TIME);
        int timeTo = first + object.to(ObjectValues.TIME);
        if (provider.isEmpty() || !object.has(ObjectValues.TIME) || timeFrom == timeTo) {
            return null;
        }
        return new RawEvent.Builder(RawEvent.Origin.WINDOWS)
                .provider(provider)
                .name(system(b, first, object, ObjectValues.EVENT_ID))
                .channel(system(b, first, object, ObjectValues.CHANNEL))
                .computer(system(b, first, object, ObjectValues.COMPUTER))
                .recordId(system(b, first, object, ObjectValues.RECORD_ID))
                .keywords(system(b, first, object, ObjectValues.KEYWORDS))
                .securityUserId(system(b, first, object, ObjectValues.USER_ID))
                .time(TimeText.parse(b, timeFrom, timeTo).knownUtc());
    }

    /** Adds the values of {@code EventData}; false when it holds a list. */
    private boolean addData(byte[] b, RawEvent.Builder out) {
        for (int i = 0; i < scanned.data().size(); i++) {
            String name = scanned.name(i, b, texts.plain());
            if (name.equals(EventDataBlock.LIST)) {
                return false;
            }
            if (!EventDataBlock.isMarkup(name)) {
                out.data(name, value(b, 0, scanned.data(), i));
            }
        }
        return true;
    }

    private String system(byte[] b, int first, ObjectValues object, int value) {
        return object.has(value) ? texts.plain().text(b, first + object.from(value), first + object.to(value)) : "";
    }

    private String value(byte[] b, int first, PlainData data, int index) {
        byte form = data.form(index);
        if (form == PlainData.NULL) {
            return "";
        }
        TextCache known = form == PlainData.ESCAPED_TEXT ? texts.escaped() : texts.plain();
        return known.text(b, first + data.from(index), first + data.to(index));
    }

    /** The members of {@code EventData} of an object of a known form, where they lie. */
    private final class FoundData extends DataInRecord {
        private final byte[] b;
        private final int first;
        private final ObjectValues object;

        FoundData(byte[] b, int first, ObjectValues object) {
            this.b = b;
            this.first = first;
            this.object = object;
        }

        @Override
        protected int size() {
            return object.data().size();
        }

        @Override
        protected String name(int index) {
            return object.name(index, b, texts.plain());
        }

        @Override
        protected int indexOf(String name) {
            return object.indexOf(name);
        }

        @Override
        protected String text(int index) {
            return PlainObjectReader.this.value(b, first, object.data(), index);
        }
    }
}
