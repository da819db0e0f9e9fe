package org.qwinsight.ingest.mapping;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ProcessExit;
import org.qwinsight.event.RecordLocation;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.TimeText;

/** CrowdStrike EndOfProcess: ends the process instance that {@code TargetProcessId} names. */
final class CrowdStrikeEndOfProcess implements EventMapping {
    @Override
    public boolean accepts(RawEvent event) {
        return event.origin() == RawEvent.Origin.CROWDSTRIKE && event.name().equals("EndOfProcess");
    }

    @Override
    public Mapped map(RawEvent event, RecordLocation location, Set<EventField> wanted) {
        EventTime sensorTime = TimeText.parse(event.data("ContextTimeStamp")).time();
        String aid = event.data("aid");
        return new Mapped.Exit(new ProcessExit(
                ProcessExit.ExitKind.CROWDSTRIKE_ENDOFPROCESS,
                sensorTime.isKnown() ? sensorTime : event.time(),
                event.computer().isEmpty() && aid != null ? aid : event.computer(),
                -1,
                instance(aid, event.data("TargetProcessId")),
                Fields.present(event.data("ImageFileName")),
                location));
    }

    private static @Nullable String instance(@Nullable String aid, @Nullable String targetProcessId) {
        return Fields.present(targetProcessId) == null ? null : (aid == null ? "" : aid) + '/' + targetProcessId;
    }
}
