package org.qwinsight.export.filter;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        Map<Decision, String> inSplunk = said(splunk);
        Map<Decision, String> inSigma = said(sigma);
        for (Decision decision : splunk.decisions()) {
            line(out, "");
            for (String text : DecisionLines.of(decision)) {
                line(out, text);
            }
            line(out, "in Splunk: " + said(inSplunk, decision));
            line(out, "in Sigma: " + said(inSigma, decision));
        }
        line(out, "");
        sentences("Splunk", splunk, out);
        sentences("Sigma", sigma, out);
        out.flush();
    }

    private static String said(Map<Decision, String> plan, Decision decision) {
        return HiddenCharacters.shown(plan.getOrDefault(decision, "refused, see below"));
    }

    private static Map<Decision, String> said(FilterPlan plan) {
        Map<Decision, String> said = new HashMap<>();
        plan.tried().forEach(one -> said.putIfAbsent(one.exclusion().decision(), FilterSentences.of(one)));
        plan.leftOut().forEach(one -> said.putIfAbsent(one.decision(), "not in the filter: " + one.why()));
        return said;
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
