package org.qwinsight.export.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.qwinsight.detect.RuleCard;
import org.qwinsight.export.markup.Markup;
import org.qwinsight.export.picture.SvgFormat;

/**
 * Writes the report as one HTML file that needs no network and no script, and that is well-formed XML too. The same
 * request gives the same bytes on every computer.
 */
public final class HtmlReport {
    private static final String SHEET = "/org/qwinsight/export/report.css";

    private HtmlReport() {}

    /**
     * Writes to a stream that stays open.
     *
     * @throws CancellationException when the request's progress was cancelled
     */
    public static void write(ReportRequest request, Appendable out) throws IOException {
        ReportFindings findings = new ReportFindings(request.investigation());
        List<Section> sections = List.of(
                new SummarySection(request),
                new EvidenceSection(request),
                new CompletenessSection(request),
                new TimelineSection(request),
                new FindingListSection(request, findings),
                new FindingSection(request, findings),
                new TreeSection(request),
                new GroupSection(request),
                new DecisionSection(request),
                new AuditSection(request),
                new ReadingSection(request));
        Markup html = new Markup(out);
        Page page = new Page(html, request.zone());
        html.doctype().open("html", "lang", "en").line();
        head(request, html);
        html.open("body").line();
        title(request, page);
        contents(sections, html);
        html.open("main").line();
        for (Section section : sections) {
            if (request.progress().isCancelled()) {
                throw new CancellationException();
            }
            html.open("section", "id", section.id()).line();
            html.element("h2", section.title()).line();
            section.write(page);
            html.close().line();
        }
        html.close().line();
        html.close().line();
        html.close().line();
    }

    private static void head(ReportRequest request, Markup html) throws IOException {
        String sheet = styleSheet();
        String policy =
                "default-src 'none'; style-src 'sha256-" + sha256(sheet) + "'; base-uri 'none'; form-action 'none'";
        html.open("head").line();
        html.empty("meta", "charset", "utf-8").line();
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy)
                .line();
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.empty("meta", "name", "color-scheme", "content", "light dark").line();
        html.empty("meta", "name", "referrer", "content", "no-referrer").line();
        html.empty("meta", "name", "generator", "content", "Qwinsight " + request.version())
                .line();
        html.element("title", "Qwinsight report: " + RuleCard.NAME).line();
        html.style(sheet).line();
        html.close().line();
    }

    private static void title(ReportRequest request, Page page) throws IOException {
        Markup html = page.html();
        html.open("header").line();
        html.element("p", "Qwinsight " + request.version() + " · report", "class", "product")
                .line();
        html.element("h1", RuleCard.NAME).line();
        html.element("p", "Times of events are in " + page.zoneName() + ", times of the case in UTC.")
                .line();
        html.close().line();
    }

    private static void contents(List<Section> sections, Markup html) throws IOException {
        html.open("nav", "aria-label", "Contents").open("ol").line();
        for (Section section : sections) {
            html.open("li")
                    .element("a", section.title(), "href", "#" + section.id())
                    .close()
                    .line();
        }
        html.close().close().line();
    }

    /** With the colours of the pictures. */
    static String styleSheet() throws IOException {
        try (InputStream in = HtmlReport.class.getResourceAsStream(SHEET)) {
            if (in == null) {
                throw new IOException("the report's style sheet is missing from the program's build");
            }
            return "\n" + new String(in.readAllBytes(), StandardCharsets.UTF_8) + SvgFormat.styleSheet();
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java runtime has SHA-256", e);
        }
    }
}
