package org.qwinsight.ingest.mapping;

import java.util.Set;
import org.qwinsight.event.EventField;
import org.qwinsight.event.RecordLocation;
import org.qwinsight.ingest.record.RawEvent;

/** One event kind: recognises its events by provider and id, and turns them into the vocabulary. */
interface EventMapping {
    boolean accepts(RawEvent event);

    /** @param wanted the fields of a start that are looked up; the others are as if the record did not have them */
    Mapped map(RawEvent event, RecordLocation location, Set<EventField> wanted);
}
