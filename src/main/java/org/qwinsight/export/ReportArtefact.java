package org.qwinsight.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.qwinsight.export.report.HtmlReport;
import org.qwinsight.export.report.ReportRequest;

/** The report as one HTML file. */
final class ReportArtefact implements Artefact {
    @Override
    public ArtefactCard card() {
        return ArtefactCard.of(
                "html",
                "Report as HTML",
                "One file to read, print and keep: findings with reasons, evidence, tree, timeline, decisions.",
                "qwinsta-report.html",
                ArtefactCard.HTML);
    }

    /** Rows are findings. */
    @Override
    public ArtefactCheck check(ExportRequest request) {
        return ArtefactCheck.of(request.investigation().findings().size());
    }

    @Override
    public Map<String, String> settings(ExportRequest request) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("format", card().id());
        settings.put("zone", request.options().zone().getId());
        return settings;
    }

    @Override
    public void write(ExportRequest request, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        HtmlReport.write(
                new ReportRequest(
                        request.investigation(), request.options().zone(), ToolVersion.version(), request.progress()),
                text);
        text.flush();
    }
}
