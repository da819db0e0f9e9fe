package org.qwinsight.ui.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.Progress;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.workspace.DisplayText;

/**
 * All rows sorted into lanes. The lanes with most findings come first, then those with most starts; behind
 * {@link #MOST} of them the rest shares one lane. Names
 * that mean the same share a lane, see {@link LaneKind#folded}, under the longest of them.
 * Immutable; made in time proportional to the rows, after which any range of any lane is found by bisection.
 */
final class Lanes {
    /** Lanes with a name of their own. */
    static final int MOST = 30;

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
    static Lanes single(EventStore store) {
        return new Lanes(LaneKind.NONE, List.of("All starts"), List.of(new LaneRows(store)), row -> 0);
    }

    /** @throws CancellationException when {@code progress} was cancelled */
    static Lanes of(Investigation open, LaneKind kind, Progress progress) {
        EventStore store = open.store();
        return switch (kind) {
            case NONE -> single(store);
            case HOST -> byField(open, kind, EventField.COMPUTER, progress);
            case USER -> byField(open, kind, EventField.USER, progress);
            case SOURCE ->
                new Sorting(
                                kind,
                                store.size(),
                                store::source,
                                open.report().sources().size(),
                                source -> open.report().sources().get(source).name(),
                                progress)
                        .sort(open);
        };
    }

    private static Lanes byField(Investigation open, LaneKind kind, EventField field, Progress progress) {
        EventStore store = open.store();
        return new Sorting(
                        kind,
                        store.size(),
                        row -> store.id(row, field),
                        store.dictionary(field).size(),
                        id -> store.dictionary(field).text(id),
                        progress)
                .sort(open);
    }

    LaneKind kind() {
        return kind;
    }

    int size() {
        return names.size();
    }

    String name(int lane) {
        return names.get(lane);
    }

    /** The name without what all lanes have in common, such as the domain of all hosts. */
    String shortName(int lane) {
        return shortNames.get(lane);
    }

    LaneRows rows(int lane) {
        return rows.get(lane);
    }

    int laneOf(int row) {
        return laneOfRow.applyAsInt(row);
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
                    groupNames.add(name == null ? DisplayText.NOT_RECORDED : name);
                } else if (name != null && name.length() > groupNames.get(group).length()) {
                    groupNames.set(group, name);
                }
            }
        }

        Lanes sort(Investigation open) {
            int[] counts = new int[groupNames.size()];
            for (int row = 0; row < size; row++) {
                look(row);
                counts[group(row)]++;
            }
            int[] findings = new int[groupNames.size()];
            for (int row : open.findingRows()) {
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
            return lanes(open.store(), ranked, counts);
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
                names.add(DisplayText.count(ranked.size() - named) + " other " + kind.plural());
            }
            int[] order = new int[size];
            int[] next = new int[ends.length];
            for (int lane = 1; lane < ends.length; lane++) {
                next[lane] = next[lane - 1] + ends[lane - 1];
            }
            int[] starts = next.clone();
            for (int row = 0; row < size; row++) {
                look(row);
                order[next[laneOfGroup[group(row)]]++] = row;
            }
            List<LaneRows> rows = new ArrayList<>();
            for (int lane = 0; lane < ends.length; lane++) {
                rows.add(new LaneRows(store, order, starts[lane], next[lane]));
            }
            return new Lanes(kind, names, rows, row -> laneOfGroup[group(row)]);
        }

        private int group(int row) {
            return groupOfKey[keyOfRow.applyAsInt(row)];
        }

        private void look(int row) {
            if (row % ROWS_BETWEEN_LOOKS == 0 && progress.isCancelled()) {
                throw new CancellationException();
            }
        }
    }
}
