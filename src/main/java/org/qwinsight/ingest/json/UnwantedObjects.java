package org.qwinsight.ingest.json;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.qwinsight.ingest.record.PassedRecords;
import org.qwinsight.ingest.record.PassedValues;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.ShapeCounts;
import org.qwinsight.ingest.record.TimeText;
import org.qwinsight.ingest.record.UnwantedKinds;

/** Passes records of evtx_dump whose provider and id prove that nobody wants them. For one thread. */
final class UnwantedObjects {
    private final UnwantedKinds unwanted;
    private final ShapeCounts shapes;
    private final PassedValues values = new PassedValues();

    UnwantedObjects(Predicate<RawEvent> wanted, ShapeCounts shapes) {
        this.unwanted = new UnwantedKinds(wanted);
        this.shapes = shapes;
    }

    /** Passes the object that was just scanned; false when it has to be read. */
    boolean pass(PlainScanner object, byte[] b, PassedRecords passed) {
        if (!object.hasSystem()) {
            return false;
        }
        String provider = plain(object, PlainScanner.PROVIDER, b);
        String computer = plain(object, PlainScanner.COMPUTER, b);
        String channel = plain(object, PlainScanner.CHANNEL, b);
        long id = number(object, PlainScanner.EVENT_ID, b);
        long number = number(object, PlainScanner.RECORD_ID, b);
        if (provider.isEmpty() || computer.isEmpty() || channel.isEmpty() || id < 0 || number < 0) {
            return false;
        }
        if (!unwanted.contains(provider, plain(object, PlainScanner.EVENT_ID, b))) {
            return false;
        }
        passed.pass(values.log(computer, channel), number, time(object, b));
        shapes.add(JsonShapes.EVTX_DUMP);
        return true;
    }

    private String plain(PlainScanner object, int value, byte[] b) {
        return object.has(value) ? values.plain(b, object.from(value), object.to(value)) : "";
    }

    private long number(PlainScanner object, int value, byte[] b) {
        return object.has(value) ? values.number(b, object.from(value), object.to(value)) : -1;
    }

    private static long time(PlainScanner object, byte[] b) {
        if (!object.has(PlainScanner.TIME)) {
            return TimeText.parse(null).time().epochNanos();
        }
        int from = object.from(PlainScanner.TIME);
        String text = new String(b, from, object.to(PlainScanner.TIME) - from, StandardCharsets.UTF_8);
        return TimeText.parse(text).time().epochNanos();
    }
}
