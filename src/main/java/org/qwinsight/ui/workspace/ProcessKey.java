package org.qwinsight.ui.workspace;

import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.event.EventKey;
import org.qwinsight.event.EventTime;
import org.qwinsight.investigation.Investigation;

/**
 * One process start, to find it again when its evidence is opened anew.
 *
 * @param second in which it started; a quick test before the key is made
 */
record ProcessKey(EventKey key, long second) {
    static ProcessKey of(Investigation investigation, int row) {
        return new ProcessKey(EventKey.of(investigation.store().start(row)), second(investigation, row));
    }

    /** The row of this start in a case, or {@link ProcessTree#NONE}. */
    int in(Investigation investigation) {
        for (int row = 0; row < investigation.store().size(); row++) {
            boolean mayBe = second(investigation, row) == second;
            if (mayBe && EventKey.of(investigation.store().start(row)).equals(key)) {
                return row;
            }
        }
        return ProcessTree.NONE;
    }

    private static long second(Investigation investigation, int row) {
        return Math.floorDiv(investigation.store().timeNanos(row), EventTime.NANOS_PER_SECOND);
    }
}
