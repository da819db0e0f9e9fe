package org.qwinsight.ingest.mapping;

import org.qwinsight.event.RecordLocation;
import org.qwinsight.ingest.record.RawEvent;

/** One event kind: recognises its events by provider and id, and turns them into the vocabulary. */
interface EventMapping {
    boolean accepts(RawEvent event);

    Mapped map(RawEvent event, RecordLocation location);
}
