package org.qwinsight.ingest.mapping;

import java.util.Set;
import org.qwinsight.event.EventField;
import org.qwinsight.event.RecordLocation;
import org.qwinsight.ingest.record.RawEvent;

/** A CrowdStrike record that is no process event and names the host of an agent: AgentOnline, aidmaster and the like. */
final class CrowdStrikeAgentHost implements EventMapping {
    @Override
    public boolean accepts(RawEvent event) {
        return event.origin() == RawEvent.Origin.CROWDSTRIKE
                && !event.computer().isEmpty()
                && Fields.present(event.data("aid")) != null;
    }

    @Override
    public Mapped map(RawEvent event, RecordLocation location, Set<EventField> wanted) {
        String aid = event.data("aid");
        return new Mapped.AgentHost(aid == null ? "" : aid, event.computer());
    }
}
