package org.qwinsight.ingest.record;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Remembers for each kind of Windows event whether anybody wants it. For one thread. */
public final class UnwantedKinds {
    private static final int MAX_KINDS = 10_000;

    private final Predicate<RawEvent> wanted;
    private final Map<String, Map<String, Boolean>> byProvider = new HashMap<>();

    /** @param wanted looks at nothing of a Windows event but its provider and its id */
    public UnwantedKinds(Predicate<RawEvent> wanted) {
        this.wanted = wanted;
    }

    /** True when no event of this provider with this id is wanted. */
    public boolean contains(String provider, String id) {
        Map<String, Boolean> ids = byProvider.get(provider);
        Boolean known = ids == null ? null : ids.get(id);
        return known == null ? ask(provider, id) : known;
    }

    private boolean ask(String provider, String id) {
        boolean unwanted = !wanted.test(new RawEvent.Builder(RawEvent.Origin.WINDOWS)
                .provider(provider)
                .name(id)
                .build());
        if (byProvider.size() > MAX_KINDS) {
            byProvider.clear();
        }
        Map<String, Boolean> ids = byProvider.computeIfAbsent(provider, p -> new HashMap<>());
        if (ids.size() < MAX_KINDS) {
            ids.put(id, unwanted);
        }
        return unwanted;
    }
}
