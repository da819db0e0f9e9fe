package org.qwinsight.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What is written as CSV is read back as it was, whatever the cells hold. */
class CsvRoundTripPropertyTest {
    private static final int COLUMNS = 3;

    private record Cells(List<List<String>> rows) implements ExportTable {
        @Override
        public List<Column> columns() {
            return List.of(Column.of("a"), Column.of("b"), Column.of("c"));
        }

        @Override
        public int rowCount() {
            return rows.size();
        }

        @Override
        public @Nullable Object cell(int row, int column) {
            return rows.get(row).get(column);
        }
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        Arbitrary<String> dangerous = Arbitraries.of(
                        "\"",
                        "\r",
                        "\n",
                        "\r\n",
                        ",",
                        "'",
                        "=",
                        "+",
                        "-",
                        "@",
                        "\t",
                        "\0",
                        "\u202e",
                        "\u200f",
                        "\ufeff",
                        "#",
                        ";",
                        " ",
                        "a",
                        "\ud83d\udd0d")
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
        Arbitrary<String> cell = Arbitraries.oneOf(dangerous, Arbitraries.strings());
        return cell.list().ofSize(COLUMNS).list().ofMaxSize(5);
    }

    private static List<List<String>> written(List<List<String>> rows, boolean rawCells) throws IOException {
        StringWriter out = new StringWriter();
        CsvFormat.write(new Cells(rows), rawCells, out);
        try (CsvReader<de.siegmar.fastcsv.reader.CsvRecord> csv =
                CsvReader.builder().skipEmptyLines(false).ofCsvRecord(out.toString())) {
            return csv.stream().map(line -> List.copyOf(line.getFields())).toList();
        }
    }

    @Property
    void readsBackEveryCell(@ForAll("rows") List<List<String>> rows) throws IOException {
        List<List<String>> read = written(rows, false);
        assertEquals(List.of("a", "b", "c"), read.get(0));
        List<List<String>> unguarded = read.stream()
                .skip(1)
                .map(line -> line.stream().map(FormulaGuard::unguard).toList())
                .toList();
        assertEquals(rows, unguarded);
    }

    @Property
    void rawCellsNeedNoUnguarding(@ForAll("rows") List<List<String>> rows) throws IOException {
        assertEquals(rows, written(rows, true).stream().skip(1).toList());
    }

    @Property
    void noCellRunsInASpreadsheet(@ForAll("rows") List<List<String>> rows) throws IOException {
        for (List<String> line : written(rows, false)) {
            for (String cell : line) {
                assertFalse(!cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0, cell);
            }
        }
    }
}
