package org.qwinsight.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows to export. A cell is a {@link String}, {@link Integer}, {@link Long}, {@link Boolean}, a {@link java.util.Map}
 * or {@link List} of such, a {@link Moment}, or null for "no value". A dot in a column's name makes it a member of an object in JSON.
 */
interface ExportTable {
    List<Column> columns();

    int rowCount();

    @Nullable
    Object cell(int row, int column);

    /**
     * A column.
     *
     * @param name in every format
     * @param isFlat false for columns that only JSON can hold
     */
    record Column(String name, boolean isFlat) {
        static Column of(String name) {
            return new Column(name, true);
        }
    }
}
