package org.qwinsight.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Adds up the column {@code count} of a csv table. */
final class CsvCounts {
    private CsvCounts() {}

    static long sum(String csv) throws IOException {
        long sum = 0;
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord row : rows) {
                sum += Long.parseLong(row.getField("count"));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return sum;
    }
}
