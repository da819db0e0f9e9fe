package org.qwinsight.ingest.mapping;

import java.util.List;
import java.util.Optional;
import org.qwinsight.event.RecordLocation;
import org.qwinsight.ingest.record.RawEvent;

/** All event kinds that are read. */
public final class EventMappings {
    private static final List<EventMapping> ALL = List.of(
            new SysmonProcessCreate(),
            new SysmonProcessTerminate(),
            new SecurityProcessCreated(),
            new SecurityProcessExited(),
            new CrowdStrikeProcessRollup(),
            new CrowdStrikeEndOfProcess(),
            new CrowdStrikeAgentHost(),
            new DefenderProcessCreated());

    private EventMappings() {}

    /** What the event means, or nothing when it is of no kind that is read. */
    public static Optional<Mapped> map(RawEvent event, RecordLocation location) {
        for (EventMapping mapping : ALL) {
            if (mapping.accepts(event)) {
                return Optional.of(mapping.map(event, location));
            }
        }
        return Optional.empty();
    }

    /** True when {@link #map} gives something for the event. */
    public static boolean reads(RawEvent event) {
        return ALL.stream().anyMatch(mapping -> mapping.accepts(event));
    }
}
