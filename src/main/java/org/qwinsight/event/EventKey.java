package org.qwinsight.event;

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

    /** The key of a start. */
    public static EventKey of(ProcessStart start) {
        return of(start.kind(), start.time().epochNanos(), start.fields()::get);
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
