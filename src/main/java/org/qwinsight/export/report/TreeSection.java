package org.qwinsight.export.report;

import java.io.IOException;
import org.qwinsight.export.markup.Markup;
import org.qwinsight.export.picture.Picture;
import org.qwinsight.export.picture.SvgFormat;
import org.qwinsight.export.picture.TreeLines;
import org.qwinsight.export.picture.TreePicture;

/** The branches of the process tree that hold findings, drawn and as text. */
final class TreeSection implements Section {
    private static final int MOST_LINES = 3_000;
    /** A page ends between two strips; as many lines as these may stay empty at its end. */
    private static final int LINES_EACH = 8;

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
        draw(TreePicture.strips(tree, LINES_EACH), html);
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

    /** A table, since browsers repeat its heading on every page that they print. */
    private static void draw(TreePicture.Strips tree, Markup html) throws IOException {
        html.open("figure", "class", "tree").line();
        html.open("table", "role", "presentation").line();
        html.open("thead");
        row(tree.heading(), "tree", html);
        html.close().line();
        html.open("tbody").line();
        for (int strip = 0; strip < tree.strips().size(); strip++) {
            row(tree.strips().get(strip), "tree-" + (strip + 1), html);
        }
        row(tree.legend(), "tree-signs", html);
        html.close().close().close().line();
    }

    private static void row(Picture picture, String id, Markup html) throws IOException {
        html.open("tr").open("td");
        SvgFormat.writeInline(picture, id, html);
        html.close().close().line();
    }
}
