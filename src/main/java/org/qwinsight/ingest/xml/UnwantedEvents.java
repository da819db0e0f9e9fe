package org.qwinsight.ingest.xml;

import java.util.function.Predicate;
import org.qwinsight.ingest.record.PassedRecords;
import org.qwinsight.ingest.record.PassedValues;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.TimeText;
import org.qwinsight.ingest.record.UnwantedKinds;
import org.qwinsight.ingest.xml.EventForm.Verdict;

/** Passes events in the plain form whose provider and id prove that nobody wants them. For one thread. */
final class UnwantedEvents {
    private static final Verdict WANTED = new Verdict(false, "");

    private final UnwantedKinds unwanted;
    private final PassedValues values = new PassedValues();

    UnwantedEvents(Predicate<RawEvent> wanted) {
        unwanted = new UnwantedKinds(wanted);
    }

    /** Passes the event that was just scanned; false when it has to be read. */
    boolean pass(EventValues event, byte[] b, PassedRecords passed) {
        Verdict verdict = verdict(event, b);
        if (!verdict.unwanted()) {
            return false;
        }
        long number = number(event, SystemField.RECORD_ID, b);
        String computer = plain(event, SystemField.COMPUTER, b);
        if (number < 0 || computer.isEmpty()) {
            return false;
        }
        passed.pass(values.log(computer, verdict.channel()), number, time(event, b));
        return true;
    }

    /** Asks once for all events of a form, to which all that is looked at here belongs. */
    private Verdict verdict(EventValues event, byte[] b) {
        EventForm form = event.form();
        if (form == null) {
            return ask(event, b);
        }
        Verdict known = form.verdict;
        if (known == null) {
            known = ask(event, b);
            form.verdict = known;
        }
        return known;
    }

    private Verdict ask(EventValues event, byte[] b) {
        String provider = plain(event, SystemField.PROVIDER, b);
        long id = number(event, SystemField.EVENT_ID, b);
        String channel = plain(event, SystemField.CHANNEL, b);
        if (provider.isEmpty() || id < 0 || channel.isEmpty()) {
            return WANTED;
        }
        String name = plain(event, SystemField.EVENT_ID, b);
        return unwanted.contains(provider, name) ? new Verdict(true, channel) : WANTED;
    }

    private String plain(EventValues event, int field, byte[] b) {
        return event.has(field) ? values.plain(b, event.from(field), event.to(field)) : "";
    }

    private long number(EventValues event, int field, byte[] b) {
        return event.has(field) ? values.number(b, event.from(field), event.to(field)) : -1;
    }

    private static long time(EventValues event, byte[] b) {
        if (!event.has(SystemField.TIME)) {
            return TimeText.parse(null).time().epochNanos();
        }
        return TimeText.epochNanos(b, event.from(SystemField.TIME), event.to(SystemField.TIME));
    }
}
