package org.qwinsight.investigation;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.Decision;

/**
 * What may be hidden.
 *
 * @param rows findings that a decision of benign or false positive covers, ascending
 * @param decisions how many decisions cover them
 */
@SuppressWarnings("ArrayRecordComponent") // one value inside one class, never compared
record Hiding(int[] rows, int decisions) {
    /** @param deciding the decision on each finding, null for none */
    static Hiding of(int[] findingRows, @Nullable Decision[] deciding, Instant now) {
        IntArrayList rows = new IntArrayList();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < findingRows.length; i++) {
            Decision decision = deciding[i];
            if (decision != null && new Cover(decision, decision.isExpired(now)).hides()) {
                rows.add(findingRows[i]);
                ids.add(decision.id());
            }
        }
        return new Hiding(rows.toIntArray(), ids.size());
    }
}
