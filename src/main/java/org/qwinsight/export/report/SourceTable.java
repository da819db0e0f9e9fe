package org.qwinsight.export.report;

import java.io.IOException;
import java.util.List;
import org.qwinsight.export.markup.Markup;
import org.qwinsight.ingest.SourceReport;

/** Many sources, one a line, with their complaints below the name. */
final class SourceTable {
    private static final int MOST_PROBLEMS = 3;

    private final Page page;

    SourceTable(Page page) {
        this.page = page;
    }

    void write(List<SourceReport> sources) throws IOException {
        page.beginTable(
                "sources",
                "File, shape and SHA-256",
                "#Bytes",
                "#Records",
                "#Not readable",
                "#Other kinds",
                "#Starts",
                "#Exits",
                "#Duplicates");
        for (SourceReport source : sources) {
            row(source);
        }
        page.endTable();
    }

    private void row(SourceReport source) throws IOException {
        Markup html = page.html();
        page.beginRow();
        html.open("td");
        page.code(source.name());
        html.text(source.shape().isEmpty() ? "" : ", " + source.shape()).empty("br");
        hash("", source.sha256());
        String member = source.memberSha256();
        if (member != null) {
            html.empty("br");
            hash("member ", member);
        }
        EvidenceSection.complaints(page, source, MOST_PROBLEMS);
        html.close();
        page.number(source.bytes());
        page.number(source.records());
        page.number(source.skipped());
        page.number(source.otherEvents());
        page.number(source.processStarts());
        page.number(source.processExits());
        page.number(source.duplicates());
        page.endRow();
    }

    private void hash(String what, String sha256) throws IOException {
        page.html().open("span", "class", "small").text(what);
        page.code(sha256.isEmpty() ? null : sha256);
        page.html().close();
    }
}
