package org.qwinsight.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180: a header line, then one line a row, CRLF, times in UTC. A missing value is an empty cell, a
 * list has one line an element.
 */
final class CsvFormat {
    private CsvFormat() {}

    static void write(ExportTable table, boolean rawCells, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord(table.columns().stream().map(ExportTable.Column::name).toList());
        for (int row = 0; row < table.rowCount(); row++) {
            List<String> cells = new ArrayList<>(table.columns().size());
            for (int column = 0; column < table.columns().size(); column++) {
                cells.add(cell(table.cell(row, column), rawCells));
            }
            csv.writeRecord(cells);
        }
        csv.flush();
    }

    private static String cell(@Nullable Object value, boolean rawCells) {
        if (value == null) {
            return "";
        }
        String text = value instanceof Moment moment
                ? moment.utc()
                : value instanceof List<?> list
                        ? CellLines.join(list.stream().map(String::valueOf).toList())
                        : value.toString();
        return rawCells ? text : FormulaGuard.guard(text);
    }
}
