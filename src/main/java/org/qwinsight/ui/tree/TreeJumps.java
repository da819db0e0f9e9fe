package org.qwinsight.ui.tree;

import java.util.BitSet;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.event.Dictionary;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ImagePath;
import org.qwinsight.investigation.Investigation;

/** Finds the node that a jump from another one leads to; {@link ProcessTree#NONE} when there is none. */
final class TreeJumps {
    private static final long MINUTE = 60 * EventTime.NANOS_PER_SECOND;

    private final Investigation investigation;
    private final EventStore store;

    TreeJumps(Investigation investigation) {
        this.investigation = investigation;
        this.store = investigation.store();
    }

    /** The nearest start with the same file name on any host, before or after in time. */
    int sameImage(int node, boolean forward) {
        String image = isRecord(node) ? store.value(node, EventField.IMAGE) : null;
        if (image == null) {
            return ProcessTree.NONE;
        }
        BitSet wanted = sameNames(store.dictionary(EventField.IMAGE), ImagePath.baseName(image));
        int step = forward ? 1 : -1;
        for (int row = node + step; row >= 0 && row < store.size(); row += step) {
            int found = investigation.tree().node(row);
            if (wanted.get(store.id(row, EventField.IMAGE)) && found == row) {
                return found;
            }
        }
        return ProcessTree.NONE;
    }

    private static BitSet sameNames(Dictionary images, String name) {
        BitSet same = new BitSet();
        for (int id = Dictionary.FIRST_VALUE; id < images.size(); id++) {
            String image = images.text(id);
            if (image != null && ImagePath.baseName(image).equalsIgnoreCase(name)) {
                same.set(id);
            }
        }
        return same;
    }

    /**
     * The process of the same host that started nearest to so many minutes away, at that time or farther from the node.
     *
     * @param minutes negative for earlier
     */
    int minutesAway(int node, int minutes) {
        if (!isRecord(node) || store.timeNanos(node) == EventTime.NO_TIME) {
            return ProcessTree.NONE;
        }
        long wanted = store.timeNanos(node) + minutes * MINUTE;
        int host = store.id(node, EventField.COMPUTER);
        int step = minutes < 0 ? -1 : 1;
        for (int row = node + step; row >= 0 && row < store.size(); row += step) {
            long time = store.timeNanos(row);
            boolean isThere = time != EventTime.NO_TIME && (minutes < 0 ? time <= wanted : time >= wanted);
            if (isThere && store.id(row, EventField.COMPUTER) == host) {
                return investigation.tree().node(row);
            }
        }
        return ProcessTree.NONE;
    }

    private boolean isRecord(int node) {
        return node >= 0 && !investigation.tree().isPlaceholder(node);
    }
}
