package org.qwinsight.ingest.mapping;

import java.util.ArrayList;
import java.util.List;
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

    /** The fields that stand in the System part of every record, and others. */
    static List<FieldSource> systemAnd(FieldSource... others) {
        List<FieldSource> sources = new ArrayList<>(List.of(
                FieldSource.ofFrame(EventField.COMPUTER, RawEvent::computer),
                FieldSource.ofFrame(EventField.PROVIDER, RawEvent::provider),
                FieldSource.ofFrame(EventField.CHANNEL, RawEvent::channel),
                FieldSource.ofFrame(EventField.EVENT_RECORD_ID, RawEvent::recordId),
                FieldSource.ofFrame(EventField.KEYWORDS, RawEvent::keywords)));
        sources.addAll(List.of(others));
        return List.copyOf(sources);
    }
}
