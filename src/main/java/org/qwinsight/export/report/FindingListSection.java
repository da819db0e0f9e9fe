package org.qwinsight.export.report;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.Witnesses;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.detect.CimField;
import org.qwinsight.detect.Clause;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.ImagePath;
import org.qwinsight.export.markup.Markup;
import org.qwinsight.export.report.ReportFindings.Numbered;
import org.qwinsight.investigation.Cover;
import org.qwinsight.investigation.Investigation;

/** The findings one a line, in order of time. */
final class FindingListSection implements Section {
    static final int MOST = 1_000;

    private final Investigation investigation;
    private final ReportFindings findings;

    FindingListSection(ReportRequest request, ReportFindings findings) {
        this.investigation = request.investigation();
        this.findings = findings;
    }

    @Override
    public String id() {
        return "findings";
    }

    @Override
    public String title() {
        return "Findings";
    }

    @Override
    public void write(Page page) throws IOException {
        if (findings.size() == 0) {
            page.note("None in what was read and selected. What could not have been seen stands under Completeness.");
            return;
        }
        List<Numbered> chosen = findings.chosen(MOST, Long.MAX_VALUE);
        page.leftOut(
                chosen.size(),
                findings.size(),
                "findings",
                "True positives come first, then what is undetermined, each by score. All of them: qwinsight export "
                        + "PATH… --as findings-csv --out FILE.");
        Set<Integer> detailed = new HashSet<>();
        findings.detailed().forEach(one -> detailed.add(one.number()));
        page.beginTable(
                "findings",
                "#No.",
                "Time (" + page.zoneName() + ")",
                "Host",
                "User",
                "Parent",
                "Process",
                "#Score",
                "Decision");
        for (Numbered one : chosen) {
            row(page, one, detailed.contains(one.number()));
        }
        page.endTable();
    }

    private void row(Page page, Numbered one, boolean isDetailed) throws IOException {
        EventStore store = investigation.store();
        int row = one.finding().row();
        Markup html = page.html();
        Disposition disposition = investigation.casework().disposition(row);
        html.open("tr", "class", ReportFindings.look(disposition));
        html.open("td", "class", "number");
        if (isDetailed) {
            html.element("a", Page.count(one.number()), "href", "#finding-" + one.number());
        } else {
            html.text(Page.count(one.number()));
        }
        html.close();
        page.timeCell(store.time(row));
        page.valueCell(CimField.DEST.value(store, row));
        page.valueCell(Witnesses.user(store, investigation.tree(), row));
        html.open("td", "class", "name");
        page.value(name(store.value(row, EventField.PARENT_IMAGE)));
        html.close();
        html.open("td", "class", "name");
        page.value(name(store.value(row, EventField.IMAGE)));
        if (one.finding().clause() == Clause.ORIGINAL_NAME) {
            html.text(" (renamed copy)");
        }
        html.close();
        page.number(investigation.triages().score(row));
        html.element("td", decision(disposition, row), "class", "once");
        page.endRow();
    }

    private String decision(Disposition disposition, int row) {
        boolean isExpired =
                investigation.casework().cover(row).filter(Cover::isExpired).isPresent();
        String label = disposition.label();
        int reason = label.indexOf(" - ");
        return (reason < 0 ? label : label.substring(0, reason)) + (isExpired ? " (a decision has expired)" : "");
    }

    private static @Nullable String name(@Nullable String image) {
        return image == null ? null : ImagePath.baseName(image);
    }
}
