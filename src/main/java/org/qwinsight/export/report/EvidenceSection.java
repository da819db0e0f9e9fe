package org.qwinsight.export.report;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qwinsight.casefile.EvidenceEntry;
import org.qwinsight.export.markup.Markup;
import org.qwinsight.ingest.ParseProblem;
import org.qwinsight.ingest.SourceReport;
import org.qwinsight.investigation.Investigation;

/** What was read: every source with its hash, its size and what became of its records. */
final class EvidenceSection implements Section {
    private static final int MOST_SOURCES = 1_000;

    /** More sources stand in a table. */
    private static final int MOST_IN_FULL = 12;

    private static final int MOST_PROBLEMS = 10;

    private final Investigation investigation;

    EvidenceSection(ReportRequest request) {
        this.investigation = request.investigation();
    }

    @Override
    public String id() {
        return "evidence";
    }

    @Override
    public String title() {
        return "Evidence";
    }

    @Override
    public void write(Page page) throws IOException {
        List<SourceReport> sources = investigation.report().sources();
        page.note(Page.count(sources.size(), "evidence file")
                + ", opened for reading only. SHA-256 is that of the file as it"
                + " lies on disk; bytes are those that were read, decompressed for compressed evidence.");
        int shown = Math.min(MOST_SOURCES, sources.size());
        if (sources.size() > MOST_IN_FULL) {
            new SourceTable(page).write(sources.subList(0, shown));
        } else {
            for (SourceReport source : sources) {
                source(page, source);
            }
        }
        page.leftOut(shown, sources.size(), "evidence files", "qwinsight scan PATH… --format json lists them all.");
        totals(page);
        notOpened(page);
    }

    private static void source(Page page, SourceReport source) throws IOException {
        Markup html = page.html();
        html.open("article", "class", "source").line();
        html.open("h3");
        page.code(source.name());
        html.close().line();
        page.beginFacts();
        page.codeFact("SHA-256", source.sha256().isEmpty() ? null : source.sha256());
        if (source.memberSha256() != null) {
            page.codeFact("SHA-256 of the member", source.memberSha256());
        }
        page.fact("Size", Page.count(source.bytes(), "byte"));
        page.fact("Shape", source.shape().isEmpty() ? "none recognised" : source.shape());
        page.fact("Records", records(source));
        page.fact(
                "Kept",
                Page.count(source.processStarts() - source.duplicates(), "process start") + ", "
                        + Page.count(source.processExits(), "process exit"));
        page.endFacts();
        complaints(page, source, MOST_PROBLEMS);
        html.close().line();
    }

    /** Why a source was not read whole, and what could not be read of it. */
    static void complaints(Page page, SourceReport source, int mostProblems) throws IOException {
        String failure = source.failure();
        if (failure != null) {
            page.html()
                    .open("p", "class", "warning")
                    .text("Not read whole: ")
                    .value(failure)
                    .close()
                    .line();
        }
        problems(page, source, mostProblems);
    }

    private static String records(SourceReport source) {
        StringBuilder text = new StringBuilder(Page.count(source.records()));
        text.append("; ").append(Page.count(source.skipped())).append(" could not be read");
        if (source.strayBytes() > 0) {
            text.append("; ").append(Page.count(source.strayBytes(), "byte")).append(" outside of records, not read");
        }
        text.append("; ").append(Page.count(source.otherEvents())).append(" of other kinds");
        text.append("; ").append(Page.count(source.duplicates())).append(" duplicates");
        if (source.outOfScope() > 0) {
            text.append("; ").append(Page.count(source.outOfScope())).append(" left out, as was asked for");
        }
        return text.toString();
    }

    private static void problems(Page page, SourceReport source, int most) throws IOException {
        List<ParseProblem> problems = source.problems();
        if (problems.isEmpty()) {
            return;
        }
        Markup html = page.html();
        html.open("ul", "class", "problems").line();
        int shown = Math.min(most, problems.size());
        for (ParseProblem problem : problems.subList(0, shown)) {
            String record = problem.ordinal() == 0 ? "" : "record " + Page.count(problem.ordinal()) + " at ";
            String where = problem.ordinal() == 0 && problem.offset() == 0
                    ? ""
                    : record + "byte " + Page.count(problem.offset()) + ": ";
            html.open("li").text(where).value(problem.message()).close().line();
        }
        long all = problems.size() + source.problemsNotListed();
        if (all > shown) {
            html.element(
                            "li",
                            "and " + Page.count(all - shown, "more problem")
                                    + "; qwinsight scan PATH… --format json lists up to "
                                    + Page.count(SourceReport.MAX_PROBLEMS)
                                    + " a file.")
                    .line();
        }
        html.close().line();
    }

    private void totals(Page page) throws IOException {
        page.html().element("h3", "All files together").line();
        page.beginFacts();
        page.fact("Size", Page.count(investigation.report().bytes(), "byte"));
        page.fact(
                "Records",
                Page.count(investigation.report().records()) + "; "
                        + Page.count(investigation.report().skipped()) + " could not be read; "
                        + Page.count(investigation.report().otherEvents()) + " of other kinds");
        page.fact(
                "Process starts",
                Page.count(investigation.store().size()) + " kept, after "
                        + Page.count(investigation.store().duplicates(), "duplicate") + " were collapsed");
        page.fact("Process exits", Page.count(investigation.store().exits().size()));
        page.fact("By source", kinds());
        page.endFacts();
    }

    private String kinds() {
        StringBuilder text = new StringBuilder();
        investigation.startsByKind().forEach((kind, count) -> {
            if (count > 0) {
                text.append(text.isEmpty() ? "" : "; ").append(kind.label()).append(": ");
                text.append(Page.count(count));
            }
        });
        return text.isEmpty() ? "none" : text.toString();
    }

    /** Evidence that the case names and that was not opened for this report. */
    private void notOpened(Page page) throws IOException {
        Set<String> opened = new HashSet<>();
        investigation.report().sources().forEach(source -> opened.add(source.sha256()));
        List<EvidenceEntry> missing = investigation.casework().caseFile().evidence().stream()
                .filter(entry -> !opened.contains(entry.sha256()))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        page.warning(Page.count(missing.size(), "evidence file") + " that the case names "
                + (missing.size() == 1 ? "was" : "were") + " not opened for this report:");
        page.beginTable("missing", "Path", "SHA-256");
        for (EvidenceEntry entry : missing.subList(0, Math.min(MOST_SOURCES, missing.size()))) {
            page.beginRow();
            page.codeCell(entry.path() + (entry.member() == null ? "" : " › " + entry.member()));
            page.codeCell(entry.sha256());
            page.endRow();
        }
        page.endTable();
        page.leftOut(
                Math.min(MOST_SOURCES, missing.size()),
                missing.size(),
                "evidence files",
                "qwinsight case CASE lists them all.");
    }
}
