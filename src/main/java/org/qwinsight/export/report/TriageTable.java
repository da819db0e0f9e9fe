package org.qwinsight.export.report;

import java.io.IOException;
import java.util.List;
import org.qwinsight.detect.Assessment;
import org.qwinsight.detect.SignalState;
import org.qwinsight.detect.Triage;
import org.qwinsight.export.markup.Markup;
import org.qwinsight.investigation.Investigation;

/** What speaks for and against a finding: what fired, what cannot be told, and by id what did not fire. */
final class TriageTable {
    private final Investigation investigation;

    TriageTable(Investigation investigation) {
        this.investigation = investigation;
    }

    void write(Page page, int row) throws IOException {
        Triage triage = investigation.triages().of(row).orElse(null);
        if (triage == null) {
            return;
        }
        Markup html = page.html();
        html.open("h4")
                .text("Triage: " + triage.score() + " of 100, " + triage.band().label());
        html.close().line();
        html.open("table", "class", "signals").open("tbody").line();
        rows(page, triage.signals(), SignalState.FIRED);
        rows(page, triage.signals(), SignalState.CANNOT_TELL);
        html.close().close().line();
        StringBuilder silent = new StringBuilder();
        for (Assessment signal : triage.signals()) {
            if (signal.state() == SignalState.NOT_FIRED) {
                silent.append(silent.isEmpty() ? "Did not fire: " : ", ").append(signal.id());
            }
        }
        html.open("p", "class", "small").text(silent + (silent.isEmpty() ? "" : ". "));
        html.text(triage.assessable() + " of " + triage.signals().size() + " signals could be judged.");
        html.close().line();
    }

    private static void rows(Page page, List<Assessment> signals, SignalState state) throws IOException {
        for (Assessment signal : signals) {
            if (signal.state() == state) {
                Markup html = page.html();
                html.open("tr", "class", signal.isFired() ? "fired" : "silent");
                html.element("th", signal.id(), "scope", "row");
                html.element("td", points(signal), "class", "points");
                html.open("td").value(signal.reason()).close();
                page.endRow();
            }
        }
    }

    private static String points(Assessment signal) {
        return signal.isFired()
                ? (signal.points() < 0 ? "−" : "+") + Math.abs(signal.points())
                : signal.state().label();
    }
}
