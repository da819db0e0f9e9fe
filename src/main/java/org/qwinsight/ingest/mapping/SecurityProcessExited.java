package org.qwinsight.ingest.mapping;

import java.util.Set;
import org.qwinsight.event.EventField;
import org.qwinsight.event.ProcessExit;
import org.qwinsight.event.RecordLocation;
import org.qwinsight.ingest.record.RawEvent;

/** Security event 4689. */
final class SecurityProcessExited implements EventMapping {
    @Override
    public boolean accepts(RawEvent event) {
        return Windows.is(event, Windows.SECURITY, "4689");
    }

    @Override
    public Mapped map(RawEvent event, RecordLocation location, Set<EventField> wanted) {
        return new Mapped.Exit(new ProcessExit(
                ProcessExit.ExitKind.SECURITY_4689,
                event.time(),
                event.computer(),
                Ids.pid(event.data("ProcessId")),
                null,
                Fields.present(event.data("ProcessName")),
                location));
    }
}
