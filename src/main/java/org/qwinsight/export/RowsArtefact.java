package org.qwinsight.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Map;

/** Groups, findings or processes in one of the formats of {@code scan}. */
public final class RowsArtefact implements Artefact {
    private final ArtefactCard card;
    private final RowKind rows;
    private final ExportFormat format;

    RowsArtefact(ArtefactCard card, RowKind rows, ExportFormat format) {
        this.card = card;
        this.rows = rows;
        this.format = format;
    }

    /** What {@code scan} prints with these options. */
    public static RowsArtefact of(RowKind rows, ExportFormat format) {
        ArtefactCard card = ArtefactCard.of(
                rows.id() + "-" + format.id(),
                rows.id(),
                "As printed.",
                rows.id() + "." + format.id(),
                ArtefactCard.TEXT);
        return new RowsArtefact(card, rows, format);
    }

    @Override
    public ArtefactCard card() {
        return card;
    }

    @Override
    public ArtefactCheck check(ExportRequest request) {
        return ArtefactCheck.of(Exporter.table(
                        request.investigation(), request.with(rows, format).options())
                .rowCount());
    }

    @Override
    public Map<String, String> settings(ExportRequest request) {
        return request.with(rows, format).options().settings(rows.id());
    }

    @Override
    public void write(ExportRequest request, OutputStream out) throws IOException {
        Writer text = Utf8Text.to(out);
        Exporter.write(request.with(rows, format), text);
        text.flush();
    }
}
