package org.qwinsight.ingest.json;

import java.util.function.Predicate;
import org.qwinsight.ingest.json.ObjectForm.Verdict;
import org.qwinsight.ingest.record.PassedRecords;
import org.qwinsight.ingest.record.PassedValues;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.ShapeCounts;
import org.qwinsight.ingest.record.TimeText;
import org.qwinsight.ingest.record.UnwantedKinds;

/** Passes records of evtx_dump whose provider and id prove that nobody wants them. For one thread. */
final class UnwantedObjects {
    private static final Verdict WANTED = new Verdict(false, "");

    private final UnwantedKinds unwanted;
    private final ShapeCounts shapes;
    private final PassedValues values = new PassedValues();

    UnwantedObjects(Predicate<RawEvent> wanted, ShapeCounts shapes) {
        this.unwanted = new UnwantedKinds(wanted);
        this.shapes = shapes;
    }

    /** Passes the object that was just scanned; false when it has to be read. */
    boolean pass(ObjectValues object, byte[] b, PassedRecords passed) {
        if (!object.hasSystem()) {
            return false;
        }
        Verdict verdict = verdict(object, b);
        if (!verdict.unwanted()) {
            return false;
        }
        String computer = plain(object, ObjectValues.COMPUTER, b);
        long number = number(object, ObjectValues.RECORD_ID, b);
        if (computer.isEmpty() || number < 0) {
            return false;
        }
        passed.pass(values.log(computer, verdict.channel()), number, time(object, b));
        shapes.add(JsonShapes.EVTX_DUMP);
        return true;
    }

    /** Asks once for all objects of a form, to which all that is looked at here belongs. */
    private Verdict verdict(ObjectValues object, byte[] b) {
        ObjectForm form = object.form();
        if (form == null) {
            return ask(object, b);
        }
        Verdict known = form.verdict;
        if (known == null) {
            known = ask(object, b);
            form.verdict = known;
        }
        return known;
    }

    private Verdict ask(ObjectValues object, byte[] b) {
        String provider = plain(object, ObjectValues.PROVIDER, b);
        String channel = plain(object, ObjectValues.CHANNEL, b);
        long id = number(object, ObjectValues.EVENT_ID, b);
        if (provider.isEmpty() || channel.isEmpty() || id < 0) {
            return WANTED;
        }
        String name = plain(object, ObjectValues.EVENT_ID, b);
        return unwanted.contains(provider, name) ? new Verdict(true, channel) : WANTED;
    }

    private String plain(ObjectValues object, int value, byte[] b) {
        return object.has(value) ? values.plain(b, object.from(value), object.to(value)) : "";
    }

    private long number(ObjectValues object, int value, byte[] b) {
        return object.has(value) ? values.number(b, object.from(value), object.to(value)) : -1;
    }

    private static long time(ObjectValues object, byte[] b) {
        if (!object.has(ObjectValues.TIME)) {
            return TimeText.parse(null).time().epochNanos();
        }
        return TimeText.epochNanos(b, object.from(ObjectValues.TIME), object.to(ObjectValues.TIME));
    }
}
