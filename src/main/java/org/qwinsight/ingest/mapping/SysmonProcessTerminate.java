package org.qwinsight.ingest.mapping;

import java.util.Set;
import org.qwinsight.event.EventField;
import org.qwinsight.event.ProcessExit;
import org.qwinsight.event.RecordLocation;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.TimeText;

/** Sysmon event 5. */
final class SysmonProcessTerminate implements EventMapping {
    @Override
    public boolean accepts(RawEvent event) {
        return Windows.is(event, Windows.SYSMON, "5");
    }

    @Override
    public Mapped map(RawEvent event, RecordLocation location, Set<EventField> wanted) {
        return new Mapped.Exit(new ProcessExit(
                ProcessExit.ExitKind.SYSMON_5,
                event.time().isKnown()
                        ? event.time()
                        : TimeText.parse(event.data("UtcTime")).time(),
                event.computer(),
                Ids.pid(event.data("ProcessId")),
                Fields.present(event.data("ProcessGuid")),
                Fields.present(event.data("Image")),
                location));
    }
}
