package org.qwinsight.export.filter;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qwinsight.detect.RuleCard;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.export.filter.FilterPlan.Tried;
import org.qwinsight.export.markup.HiddenCharacters;

/**
 * The rule in Sigma, and a Sigma filter on it, as two documents of one YAML file. Sigma's own rules have none for
 * qwinsta alone that the filter could name.
 */
public final class SigmaFilter {
    private final FilterPlan plan;
    private final Writer out;

    private SigmaFilter(FilterPlan plan, Writer out) {
        this.plan = plan;
        this.out = out;
    }

    /**
     * Writes both, with who, when and why beside each exclusion.
     *
     * @param plan made by {@link FilterPlan#sigma}, and not refused
     * @param product name and version of this program
     */
    public static void write(FilterPlan plan, String product, Writer out) throws IOException {
        SigmaFilter filter = new SigmaFilter(plan, out);
        filter.rule();
        if (!plan.tried().isEmpty()) {
            filter.line("---");
            filter.filter(product);
        } else {
            filter.line("# No filter: no decision can be said in Sigma.");
        }
        filter.leftOut();
        out.flush();
    }

    /** The same for the same version of the rule, in every case. */
    static String ruleId(RuleProfile profile) {
        byte[] name = ("qwinsight " + RuleCard.ID + " " + profile.id()).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString();
    }

    private void rule() throws IOException {
        String image = plan.profile() == RuleProfile.ESCU_V8 ? RuleProfile.QWINSTA : '\\' + RuleProfile.QWINSTA;
        line("title: " + RuleCard.NAME);
        line("id: " + ruleId(plan.profile()));
        line("related:");
        line("    - id: " + RuleCard.ID);
        line("      type: derived");
        line("status: experimental");
        line("description: Starts of qwinsta.exe, as the Splunk rule of this name in version "
                + plan.profile().version() + " finds them.");
        line("tags:");
        line("    - attack.discovery");
        line("    - attack.t1033");
        logSource();
        line("detection:");
        line("    name:");
        line("        Image|endswith: " + SigmaText.scalar(image));
        line("    original_name:");
        line("        OriginalFileName: " + SigmaText.scalar(RuleProfile.QWINSTA));
        line("    condition: name or original_name");
        line("level: low");
    }

    private void logSource() throws IOException {
        line("logsource:");
        line("    category: process_creation");
        line("    product: windows");
    }

    private void filter(String product) throws IOException {
        line("title: Decided runs of qwinsta");
        line("id: " + filterId());
        line("status: experimental");
        line("description: " + SigmaText.scalar(plan.origin(product)));
        logSource();
        line("filter:");
        line("    rules:");
        line("        - " + ruleId(plan.profile()));
        List<String> exclusions = new ArrayList<>();
        for (int i = 0; i < plan.tried().size(); i++) {
            exclusions.add(selections("exclusion_" + (i + 1), plan.tried().get(i)));
        }
        line("    condition: not (" + String.join(" or ", exclusions) + ")");
    }

    /** Another set of decisions is another filter. */
    private String filterId() {
        String ids = plan.tried().stream()
                .map(one -> one.exclusion().decision().id())
                .collect(Collectors.joining(" "));
        return UUID.nameUUIDFromBytes((ruleId(plan.profile()) + " " + ids).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Writes the selections of one exclusion; a selection can name a field once. Gives their condition. */
    private String selections(String name, Tried one) throws IOException {
        for (String text : DecisionLines.of(one.exclusion().decision())) {
            line("    # " + text);
        }
        line("    # " + HiddenCharacters.shown(FilterSentences.of(one)));
        List<FilterTerm> left = new ArrayList<>(one.exclusion().terms());
        List<String> names = new ArrayList<>();
        while (!left.isEmpty()) {
            String selection = names.isEmpty() ? name : name + "_" + (names.size() + 1);
            names.add(selection);
            line("    " + selection + ":");
            Set<FilterField> named = new HashSet<>();
            for (FilterTerm term : List.copyOf(left)) {
                if (named.add(term.field())) {
                    left.remove(term);
                    term(term);
                }
            }
        }
        return names.size() == 1 ? name : "(" + String.join(" and ", names) + ")";
    }

    private void term(FilterTerm term) throws IOException {
        if (term.forms().isEmpty()) {
            line("        " + term.field().name() + ": null");
            return;
        }
        line("        " + term.field().name() + ":");
        for (ValueForm form : term.forms()) {
            line("            - " + SigmaText.scalar(SigmaText.pattern(form)));
        }
    }

    private void leftOut() throws IOException {
        for (FilterPlan.LeftOut one : plan.leftOut()) {
            line("# not in this filter, decision " + one.decision().id() + ": " + HiddenCharacters.shown(one.why()));
        }
    }

    private void line(String text) throws IOException {
        out.write(text + "\n");
    }
}
