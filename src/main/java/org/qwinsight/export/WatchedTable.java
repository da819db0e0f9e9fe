package org.qwinsight.export;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.Progress;

/** A table that tells how many of its rows were asked for, and stops when the asker should stop. */
final class WatchedTable implements ExportTable {
    private static final int EVERY = 256;

    private final ExportTable table;
    private final Progress progress;

    WatchedTable(ExportTable table, Progress progress) {
        this.table = table;
        this.progress = progress;
    }

    @Override
    public List<Column> columns() {
        return table.columns();
    }

    @Override
    public int rowCount() {
        return table.rowCount();
    }

    /** @throws CancellationException when the progress was cancelled */
    @Override
    public @Nullable Object cell(int row, int column) {
        if (column == 0 && row % EVERY == 0) {
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
            progress.report(row, table.rowCount());
        }
        return table.cell(row, column);
    }
}
