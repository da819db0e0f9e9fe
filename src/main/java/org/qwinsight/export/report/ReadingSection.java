package org.qwinsight.export.report;

import java.io.IOException;
import org.qwinsight.export.markup.Markup;

/** How to read the report, so that it stands without its program. */
final class ReadingSection implements Section {
    private final String version;

    ReadingSection(ReportRequest request) {
        this.version = request.version();
    }

    @Override
    public String id() {
        return "reading";
    }

    @Override
    public String title() {
        return "How to read this report";
    }

    @Override
    public void write(Page page) throws IOException {
        Markup html = page.html();
        html.open("ul").line();
        item(html, "A finding is a process start that the rule matches. Why it matches stands with it, exactly.");
        item(
                html,
                "The score, from 0 to 100, orders the findings and changes none. It is a resemblance to published Qakbot "
                        + "discovery and no attribution; the weights of the signals are judgement, not measured.");
        item(html, "A signal that could not be judged, because what it looks at was not logged, adds nothing.");
        item(html, "Decisions are the analysts' words. They are kept apart from the evidence and never change it.");
        html.open("li").text("A character that cannot be seen or that turns text round stands as a marked escape: ");
        html.open("code").value("\u202e").close();
        html.text(". Nothing else in a value is changed and nothing is cut.")
                .close()
                .line();
        item(html, "Where a chapter has no room for all, it says how many are left out and where they are.");
        item(
                html,
                "Pictures show the same as their texts. Shapes tell what colours tell, so that a print in grey is enough.");
        item(
                html,
                "Made by Qwinsight " + version
                        + " from the evidence named above. The same evidence, case and options give "
                        + "the same file, byte for byte; the manifest beside the file has its SHA-256.");
        html.close().line();
    }

    private static void item(Markup html, String text) throws IOException {
        html.element("li", text).line();
    }
}
