package org.qwinsight.analysis.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.RowSet;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.Progress;

/**
 * All rows sorted into lanes. The lanes with most findings come first, then those with most starts; behind
 * {@link #MOST} of them the rest shares one lane. Names
 * that mean the same share a lane, see {@link LaneKind#folded}, under the longest of them.
 * Immutable; made in time proportional to the rows, after which any range of any lane is found by bisection.
 */
public final class Lanes {
    /** Lanes with a name of their own. */
    public static final int MOST = 30;

    /** The lane of rows without a name. */
    public static final String NO_NAME = "not recorded";

    /** Stands for no lane. */
    public static final int NO_LANE = -1;

    private static final int ROWS_BETWEEN_LOOKS = 1 << 16;

    private final LaneKind kind;
    private final List<String> names;
    private final List<String> shortNames;
    private final List<LaneRows> rows;
    private final IntUnaryOperator laneOfRow;

    private Lanes(LaneKind kind, List<String> names, List<LaneRows> rows, IntUnaryOperator laneOfRow) {
        this.kind = kind;
        this.names = List.copyOf(names);
        this.shortNames = ShortNames.of(kind, this.names);
        this.rows = List.copyOf(rows);
        this.laneOfRow = laneOfRow;
    }

    /** One lane with everything. */
    public static Lanes single(EventStore store) {
        return new Lanes(LaneKind.NONE, List.of("All starts"), List.of(new LaneRows(store)), row -> 0);
    }

    /**
     * Sorts.
     *
     * @param files names of the store's evidence files
     * @param findingRows rows whose lanes come first
     * @throws CancellationException when {@code progress} was cancelled
     */
    public static Lanes of(EventStore store, LaneKind kind, List<String> files, int[] findingRows, Progress progress) {
        return switch (kind) {
            case NONE -> single(store);
            case HOST -> byField(store, kind, EventField.COMPUTER, findingRows, progress);
            case USER -> byField(store, kind, EventField.USER, findingRows, progress);
            case SOURCE ->
                new Sorting(
                                kind,
                                store.size(),
                                row -> store.kind(row).ordinal(),
                                EventKind.values().length,
                                key -> EventKind.values()[key].label(),
                                progress)
                        .sort(store, findingRows);
            case FILE ->
                new Sorting(kind, store.size(), store::source, files.size(), files::get, progress)
                        .sort(store, findingRows);
        };
    }

    private static Lanes byField(
            EventStore store, LaneKind kind, EventField field, int[] findingRows, Progress progress) {
        return new Sorting(
                        kind,
                        store.size(),
                        row -> store.id(row, field),
                        store.dictionary(field).size(),
                        id -> store.dictionary(field).text(id),
                        progress)
                .sort(store, findingRows);
    }

    public LaneKind kind() {
        return kind;
    }

    public int size() {
        return names.size();
    }

    public String name(int lane) {
        return names.get(lane);
    }

    /** The name without what all lanes have in common, such as the domain of all hosts. */
    public String shortName(int lane) {
        return shortNames.get(lane);
    }

    public LaneRows rows(int lane) {
        return rows.get(lane);
    }

    /** The lane of a row, {@link #NO_LANE} when it was left out with all others of its lane. */
    public int laneOf(int row) {
        return laneOfRow.applyAsInt(row);
    }

    /**
     * The same lanes in the same order with only some of the rows. Lanes that lose all their rows are left out, unless
     * every lane does.
     *
     * @throws CancellationException when {@code progress} was cancelled
     */
    public Lanes only(EventStore store, RowSet wanted, Progress progress) {
        int[] kept = new int[wanted.count()];
        int[] newLanes = new int[size()];
        List<String> keptNames = new ArrayList<>();
        List<LaneRows> keptRows = new ArrayList<>();
        int next = 0;
        for (int lane = 0; lane < size(); lane++) {
            LaneRows all = rows(lane);
            int begin = next;
            for (int i = 0; i < all.size(); i++) {
                look(i, progress);
                if (wanted.contains(all.row(i))) {
                    kept[next++] = all.row(i);
                }
            }
            boolean isKept = next > begin || kept.length == 0;
            newLanes[lane] = isKept ? keptNames.size() : NO_LANE;
            if (isKept) {
                keptNames.add(name(lane));
                keptRows.add(new LaneRows(store, kept, begin, next));
            }
        }
        return new Lanes(kind, keptNames, keptRows, row -> newLanes[laneOf(row)]);
    }

