package org.qwinsight.ui.groups;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.Progress;

/**
 * An order of groups. Ties are broken by the key, so the order is always the same.
 *
 * @param key which part of the key is compared when the column is {@link Column#KEY}
 */
public record GroupSort(Column column, int key, boolean isDescending) {
    /** What groups are ordered by. */
    public enum Column {
        KEY(Comparator.comparingInt(line -> 0)),
        RECORDS(Comparator.comparingInt(GroupLine::records)),
        EXECUTIONS(Comparator.comparingInt(GroupLine::executions)),
        /** Few records first, of equally few the newest. */
        RARITY(Comparator.comparingInt(GroupLine::records)
                .thenComparing(Comparator.comparingLong(GroupLine::lastNanos).reversed())),
        FIRST(Comparator.comparingLong(GroupLine::firstNanos)),
        LAST(Comparator.comparingLong(GroupLine::lastNanos)),
        HOSTS(Comparator.comparingInt(line -> line.measures().hosts())),
        DAYS(Comparator.comparingInt(line -> line.measures().daysActive())),
        GAP(Comparator.comparingLong(line -> line.measures().medianGapNanos()));

        private final Comparator<GroupLine> comparator;

        Column(Comparator<GroupLine> comparator) {
            this.comparator = comparator;
        }
    }

    public static final GroupSort BY_COUNT = of(Column.RECORDS, true);
    public static final GroupSort BY_FIRST = of(Column.FIRST, false);
    public static final GroupSort RAREST = of(Column.RARITY, false);

    private static final Comparator<@Nullable String> TEXT = Comparator.nullsFirst(Comparator.naturalOrder());

    public static GroupSort of(Column column, boolean isDescending) {
        return new GroupSort(column, 0, isDescending);
    }

    /** Looks at a cancelled progress often enough that a sort of millions ends soon. */
    List<GroupLine> sorted(List<GroupLine> lines, Progress progress) {
        List<GroupLine> sorted = new ArrayList<>(lines);
        int[] compared = {0};
        Comparator<GroupLine> order = comparator();
        sorted.sort((a, b) -> {
            if ((++compared[0] & 0xFFFF) == 0 && progress.isCancelled()) {
                throw new java.util.concurrent.CancellationException();
            }
            return order.compare(a, b);
        });
        return sorted;
    }

    private Comparator<GroupLine> comparator() {
        Comparator<GroupLine> first = column == Column.KEY
                ? (a, b) -> TEXT.compare(a.key().get(key), b.key().get(key))
                : column.comparator;
        return (isDescending ? first.reversed() : first).thenComparing(GroupSort::byWholeKey);
    }

    private static int byWholeKey(GroupLine a, GroupLine b) {
        for (int i = 0; i < a.key().size(); i++) {
            int order = TEXT.compare(a.key().get(i), b.key().get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.rows()[0], b.rows()[0]);
    }
}
