package org.qwinsight.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Orders of a group table. Ties are broken by the key, so the order is always the same. */
public enum GroupOrder {
    /** By first time. */
    FIRST(Comparator.comparingLong(GroupRow::firstNanos)),
    /** By last time, the newest first. */
    LAST(Comparator.comparingLong(GroupRow::lastNanos).reversed()),
    /** The largest count first. */
    COUNT(Comparator.comparingInt(GroupRow::count).reversed()),
    /** The smallest count first; of equal ones, the newest first. */
    RARITY(Comparator.comparingInt(GroupRow::count)
            .thenComparing(Comparator.comparingLong(GroupRow::lastNanos).reversed()));

    private final Comparator<GroupRow> comparator;

    GroupOrder(Comparator<GroupRow> comparator) {
        this.comparator = comparator.thenComparing(GroupRow::key, GroupOrder::byKey);
    }

    /** The name on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<GroupRow> sorted(List<GroupRow> rows) {
        List<GroupRow> sorted = new ArrayList<>(rows);
        sorted.sort(comparator);
        return sorted;
    }

    private static int byKey(List<String> a, List<String> b) {
        for (int i = 0; i < a.size(); i++) {
            int byPart = a.get(i).compareTo(b.get(i));
            if (byPart != 0) {
                return byPart;
            }
        }
        return 0;
    }
}
