package org.qwinsight.ui.events;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.query.QueryField;
import org.qwinsight.analysis.query.RowRanks;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.Progress;
import org.qwinsight.investigation.Investigation;

/**
 * Ranks of the columns that were sorted by last, so that another filter does not sort a million command lines again.
 * Safe for several threads.
 */
final class RankCache {
    private static final int MOST = 3;

    private final Map<QueryField, RowRanks> kept = new LinkedHashMap<>();
    private @Nullable EventStore store;

    RowRanks of(Investigation investigation, QueryField field, Progress progress) {
        RowRanks known = known(investigation.store(), field);
        if (known != null) {
            return known;
        }
        RowRanks made = RowRanks.of(investigation.store(), field, investigation.queryFacts(), progress);
        // What is said of rows changes with the case; what is logged does not.
        if (!(field.origin() instanceof QueryField.Fact)) {
            keep(investigation.store(), field, made);
        }
        return made;
    }

    private synchronized @Nullable RowRanks known(EventStore of, QueryField field) {
        if (store != of) {
            kept.clear();
            store = of;
        }
        return kept.get(field);
    }

    private synchronized void keep(EventStore of, QueryField field, RowRanks made) {
        if (store == of) {
            kept.remove(field);
            kept.put(field, made);
            if (kept.size() > MOST) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
    }

    /** Lets go of the evidence. */
    synchronized void clear() {
        kept.clear();
        store = null;
    }
}
