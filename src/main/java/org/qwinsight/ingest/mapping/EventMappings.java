package org.qwinsight.ingest.mapping;

import java.util.List;
import java.util.Optional;
import org.qwinsight.event.KeptValues;
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

    /** What the event means with all it says, or nothing when it is of no kind that is read. */
    public static Optional<Mapped> map(RawEvent event, RecordLocation location) {
        return map(event, location, KeptValues.ALL);
    }

    /** What the event means, or nothing when it is of no kind that is read. */
    public static Optional<Mapped> map(RawEvent event, RecordLocation location, KeptValues kept) {
        for (EventMapping mapping : ALL) {
            if (mapping.accepts(event)) {
                Mapped mapped = mapping.map(event, location, kept.fields());
                boolean isMoreWanted =
                        !kept.isAll() && mapped instanceof Mapped.Start start && kept.keepsAllOf(start.start());
                return Optional.of(isMoreWanted ? mapping.map(event, location, KeptValues.ALL.fields()) : mapped);
            }
        }
        return Optional.empty();
    }

    /** True when {@link #map} gives something for the event. */
    public static boolean reads(RawEvent event) {
        return ALL.stream().anyMatch(mapping -> mapping.accepts(event));
    }
}
