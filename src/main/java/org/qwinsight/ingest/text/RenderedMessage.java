package org.qwinsight.ingest.text;

import java.util.Map;

/**
 * The fields of an event out of its rendered English message, under the names that the event's own data has. Messages in
 * other languages, and of events that are not listed here, give no fields.
 */
public final class RenderedMessage {
    static final String SYSMON = "Microsoft-Windows-Sysmon";
    static final String SECURITY = "Microsoft-Windows-Security-Auditing";

    private RenderedMessage() {}

    /**
     * The fields that a message names.
     *
     * @param provider {@code System/Provider/@Name}
     * @param eventId in decimal
     * @param message as rendered, with any line ends
     * @return values by native field name in the order of the message; empty when there are none
     */
    public static Map<String, String> fields(String provider, String eventId, String message) {
        if (message.isBlank()) {
            return Map.of();
        }
        if (provider.equals(SYSMON)) {
            return SysmonMessage.fields(eventId, message);
        }
        boolean processEvent = eventId.equals("4688") || eventId.equals("4689");
        return provider.equals(SECURITY) && processEvent ? SecurityMessage.fields(eventId, message) : Map.of();
    }
}
