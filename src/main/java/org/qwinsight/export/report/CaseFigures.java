package org.qwinsight.export.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.qwinsight.casefile.SiteFact;
import org.qwinsight.export.markup.Markup;
import org.qwinsight.investigation.CaseStatistics;
import org.qwinsight.investigation.Casework;
import org.qwinsight.investigation.SiteFacts;

/** How many findings were decided by whom and for which reason, and what the case knows of the site. */
final class CaseFigures {
    private static final int MOST = 200;
    private static final String ALL = "qwinsight case CASE prints them all.";

    private CaseFigures() {}

    static void write(Page page, Casework casework) throws IOException {
        CaseStatistics statistics = CaseStatistics.of(casework);
        if (!statistics.byAnalyst().isEmpty()) {
            page.html().element("h3", "Findings that decisions cover").line();
            counts(page, "By analyst", statistics.byAnalyst());
            counts(page, "By reason", statistics.byReason());
            if (statistics.expired() > 0) {
                page.warning(Page.count(statistics.expired(), "finding")
                        + (statistics.expired() == 1 ? " has" : " have")
                        + " a decision that has expired: undetermined again.");
            }
        }
        site(page, SiteFacts.of(casework.caseFile()));
    }

    private static void counts(Page page, String what, Map<String, Integer> counts) throws IOException {
        page.beginTable("figures", what, "#Findings");
        int left = MOST;
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            if (left-- == 0) {
                break;
            }
            page.beginRow();
            page.valueCell(count.getKey());
            page.number(count.getValue());
            page.endRow();
        }
        page.endTable();
        page.leftOut(Math.min(MOST, counts.size()), counts.size(), "lines", ALL);
    }

    private static void site(Page page, List<SiteFact> facts) throws IOException {
        if (facts.isEmpty()) {
            return;
        }
        Markup html = page.html();
        html.element("h3", "What is known of the site").line();
        page.note("Triage takes it into account; it changes no match.");
        html.open("ul").line();
        for (SiteFact fact : facts.subList(0, Math.min(MOST, facts.size()))) {
            html.open("li").text(fact.kind().label() + " ");
            page.value(fact.name());
            html.text(", by ");
            page.value(fact.stamp().author());
            html.close().line();
        }
        html.close().line();
        page.leftOut(Math.min(MOST, facts.size()), facts.size(), "facts", ALL);
    }
}
