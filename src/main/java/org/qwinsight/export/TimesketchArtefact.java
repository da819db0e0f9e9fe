package org.qwinsight.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/** Process starts as a CSV file for Timesketch. */
final class TimesketchArtefact implements Artefact {
    @Override
    public ArtefactCard card() {
        return ArtefactCard.of(
                "timesketch",
                "Timeline for Timesketch",
                "Every process start as an event; findings have tags, what was decided and comments.",
                "qwinsta-timesketch.csv",
                ArtefactCard.CSV);
    }

    @Override
    public ArtefactCheck check(ExportRequest request) {
        TimesketchTable table = new TimesketchTable(request.investigation());
        int left = table.withoutTime();
        List<String> notes = left == 0
                ? List.of()
                : List.of(left + " of the rows have no time; they are in the file, and Timesketch leaves them out");
        return new ArtefactCheck(table.rowCount(), notes, List.of());
    }

    @Override
    public Map<String, String> settings(ExportRequest request) {
        return request.with(RowKind.PROCESSES, ExportFormat.CSV).options().settings("timesketch");
    }

    @Override
    public void write(ExportRequest request, OutputStream out) throws IOException {
        Writer text = Utf8Text.to(out);
        ExportTable table = new WatchedTable(new TimesketchTable(request.investigation()), request.progress());
        CsvFormat.write(table, request.options().rawCells(), text);
        text.flush();
    }
}
