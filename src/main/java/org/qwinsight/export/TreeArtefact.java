package org.qwinsight.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Map;
import org.qwinsight.investigation.TreeBranches;

/** The process tree in one of the formats of {@code tree}. */
public final class TreeArtefact implements Artefact {
    private final ArtefactCard card;
    private final ExportFormat format;
    private final boolean all;

    /** @param all every branch in full; otherwise those that hold findings */
    TreeArtefact(ArtefactCard card, ExportFormat format, boolean all) {
        this.card = card;
        this.format = format;
        this.all = all;
    }

    /** What {@code tree} prints with these options. */
    public static TreeArtefact of(ExportFormat format, boolean all) {
        ArtefactCard card = ArtefactCard.of(
                "tree-" + format.id(), "Process tree", "As printed.", "tree." + format.id(), ArtefactCard.TEXT);
        return new TreeArtefact(card, format, all);
    }

    @Override
    public ArtefactCard card() {
        return card;
    }

    @Override
    public ArtefactCheck check(ExportRequest request) {
        int rows = new TreeExport(request.investigation(), TreeBranches.of(request.investigation(), all)).rowCount();
        return ArtefactCheck.of(rows);
    }

    @Override
    public Map<String, String> settings(ExportRequest request) {
        return request.with(request.options().rows(), format).options().settings("tree");
    }

    @Override
    public void write(ExportRequest request, OutputStream out) throws IOException {
        Writer text = Utf8Text.to(out);
        Exporter.writeTree(
                request.investigation(),
                request.with(request.options().rows(), format).options(),
                all,
                text);
        text.flush();
    }
}