    private static void look(int row, Progress progress) {
        if (row % ROWS_BETWEEN_LOOKS == 0 && progress.isCancelled()) {
            throw new CancellationException();
        }
    }

    /** The name of a key, null for a key that stands for no value. */
    @FunctionalInterface
    private interface KeyName {
        @Nullable
        String of(int key);
    }

    /** Groups the keys by name, ranks the groups, and sorts the rows by counting. */
    private static final class Sorting {
        private final LaneKind kind;
        private final int size;
        private final IntUnaryOperator keyOfRow;
        private final Progress progress;
        private final List<String> groupNames = new ArrayList<>();
        private final int[] groupOfKey;

        Sorting(LaneKind kind, int size, IntUnaryOperator keyOfRow, int keys, KeyName names, Progress progress) {
            this.kind = kind;
            this.size = size;
            this.keyOfRow = keyOfRow;
            this.progress = progress;
            this.groupOfKey = new int[keys];
            Map<String, Integer> groups = new HashMap<>();
            for (int key = 0; key < keys; key++) {
                String name = names.of(key);
                // A logged value never is the empty text, so that stands for none.
                String folded = name == null ? "" : kind.folded(name);
                Integer group = groups.putIfAbsent(folded, groupNames.size());
                groupOfKey[key] = group == null ? groupNames.size() : group;
                if (group == null) {
                    groupNames.add(name == null ? NO_NAME : name);
                } else if (name != null && name.length() > groupNames.get(group).length()) {
                    groupNames.set(group, name);
                }
            }
        }

        Lanes sort(EventStore store, int[] findingRows) {
            int[] counts = new int[groupNames.size()];
            for (int row = 0; row < size; row++) {
                look(row, progress);
                counts[group(row)]++;
            }
            int[] findings = new int[groupNames.size()];
            for (int row : findingRows) {
                findings[group(row)]++;
            }
            List<Integer> ranked = new ArrayList<>();
            for (int group = 0; group < counts.length; group++) {
                if (counts[group] > 0) {
                    ranked.add(group);
                }
            }
            ranked.sort((a, b) -> findings[a] != findings[b]
                    ? Integer.compare(findings[b], findings[a])
                    : counts[a] != counts[b]
                            ? Integer.compare(counts[b], counts[a])
                            : groupNames.get(a).compareTo(groupNames.get(b)));
            return lanes(store, ranked, counts);
        }

        private Lanes lanes(EventStore store, List<Integer> ranked, int[] counts) {
            int named = ranked.size() > MOST + 1 ? MOST : ranked.size();
            int[] laneOfGroup = new int[counts.length];
            List<String> names = new ArrayList<>();
            int[] ends = new int[Math.min(ranked.size(), named + 1)];
            for (int rank = 0; rank < ranked.size(); rank++) {
                int lane = Math.min(rank, named);
                laneOfGroup[ranked.get(rank)] = lane;
                ends[lane] += counts[ranked.get(rank)];
                if (rank < named) {
                    names.add(groupNames.get(ranked.get(rank)));
                }
            }
            if (ranked.size() > named) {
                names.add(counted(ranked.size() - named) + " other " + kind.plural());
            }
            int[] order = new int[size];
            int[] next = new int[ends.length];
            for (int lane = 1; lane < ends.length; lane++) {
                next[lane] = next[lane - 1] + ends[lane - 1];
            }
            int[] starts = next.clone();
            for (int row = 0; row < size; row++) {
                look(row, progress);
                order[next[laneOfGroup[group(row)]]++] = row;
            }
            List<LaneRows> rows = new ArrayList<>();
            for (int lane = 0; lane < ends.length; lane++) {
                rows.add(new LaneRows(store, order, starts[lane], next[lane]));
            }
            return new Lanes(kind, names, rows, row -> laneOfGroup[group(row)]);
        }

        /** With thin gaps between the thousands. */
        private static String counted(int number) {
            return String.format(Locale.ROOT, "%,d", number).replace(',', '\u2009');
        }

        private int group(int row) {
            return groupOfKey[keyOfRow.applyAsInt(row)];
        }
    }
}
