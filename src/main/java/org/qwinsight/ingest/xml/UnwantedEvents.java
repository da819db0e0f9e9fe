package org.qwinsight.ingest.xml;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.qwinsight.ingest.record.PassedRecords;
import org.qwinsight.ingest.record.PassedValues;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.TimeText;
import org.qwinsight.ingest.record.UnwantedKinds;

/** Passes events in the plain form whose provider and id prove that nobody wants them. For one thread. */
final class UnwantedEvents {
    private final UnwantedKinds unwanted;
    private final PassedValues values = new PassedValues();

    UnwantedEvents(Predicate<RawEvent> wanted) {
        unwanted = new UnwantedKinds(wanted);
    }

    /** Passes the event that was just scanned; false when it has to be read. */
    boolean pass(EventScanner event, byte[] b, PassedRecords passed) {
        String provider = plain(event, SystemField.PROVIDER, b);
        long id = number(event, SystemField.EVENT_ID, b);
        long number = number(event, SystemField.RECORD_ID, b);
        String computer = plain(event, SystemField.COMPUTER, b);
        String channel = plain(event, SystemField.CHANNEL, b);
        if (provider.isEmpty() || id < 0 || number < 0 || computer.isEmpty() || channel.isEmpty()) {
            return false;
        }
        String name = values.plain(b, event.from(SystemField.EVENT_ID), event.to(SystemField.EVENT_ID));
        if (!unwanted.contains(provider, name)) {
            return false;
        }
        passed.pass(values.log(computer, channel), number, time(event, b));
        return true;
    }

    private String plain(EventScanner event, int field, byte[] b) {
        return event.has(field) ? values.plain(b, event.from(field), event.to(field)) : "";
    }

    private long number(EventScanner event, int field, byte[] b) {
        return event.has(field) ? values.number(b, event.from(field), event.to(field)) : -1;
    }

    private static long time(EventScanner event, byte[] b) {
        if (!event.has(SystemField.TIME)) {
            return TimeText.parse(null).time().epochNanos();
        }
        int from = event.from(SystemField.TIME);
        String text = new String(b, from, event.to(SystemField.TIME) - from, StandardCharsets.UTF_8);
        return TimeText.parse(text).time().epochNanos();
    }
}
