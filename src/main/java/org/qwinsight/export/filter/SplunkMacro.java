package org.qwinsight.export.filter;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qwinsight.export.filter.FilterPlan.Tried;
import org.qwinsight.export.markup.HiddenCharacters;

/** The filter macro of the rule, as a stanza of Splunk's {@code macros.conf}. */
public final class SplunkMacro {
    /** The macro that the rule's search ends with. */
    public static final String NAME = "windows_system_discovery_using_qwinsta_filter";

    private static final String PASSES_EVERYTHING = "search *";

    private SplunkMacro() {}

    /**
     * Writes the stanza with who, when and why beside each exclusion.
     *
     * @param plan made by {@link FilterPlan#splunk}, and not refused
     * @param product name and version of this program
     */
    public static void write(FilterPlan plan, String product, Writer out) throws IOException {
        out.write("[" + NAME + "]\n");
        for (Tried one : plan.tried()) {
            for (String line : DecisionLines.of(one.exclusion().decision())) {
                out.write("# " + line + "\n");
            }
            comment(FilterSentences.of(one), out);
            List<String> users = FilterPlan.values(one.exclusion(), "user");
            if (!users.isEmpty()) {
                comment("users: '" + String.join("', '", users) + "'", out);
            }
            out.write("#\n");
        }
        for (FilterPlan.LeftOut one : plan.leftOut()) {
            comment("not in this filter, decision " + one.decision().id() + ": " + one.why(), out);
        }
        out.write("definition = " + definition(plan) + "\n");
        out.write("description = " + plan.origin(product) + "\n");
        out.flush();
    }

    private static void comment(String text, Writer out) throws IOException {
        out.write("# " + HiddenCharacters.shown(text) + ".\n");
    }

    /** The macro's text, on one line. */
    static String definition(FilterPlan plan) {
        List<String> commands = new ArrayList<>();
        List<String> searched = new ArrayList<>();
        Map<@Nullable Instant, List<String>> compared = new TreeMap<>(Comparator.nullsFirst(Comparator.naturalOrder()));
        for (Tried one : plan.tried()) {
            Exclusion exclusion = one.exclusion();
            if (exclusion.isCased()) {
                compared.computeIfAbsent(exclusion.decision().expires(), at -> new ArrayList<>())
                        .add(all(exclusion, " AND "));
            } else {
                searched.add(all(exclusion, " "));
            }
        }
        if (!searched.isEmpty()) {
            commands.add("search NOT ( " + String.join(" OR ", searched) + " )");
        }
        if (!compared.isEmpty()) {
            List<String> parts = new ArrayList<>();
            compared.forEach((expires, exclusions) -> parts.add(whileItCounts(expires, exclusions)));
            commands.add("where NOT ( " + String.join(" OR ", parts) + " )");
        }
        return commands.isEmpty() ? PASSES_EVERYTHING : String.join(" | ", commands);
    }

    /** Parentheses around everything: OR binds before AND in search, and after it in where. */
    private static String all(Exclusion exclusion, String and) {
        return exclusion.terms().stream().map(SplunkMacro::term).collect(Collectors.joining(and, "( ", " )"));
    }

    private static String term(FilterTerm term) {
        String name = term.field().name();
        if (term.forms().size() == 1) {
            return name + "=" + quoted(term.forms().get(0));
        }
        return term.forms().stream()
                .map(form -> name + "=" + quoted(form))
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    private static String quoted(ValueForm form) {
        return '"' + form.text().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** The times in the rule's table are texts by then, so the clock is compared. */
    private static String whileItCounts(@Nullable Instant expires, List<String> exclusions) {
        String any = String.join(" OR ", exclusions);
        if (expires == null) {
            return any;
        }
        long epoch = expires.getEpochSecond() + (expires.getNano() > 0 ? 1 : 0);
        return "( now()<" + epoch + " AND ( " + any + " ) )";
    }
}
