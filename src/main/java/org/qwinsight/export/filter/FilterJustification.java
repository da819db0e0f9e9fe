package org.qwinsight.export.filter;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.qwinsight.casefile.Decision;
import org.qwinsight.detect.RuleCard;
import org.qwinsight.export.markup.HiddenCharacters;

/** Why each exclusion of the filters is there, as a text to be kept with them: who decided what, when and why. */
public final class FilterJustification {
    private FilterJustification() {}

    /**
     * Writes the text.
     *
     * @param splunk and
     * @param sigma plans of the same case
     * @param product name and version of this program
     */
    public static void write(FilterPlan splunk, FilterPlan sigma, String product, Writer out) throws IOException {
        line(out, "Justification of the filters for \"" + RuleCard.NAME + "\"");
        line(
                out,
                "Rule " + RuleCard.ID + ", version " + splunk.profile().version() + " ("
                        + splunk.profile().id() + ")");
        line(out, splunk.origin(product));
        for (Decision decision : splunk.decisions()) {
            line(out, "");
            for (String text : DecisionLines.of(decision)) {
                line(out, text);
            }
            line(out, "in Splunk: " + said(splunk, decision));
            line(out, "in Sigma: " + said(sigma, decision));
        }
        line(out, "");
        sentences("Splunk", splunk, out);
        sentences("Sigma", sigma, out);
        out.flush();
    }

    private static String said(FilterPlan plan, Decision decision) {
        Optional<String> tried = plan.tried().stream()
                .filter(one -> one.exclusion().decision().equals(decision))
                .map(FilterSentences::of)
                .findFirst();
        return HiddenCharacters.shown(tried.orElseGet(() -> plan.leftOut().stream()
                .filter(one -> one.decision().equals(decision))
                .map(one -> "not in the filter: " + one.why())
                .findFirst()
                .orElse("refused, see below")));
    }

    private static void sentences(String language, FilterPlan plan, Writer out) throws IOException {
        List<String> refusals = plan.refusals();
        line(out, language + ": " + (refusals.isEmpty() ? plan.sentences().get(0) : "refused"));
        for (String refusal : refusals) {
            line(out, "  " + HiddenCharacters.shown(refusal));
        }
    }

    private static void line(Writer out, String text) throws IOException {
        out.write(text + "\n");
    }
}
