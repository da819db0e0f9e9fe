package org.qwinsight.export.filter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.qwinsight.casefile.Condition;
import org.qwinsight.casefile.Decision;
import org.qwinsight.casefile.Scope;
import org.qwinsight.casefile.ScopeField;
import org.qwinsight.detect.CimField;
import org.qwinsight.detect.RuleProfile;

/**
 * Splunk's search and where commands on the columns of the rule's table. {@code search} ignores letter case and knows
 * stars; {@code where} does neither, and is used for what {@code search} cannot say: a star that is meant, and an expiry.
 */
final class SplunkLanguage implements FilterLanguage {
    private static final SplunkField PROCESS_NAME = new SplunkField(CimField.PROCESS_NAME);

    private final RuleProfile profile;

    SplunkLanguage(RuleProfile profile) {
        this.profile = profile;
    }

    @Override
    public String name() {
        return "Splunk";
    }

    @Override
    public Exclusion exclusion(Decision decision, Scope.Pattern pattern, FindingValues findings, int[] decided)
            throws NotExpressible {
        List<FilterTerm> terms = new ArrayList<>();
        Set<String> notes = new LinkedHashSet<>();
        SplunkTerms translator = new SplunkTerms(profile, notes);
        for (Condition condition : pattern.conditions()) {
            for (FilterTerm term : translator.of(condition)) {
                FilterTerm whole = observes(condition.field()) ? withSeen(term, findings, decided) : term;
                boolean isSayable =
                        !whole.forms().isEmpty() && whole.forms().stream().noneMatch(ValueForm::hasSingleWildcard);
                terms.add(isSayable ? whole : seen(whole, findings, decided, notes));
            }
        }
        addProcessName(terms);
        boolean isCased = decision.expires() != null
                || terms.stream().flatMap(term -> term.forms().stream()).anyMatch(ValueForm::hasLiteralStar);
        if (isCased) {
            for (int i = 0; i < terms.size(); i++) {
                terms.set(i, seen(terms.get(i), findings, decided, notes));
            }
            notes.add(
                    "compared by where, in which letter case counts: another spelling than those listed stays visible");
        }
        for (FilterTerm term : terms) {
            FilterTexts.check(term, notes);
            if (term.forms().stream().anyMatch(form -> form.text().indexOf('$') >= 0)) {
                notes.add("its value of " + term.field().name()
                        + " has a $, which delimits arguments of macros and tokens of dashboards: try it before use");
            }
        }
        return new Exclusion(decision, terms, isCased, List.copyOf(notes));
    }

    /** Fields whose value in the table is another one than what was logged, depending on the source. */
    private static boolean observes(ScopeField field) {
        return switch (field.field()) {
            case COMMAND_LINE, USER, COMPUTER -> true;
            default -> false;
        };
    }

    /** The term with the values of decided findings that it would miss. */
    private static FilterTerm withSeen(FilterTerm term, FindingValues findings, int[] decided) {
        List<ValueForm> forms = new ArrayList<>(term.forms());
        for (String value : findings.distinct(term.field(), decided)) {
            if (!term.matches(value, false)) {
                forms.add(ValueForm.exact(value));
            }
        }
        return new FilterTerm(term.field(), forms, false);
    }

    /** The term without wildcards: the texts that it names and the matching values of decided findings. */
    private static FilterTerm seen(FilterTerm term, FindingValues findings, int[] decided, Set<String> notes)
            throws NotExpressible {
        Set<String> texts = new LinkedHashSet<>();
        boolean hasWildcards = false;
        for (ValueForm form : term.forms()) {
            hasWildcards |= !form.isExact();
            if (form.isExact()) {
                texts.add(form.text());
            }
        }
        Set<String> values = findings.distinct(term.field(), decided);
        values.stream().filter(value -> term.matches(value, false)).forEach(texts::add);
        if (texts.isEmpty()) {
            throw new NotExpressible("its wildcards on " + term.field().name()
                    + " can only be given as the values seen, and this evidence has none");
        }
        if (hasWildcards) {
            notes.add(term.field().name() + " is given as the values seen (" + texts.size() + "); others stay visible");
        }
        return new FilterTerm(term.field(), texts.stream().map(ValueForm::exact).toList(), false);
    }

    /** A renamed copy has another name; an exclusion that demands the rule's name can never hide one. */
    private void addProcessName(List<FilterTerm> terms) throws NotExpressible {
        for (FilterTerm term : terms) {
            if (!term.field().equals(PROCESS_NAME) || !term.forms().stream().allMatch(ValueForm::isExact)) {
                continue;
            }
            if (term.forms().stream().allMatch(form -> profile.clause(form.text(), null) != null)) {
                return;
            }
            throw new NotExpressible("it is about renamed copies, which no filter may hide");
        }
        terms.add(FilterTerm.of(PROCESS_NAME, ValueForm.exact(RuleProfile.QWINSTA)));
    }
}
