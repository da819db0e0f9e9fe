package org.qwinsight.ui.shell;

import java.util.Map;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ProcessStart;
import org.qwinsight.event.RecordLocation;

/** Process starts for readers that only pretend to read. */
final class Starts {
    private Starts() {}

    /** @param number its time in nanoseconds, and in its command line */
    static ProcessStart sysmon(int number, String image) {
        return start(EventKind.SYSMON_1, number, image);
    }

    static ProcessStart start(EventKind kind, int number, String image) {
        return new ProcessStart(
                kind,
                new EventTime(number, 0),
                EventTime.UNKNOWN,
                Map.of(
                        EventField.COMPUTER,
                        "WS1",
                        EventField.USER,
                        "CORP\\ann",
                        EventField.IMAGE,
                        image,
                        EventField.COMMAND_LINE,
                        "number " + number),
                new RecordLocation(0, number, 0, 0));
    }
}
