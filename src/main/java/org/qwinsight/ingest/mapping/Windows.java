package org.qwinsight.ingest.mapping;

import java.util.Set;
import org.qwinsight.event.EventField;
import org.qwinsight.ingest.record.RawEvent;

/** What the four Windows event kinds have in common. */
final class Windows {
    static final String SYSMON = "Microsoft-Windows-Sysmon";
    static final String SECURITY = "Microsoft-Windows-Security-Auditing";

    private Windows() {}

    /** True for this event id of this provider; the channel does not matter, because forwarded events change it. */
    static boolean is(RawEvent event, String provider, String id) {
        return event.origin() == RawEvent.Origin.WINDOWS
                && event.name().equals(id)
                && event.provider().equalsIgnoreCase(provider);
    }

    /** The fields that stand in the System part of every record. */
    static Fields system(RawEvent event, Set<EventField> wanted) {
        return new Fields(event, wanted)
                .putSystem(EventField.COMPUTER, event.computer())
                .putSystem(EventField.PROVIDER, event.provider())
                .putSystem(EventField.CHANNEL, event.channel())
                .putSystem(EventField.EVENT_RECORD_ID, event.recordId())
                .putSystem(EventField.KEYWORDS, event.keywords());
    }
}
