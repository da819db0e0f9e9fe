package org.qwinsight.ingest.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventTime;

/**
 * One event of any kind as its record says it, before any meaning. Whatever the export shape, Windows events carry the
 * field names that Windows gives them ({@code NewProcessName}, {@code Image}, …), CrowdStrike events those of the data
 * replicator, Defender events those of the DeviceProcessEvents table.
 *
 * <p>Texts are never null; the empty text means "not there". The texts of the frame are trimmed. Those of the event's
 * own fields stay as logged, because a blank at the end of a file name makes another name; blanks alone are empty.
 */
public final class RawEvent {
    /** Whose event this is, which decides what its names and ids mean. */
    public enum Origin {
        WINDOWS,
        CROWDSTRIKE,
        DEFENDER,
        /** A readable record of none of these. */
        OTHER
    }

    private final Origin origin;
    private final String provider;
    private final String name;
    private final String channel;
    private final String computer;
    private final String recordId;
    private final String keywords;
    private final String securityUserId;
    private final EventTime time;
    private final boolean zoneAssumed;
    private final EventData data;
    private final String message;
    private final String note;

    private RawEvent(Builder builder) {
        origin = builder.origin;
        provider = builder.provider;
        name = builder.name;
        channel = builder.channel;
        computer = builder.computer;
        recordId = builder.recordId;
        keywords = builder.keywords;
        securityUserId = builder.securityUserId;
        time = builder.time;
        zoneAssumed = builder.zoneAssumed;
        data = builder.eventData();
        message = builder.message;
        note = builder.note;
    }

    public Origin origin() {
        return origin;
    }

    /** Windows: {@code System/Provider/@Name}. */
    public String provider() {
        return provider;
    }

    /** Windows: the event id in decimal. CrowdStrike: {@code event_simpleName}. Defender: {@code ActionType}. */
    public String name() {
        return name;
    }

    public String channel() {
        return channel;
    }

    /** The host that the event is about, never the collector. */
    public String computer() {
        return computer;
    }

    public String recordId() {
        return recordId;
    }

    public String keywords() {
        return keywords;
    }

    /** {@code System/Security/@UserID}: the account of the logging service. */
    public String securityUserId() {
        return securityUserId;
    }

    /** The time that the log gives the event. */
    public EventTime time() {
        return time;
    }

    /** True when the log's time names no zone and was read as UTC. */
    public boolean isZoneAssumed() {
        return zoneAssumed;
    }

    /** The event's own fields, by name, in the order of the record. */
    public Map<String, String> data() {
        return data.texts();
    }

    /** The value of a field, or null when the record does not have the field; the empty text when it has no value. */
    public @Nullable String data(String field) {
        return data.value(field);
    }

    /** The rendered text of the event, empty when the export has none. */
    public String message() {
        return message;
    }

    /** What had to be repaired to read the record, for a person; empty when nothing had to be. */
    public String note() {
        return note;
    }

    private record TextData(Map<String, String> texts) implements EventData {
        @Override
        public @Nullable String value(String field) {
            return texts.get(field);
        }
    }

    /** Collects the parts of an event. Null and blank texts count as "not there". */
    public static final class Builder {
        /** Sysmon's process creation has 23. */
        private static final int USUAL_FIELDS = 24;

        private final Origin origin;
        private String provider = "";
        private String name = "";
        private String channel = "";
        private String computer = "";
        private String recordId = "";
        private String keywords = "";
        private String securityUserId = "";
        private EventTime time = EventTime.UNKNOWN;
        private boolean zoneAssumed;
        private @Nullable Map<String, String> texts;
        private @Nullable EventData data;
        private String message = "";
        private String note = "";

        public Builder(Origin origin) {
            this.origin = origin;
        }

        public Builder provider(@Nullable String value) {
            provider = clean(value);
            return this;
        }

        public Builder name(@Nullable String value) {
            name = clean(value);
            return this;
        }

        public Builder channel(@Nullable String value) {
            channel = clean(value);
            return this;
        }

        public Builder computer(@Nullable String value) {
            computer = clean(value);
            return this;
        }

        public Builder recordId(@Nullable String value) {
            recordId = clean(value);
            return this;
        }

        public Builder keywords(@Nullable String value) {
            keywords = KeywordsText.normalise(clean(value));
            return this;
        }

        public Builder securityUserId(@Nullable String value) {
            securityUserId = clean(value);
            return this;
        }

        /** The log's time of the event, parsed by {@link TimeText}. */
        public Builder time(TimeText.Parsed parsed) {
            time = parsed.time();
            zoneAssumed = parsed.time().isKnown() && !parsed.hasZone();
            return this;
        }

        /** Adds a field; a field named twice keeps its first value. */
        public Builder data(String field, @Nullable String value) {
            texts().putIfAbsent(field, value == null || value.isBlank() ? "" : value);
            return this;
        }

        /** Takes fields that are looked up in the record, in place of any that are added. */
        public Builder data(EventData inRecord) {
            data = inRecord;
            return this;
        }

        public boolean hasData(String field) {
            return texts().containsKey(field);
        }

        private Map<String, String> texts() {
            Map<String, String> known = texts;
            if (known == null) {
                known = new LinkedHashMap<>(USUAL_FIELDS * 2);
                texts = known;
            }
            return known;
        }

        private EventData eventData() {
            return data == null ? new TextData(Collections.unmodifiableMap(texts())) : data;
        }

        public Builder message(@Nullable String value) {
            message = value == null ? "" : value;
            return this;
        }

        /** Says what had to be repaired to read the record. */
        public Builder note(String value) {
            note = value;
            return this;
        }

        public RawEvent build() {
            return new RawEvent(this);
        }

        private static String clean(@Nullable String value) {
            return value == null ? "" : value.strip();
        }
    }
}
