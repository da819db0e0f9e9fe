package org.qwinsight.export.filter;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.qwinsight.detect.Clause;
import org.qwinsight.detect.Finding;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;

/** The findings of an investigation with the values that fields of another system have for them. */
final class FindingValues {
    private static final IntArrayList NOWHERE = new IntArrayList(0);

    private final EventStore store;
    private final List<Finding> findings;
    private final int[] rows;
    private final Map<FilterField, @Nullable String[]> values = new HashMap<>();
    /** By field and value, as {@link ValueForm#fold} makes it. */
    private final Map<FilterField, Map<String, IntArrayList>> positions = new HashMap<>();

    FindingValues(EventStore store, List<Finding> findings) {
        this.store = store;
        this.findings = findings;
        this.rows = findings.stream().mapToInt(Finding::row).toArray();
    }

    int size() {
        return rows.length;
    }

    int row(int index) {
        return rows[index];
    }

    EventKind kind(int index) {
        return store.kind(rows[index]);
    }

    /** True for a finding by its original file name alone: a renamed copy, which no filter may hide. */
    boolean isRenamed(int index) {
        return findings.get(index).clause() == Clause.ORIGINAL_NAME;
    }

    /** What was logged. */
    @Nullable
    String logged(EventField field, int index) {
        return store.value(rows[index], field);
    }

    @Nullable
    String value(FilterField field, int index) {
        return values.computeIfAbsent(field, this::read)[index];
    }

    /** The positions of the findings whose value is this text in any letter case, ascending. */
    IntArrayList having(FilterField field, String text) {
        return positions.computeIfAbsent(field, this::byValue).getOrDefault(ValueForm.fold(text), NOWHERE);
    }

    private Map<String, IntArrayList> byValue(FilterField field) {
        Map<String, IntArrayList> byValue = new HashMap<>();
        for (int index = 0; index < rows.length; index++) {
            String value = value(field, index);
            if (value != null) {
                byValue.computeIfAbsent(ValueForm.fold(value), text -> new IntArrayList(1))
                        .add(index);
            }
        }
        return byValue;
    }

    private @Nullable String[] read(FilterField field) {
        @Nullable String[] read = new String[rows.length];
        for (int index = 0; index < rows.length; index++) {
            read[index] = field.value(store, rows[index]);
        }
        return read;
    }

    /** The positions of rows, which must be findings. */
    int[] indexes(int[] ofRows) {
        return Arrays.stream(ofRows).map(row -> Arrays.binarySearch(rows, row)).toArray();
    }

    /** The values that a field has for some findings, each once, sorted. */
    Set<String> distinct(FilterField field, int[] indexes) {
        Set<String> distinct = new TreeSet<>();
        for (int index : indexes) {
            String value = value(field, index);
            if (value != null) {
                distinct.add(value);
            }
        }
        return distinct;
    }
}
