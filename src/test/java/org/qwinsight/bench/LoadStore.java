package org.qwinsight.bench;

import java.util.List;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.RecordLocation;
import org.qwinsight.ingest.mapping.EventMappings;
import org.qwinsight.ingest.mapping.Mapped;
import org.qwinsight.ingest.record.RawEvent;
import org.qwinsight.ingest.record.TimeText;

/** Fills a store with the load's process starts without the way through files, by the program's own mapping. */
final class LoadStore {
    private LoadStore() {}

    static EventStore of(int starts) {
        LoadMix mix = new LoadMix();
        EventStore.Builder store = new EventStore.Builder(true);
        long offset = 0;
        for (int i = 0; i < starts; i++) {
            LoadEvent event = mix.nextStart();
            RecordLocation location = new RecordLocation(0, i + 1L, offset, 1800);
            offset += location.length() + 1;
            if (EventMappings.map(raw(event), location).orElseThrow() instanceof Mapped.Start start) {
                store.add(start.start());
            }
        }
        return store.build();
    }

    private static RawEvent raw(LoadEvent event) {
        RawEvent.Builder raw = new RawEvent.Builder(RawEvent.Origin.WINDOWS)
                .provider(event.provider())
                .name(Integer.toString(event.id()))
                .channel(event.channel())
                .computer(event.host())
                .recordId(Long.toString(event.recordId()))
                .keywords(event.keywords())
                .securityUserId(event.isSecurity() ? "" : "S-1-5-18")
                .time(TimeText.parse(LoadMix.isoTime(event.micros())).knownUtc());
        List<String> data = event.data();
        for (int i = 0; i < data.size(); i += 2) {
            raw.data(data.get(i), data.get(i + 1));
        }
        return raw.build();
    }
}
