package org.qwinsight.export.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.Completeness;
import org.qwinsight.analysis.FieldCoverage;
import org.qwinsight.analysis.SensorSpan;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.TimeText;
import org.qwinsight.ingest.LogContinuity;
import org.qwinsight.investigation.CompletenessText;
import org.qwinsight.investigation.Investigation;

/** What could not have been seen: without it, "none found" says too much. */
final class CompletenessSection implements Section {
    private static final int MOST = 200;

    private final Investigation investigation;
    private final Completeness completeness;

    CompletenessSection(ReportRequest request) {
        this.investigation = request.investigation();
        this.completeness = investigation.completeness();
    }

    @Override
    public String id() {
        return "completeness";
    }

    @Override
    public String title() {
        return "Completeness";
    }

    @Override
    public void write(Page page) throws IOException {
        page.note("What this evidence cannot show. Findings are what was seen, never all that happened.");
        page.sentences(CompletenessText.of(investigation));
        coverage(page);
        spans(page);
        logs(page);
    }

    private void coverage(Page page) throws IOException {
        page.html()
                .element("h3", "Process starts that carry what the rule needs")
                .line();
        List<String> columns = new ArrayList<>(List.of("Field"));
        completeness.coverage().forEach(kind -> columns.add("#" + kind.kind().label()));
        page.beginTable("coverage", columns.toArray(String[]::new));
        page.beginRow();
        page.html().element("th", "all starts", "scope", "row");
        for (FieldCoverage kind : completeness.coverage()) {
            page.number(kind.starts());
        }
        page.endRow();
        for (EventField field : FieldCoverage.FIELDS) {
            page.beginRow();
            page.html().element("th", field.fieldName(), "scope", "row");
            for (FieldCoverage kind : completeness.coverage()) {
                coverage(page, kind, kind.present().get(field));
            }
            page.endRow();
        }
        page.endTable();
    }

    /** @param present null where the kind never has the field */
    private static void coverage(Page page, FieldCoverage kind, @Nullable Integer present) throws IOException {
        if (present == null) {
            page.html().element("td", "never", "class", "number lacking");
        } else if (present < kind.starts()) {
            page.html().element("td", Page.count(present), "class", "number lacking");
        } else {
            page.html().element("td", "all", "class", "number");
        }
    }

    private void spans(Page page) throws IOException {
        List<SensorSpan> spans = completeness.spans();
        page.html().element("h3", "What each source saw of each host").line();
        page.beginTable(
                "spans",
                "Host",
                "Source",
                "#Starts",
                "First (" + page.zoneName() + ")",
                "Last (" + page.zoneName() + ")",
                "Begins after the first of all");
        for (SensorSpan span : spans.subList(0, Math.min(MOST, spans.size()))) {
            page.beginRow();
            page.codeCell(span.host().isEmpty() ? null : span.host());
            page.cell(span.kind().label());
            page.number(span.starts());
            page.timeCell(new EventTime(span.firstNanos(), 0));
            page.timeCell(new EventTime(span.lastNanos(), 0));
            page.cell(span.behindNanos() > 0 ? TimeText.length(span.behindNanos()) : "");
            page.endRow();
        }
        page.endTable();
        page.leftOut(
                Math.min(MOST, spans.size()),
                spans.size(),
                "spans",
                "qwinsight scan PATH… --format json lists them all.");
    }

    private void logs(Page page) throws IOException {
        List<LogContinuity> logs = investigation.report().logs();
        if (logs.isEmpty()) {
            return;
        }
        page.html().element("h3", "How whole the Windows logs are").line();
        page.beginTable(
                "logs", "Log", "Host", "#Records", "#Missing numbers", "#Gaps", "#Clock steps back", "Longest silence");
        for (LogContinuity log : logs.subList(0, Math.min(MOST, logs.size()))) {
            page.beginRow();
            page.codeCell(log.channel());
            page.codeCell(log.host());
            page.number(log.numbered());
            page.number(log.missing());
            page.number(log.gaps());
            page.number(log.clockStepsBack());
            page.cell(TimeText.length(log.longestSilenceNanos()));
            page.endRow();
        }
        page.endTable();
        page.leftOut(
                Math.min(MOST, logs.size()), logs.size(), "logs", "qwinsight scan PATH… --format json lists them all.");
    }
}
