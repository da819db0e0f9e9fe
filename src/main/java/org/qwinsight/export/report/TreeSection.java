package org.qwinsight.export.report;

import java.io.IOException;
import java.util.List;
import org.qwinsight.export.markup.Markup;
import org.qwinsight.export.picture.Picture;
import org.qwinsight.export.picture.SvgFormat;
import org.qwinsight.export.picture.TreeLines;
import org.qwinsight.export.picture.TreePicture;

/** The branches of the process tree that hold findings, drawn and as text. */
final class TreeSection implements Section {
    private static final int MOST_LINES = 3_000;
    /** As many as fit on a printed page below the heading, and on the others. */
    private static final int LINES_FIRST = 64;

    private static final int LINES_EACH = 71;

    private final ReportRequest request;

    TreeSection(ReportRequest request) {
        this.request = request;
    }

    @Override
    public String id() {
        return "tree";
    }

    @Override
    public String title() {
        return "Process tree";
    }

    @Override
    public void write(Page page) throws IOException {
        TreeLines tree = TreeLines.of(request.investigation(), request.zone(), MOST_LINES, request.progress());
        if (tree.isEmpty()) {
            page.note("No branch of the process tree holds a finding.");
            return;
        }
        page.note("The branches that hold findings, with the findings' ancestors, nearest siblings and descendants.");
        Markup html = page.html();
        html.open("figure", "class", "tree").line();
        List<Picture> parts = TreePicture.parts(tree, LINES_FIRST, LINES_EACH);
        for (int part = 0; part < parts.size(); part++) {
            SvgFormat.writeInline(parts.get(part), "tree-" + (part + 1), html);
            html.line();
        }
        html.close().line();
        html.open("details").line();
        html.element("summary", "The same tree as text").line();
        StringBuilder text = new StringBuilder();
        tree.writeText(text);
        html.open("div", "class", "listing").line();
        for (String line : text.toString().split("\n")) {
            html.element("code", line).line();
        }
        html.close().line();
        html.close().line();
    }
}
