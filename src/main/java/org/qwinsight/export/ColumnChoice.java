package org.qwinsight.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table with only some of its columns, in another order. */
final class ColumnChoice implements ExportTable {
    private final ExportTable all;
    private final List<Column> columns = new ArrayList<>();
    private final List<Integer> indexes = new ArrayList<>();

    private ColumnChoice(ExportTable all) {
        this.all = all;
    }

    /**
     * The named columns.
     *
     * @throws IllegalArgumentException when the table has no column of a name; the message lists those it has
     */
    static ExportTable of(ExportTable table, List<String> names) {
        if (names.isEmpty()) {
            return table;
        }
        ColumnChoice choice = new ColumnChoice(table);
        for (String name : names) {
            choice.add(indexOf(table, name));
        }
        return choice;
    }

    /** All columns but these. */
    static ExportTable without(ExportTable table, Set<String> names) {
        ColumnChoice choice = new ColumnChoice(table);
        for (int column = 0; column < table.columns().size(); column++) {
            if (!names.contains(table.columns().get(column).name())) {
                choice.add(column);
            }
        }
        return choice;
    }

    /** The columns that text and CSV can hold. */
    static ExportTable flat(ExportTable table) {
        ColumnChoice choice = new ColumnChoice(table);
        for (int column = 0; column < table.columns().size(); column++) {
            if (table.columns().get(column).isFlat()) {
                choice.add(column);
            }
        }
        return choice;
    }

    /** The columns in which at least one row has a value. */
    static ExportTable filled(ExportTable table) {
        ColumnChoice choice = new ColumnChoice(table);
        for (int column = 0; column < table.columns().size(); column++) {
            if (hasValue(table, column)) {
                choice.add(column);
            }
        }
        return choice;
    }

    private static boolean hasValue(ExportTable table, int column) {
        for (int row = 0; row < table.rowCount(); row++) {
            if (table.cell(row, column) != null) {
                return true;
            }
        }
        return false;
    }

    private static int indexOf(ExportTable table, String name) {
        for (int column = 0; column < table.columns().size(); column++) {
            if (table.columns().get(column).name().equalsIgnoreCase(name)) {
                return column;
            }
        }
        List<String> names = table.columns().stream().map(Column::name).toList();
        throw new IllegalArgumentException("there is no column " + name + "; there are " + String.join(", ", names));
    }

    private void add(int column) {
        columns.add(all.columns().get(column));
        indexes.add(column);
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public int rowCount() {
        return all.rowCount();
    }

    @Override
    public @Nullable Object cell(int row, int column) {
        return all.cell(row, indexes.get(column));
    }
}
