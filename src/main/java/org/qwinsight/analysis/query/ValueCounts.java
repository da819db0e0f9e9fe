package org.qwinsight.analysis.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    private List<ValueCount> count(TextColumn column, Progress progress) {
        int[] counts = new int[column.size()];
        int[] block = new int[EventStore.BLOCK];
        for (int first = 0; first < store.size(); first += block.length) {
            RowSelection.checkCancelled(progress);
            int count = column.read(first, block);
            for (int i = 0; i < count; i++) {
                counts[block[i]]++;
            }
        }
        Map<String, Integer> byText = new HashMap<>();
        for (int number = 0; number < counts.length; number++) {
            String text = counts[number] == 0 ? null : column.text(number);
            if (text != null) {
                byText.merge(text, counts[number], Integer::sum);
            }
        }
        List<ValueCount> values = new ArrayList<>(byText.size());
        byText.forEach((text, rows) -> values.add(new ValueCount(text, rows)));
        values.sort(OFTEN_FIRST);
        return List.copyOf(values);
    }
}
