package org.qwinsight.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The identity of a process start across runs, files and export shapes.
 *
 * @param kind what logged it
 * @param scope Windows: computer in lower case and channel; CrowdStrike: customer and agent id; Defender: computer
 * @param recordId Windows: record id; CrowdStrike: event id; a hash of the content where there is none
 * @param epochSecond the event's second, which tells apart records of a log that was cleared and started its numbers
 *     again; 0 where the record id is unique by itself. Export shapes cut fractions differently, so only the whole
 *     second counts.
 */
public record EventKey(EventKind kind, String scope, String recordId, long epochSecond) {
    /** First part of the text form; another number would mean another way to make keys. */
    private static final String TEXT_VERSION = "1";

    private static final int PARTS_BEFORE_SCOPE = 4;

    /** The key of a start. */
    public static EventKey of(ProcessStart start) {
        return of(start.kind(), start.time().epochNanos(), start.fields()::get);
    }

    /** The key of a row. */
    public static EventKey of(EventStore store, int row) {
        return of(store.kind(row), store.timeNanos(row), field -> {
            int id = store.id(row, field);
            return id == Dictionary.EMPTY ? "" : store.dictionary(field).text(id);
        });
    }

    /**
     * The key as one line of text that stays the same over versions of this program:
     * {@code 1|kind|record id|second|part of scope|part of scope}. Inside a part, {@code %}, {@code |} and control
     * characters are {@code %} and four hex digits.
     */
    public String text() {
        List<String> parts = new ArrayList<>(List.of(TEXT_VERSION, kind.id(), recordId, Long.toString(epochSecond)));
        parts.addAll(List.of(scope.split("\n", -1)));
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            escape(part, text.length() == 0 ? text : text.append('|'));
        }
        return text.toString();
    }

    /**
     * The key that {@link #text} gave.
     *
     * @throws IllegalArgumentException when the text is no key of a known version
     */
    public static EventKey parse(String text) {
        String[] parts = text.split("\\|", -1);
        if (parts.length <= PARTS_BEFORE_SCOPE || !parts[0].equals(TEXT_VERSION)) {
            throw new IllegalArgumentException("this is no event key of a known version");
        }
        List<String> scope = new ArrayList<>();
        for (int part = PARTS_BEFORE_SCOPE; part < parts.length; part++) {
            scope.add(unescape(parts[part]));
        }
        EventKind kind = EventKind.named(unescape(parts[1]))
                .orElseThrow(() -> new IllegalArgumentException("this event key is of an unknown kind of event"));
        return new EventKey(kind, String.join("\n", scope), unescape(parts[2]), Long.parseLong(parts[3]));
    }

    private static void escape(String part, StringBuilder out) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c == '%' || c == '|' || Character.isISOControl(c)) {
                out.append(String.format(Locale.ROOT, "%%%04x", (int) c));
            } else {
                out.append(c);
            }
        }
    }

    private static String unescape(String part) {
        if (part.indexOf('%') < 0) {
            return part;
        }
        StringBuilder out = new StringBuilder(part.length());
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c != '%') {
                out.append(c);
            } else if (i + 5 <= part.length()) {
                out.append((char) Integer.parseInt(part, i + 1, i + 5, 16));
                i += 4;
            } else {
                throw new IllegalArgumentException("this event key ends inside an escape");
            }
        }
        return out.toString();
    }

    /**
     * The key of a start given by its parts.
     *
     * @param fields the logged text of a field, null when there is none
     */
    static EventKey of(EventKind kind, long timeNanos, Function<EventField, @Nullable String> fields) {
        String recordId = fields.apply(EventField.EVENT_RECORD_ID);
        if (recordId == null || recordId.isEmpty()) {
            return new EventKey(kind, "", ContentHash.of(kind, timeNanos, fields), 0);
        }
        long second = Math.floorDiv(timeNanos, EventTime.NANOS_PER_SECOND);
        return switch (kind) {
            case SYSMON_1, SECURITY_4688 ->
                new EventKey(
                        kind,
                        scope(fields.apply(EventField.COMPUTER), fields.apply(EventField.CHANNEL)),
                        recordId,
                        second);
            case CROWDSTRIKE_PROCESSROLLUP2, CROWDSTRIKE_SYNTHETICPROCESSROLLUP2 ->
                new EventKey(kind, scope(fields.apply(EventField.CID), fields.apply(EventField.AID)), recordId, 0);
            case DEFENDER_PROCESSCREATED ->
                new EventKey(kind, scope(fields.apply(EventField.COMPUTER), null), recordId, second);
        };
    }

    private static String scope(@Nullable String first, @Nullable String second) {
        return lower(first) + '\n' + lower(second);
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
