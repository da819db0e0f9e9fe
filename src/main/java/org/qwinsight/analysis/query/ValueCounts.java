package org.qwinsight.analysis.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.qwinsight.analysis.RowSet;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.Progress;

/** How many rows have each value of a field: counted once a field, when first asked for. Safe for several threads. */
public final class ValueCounts {
    /**
     * A value and how many rows have it.
     *
     * @param value as logged
     */
    public record ValueCount(String value, int rows) {}

    private static final Comparator<ValueCount> OFTEN_FIRST =
            Comparator.comparingInt(ValueCount::rows).reversed().thenComparing(ValueCount::value);

    private final EventStore store;
    private final RowFacts facts;
    private final Map<QueryField, List<ValueCount>> counted = new ConcurrentHashMap<>();

    public ValueCounts(EventStore store, RowFacts facts) {
        this.store = store;
        this.facts = facts;
    }

    /**
     * All values of a field, the most frequent first; empty for a field without texts.
     *
     * @throws java.util.concurrent.CancellationException when {@code progress} was cancelled
     */
    public List<ValueCount> of(QueryField field, Progress progress) {
        boolean hasTexts = field.type() == QueryField.Type.TEXT || field.type() == QueryField.Type.NUMBER;
        if (!hasTexts || facts.fact(field.name()) instanceof RowFacts.Numbers) {
            return List.of();
        }
        List<ValueCount> known = counted.get(field);
        if (known == null) {
            known = count(TextColumn.of(field, store, facts), progress);
            counted.put(field, known);
        }
        return known;
    }

    /**
     * The values of a field among some rows, counted anew.
     *
     * @param most how many values at most
     * @throws java.util.concurrent.CancellationException when {@code progress} was cancelled
     */
    public static TopValues among(
            EventStore store, RowFacts facts, QueryField field, RowSet rows, int most, Progress progress) {
        List<ValueCount> values = sorted(numbered(store, TextColumn.of(field, store, facts), rows, progress));
        int with = values.stream().mapToInt(ValueCount::rows).sum();
        List<ValueCount> top = List.copyOf(values.subList(0, Math.min(most, values.size())));
        return new TopValues(top, values.size(), rows.count() - with);
    }

    /**
     * The most frequent values of a field among some rows.
     *
     * @param values the most frequent first
     * @param distinct how many values there are in all
     * @param without how many rows have none
     */
    public record TopValues(List<ValueCount> values, int distinct, int without) {
        public TopValues {
            values = List.copyOf(values);
        }
    }

    private List<ValueCount> count(TextColumn column, Progress progress) {
        return sorted(numbered(store, column, RowSet.all(store.size()), progress));
    }

    /** How many of the rows have each text of a column. */
    private static Map<String, Integer> numbered(EventStore store, TextColumn column, RowSet rows, Progress progress) {
        int[] counts = new int[column.size()];
        int[] block = new int[EventStore.BLOCK];
        for (int first = 0; first < store.size(); first += block.length) {
            RowSelection.checkCancelled(progress);
            int count = column.read(first, block);
            for (int i = 0; i < count; i++) {
                counts[block[i]] += rows.contains(first + i) ? 1 : 0;
            }
        }
        Map<String, Integer> byText = new HashMap<>();
        for (int number = 0; number < counts.length; number++) {
            String text = counts[number] == 0 ? null : column.text(number);
            if (text != null) {
                byText.merge(text, counts[number], Integer::sum);
            }
        }
        return byText;
    }

    private static List<ValueCount> sorted(Map<String, Integer> byText) {
        List<ValueCount> values = new ArrayList<>(byText.size());
        byText.forEach((text, rows) -> values.add(new ValueCount(text, rows)));
        values.sort(OFTEN_FIRST);
        return List.copyOf(values);
    }
}
