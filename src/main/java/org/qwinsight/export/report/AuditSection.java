package org.qwinsight.export.report;

import java.io.IOException;
import java.util.List;
import org.qwinsight.casefile.AuditEntry;

/** What was done to the case, in order. */
final class AuditSection implements Section {
    private static final int MOST = 2_000;

    private final List<AuditEntry> audit;

    AuditSection(ReportRequest request) {
        this.audit = request.investigation().casework().caseFile().audit();
    }

    @Override
    public String id() {
        return "audit";
    }

    @Override
    public String title() {
        return "Audit trail";
    }

    @Override
    public void write(Page page) throws IOException {
        if (audit.isEmpty()) {
            page.note("No case file was applied, so nothing is recorded.");
            return;
        }
        page.note("Everything that was done to the case, in the order of the file. Times are UTC, by the clock of the "
                + "analyst's computer.");
        int shown = Math.min(MOST, audit.size());
        page.leftOut(
                shown, audit.size(), "lines", "The newest are shown; qwinsight case CASE --audit prints them all.");
        page.beginTable("audit", "Time (UTC)", "Analyst", "Version", "What", "Detail");
        for (AuditEntry entry : audit.subList(audit.size() - shown, audit.size())) {
            page.beginRow();
            page.html().element("td", entry.at().toString(), "class", "time");
            page.valueCell(entry.author());
            page.valueCell(entry.tool());
            page.valueCell(entry.action().replace('_', ' '));
            page.valueCell(entry.detail());
            page.endRow();
        }
        page.endTable();
    }
}
