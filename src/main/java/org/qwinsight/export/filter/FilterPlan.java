package org.qwinsight.export.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.qwinsight.casefile.Decision;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.casefile.Scope;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.detect.TriageBand;
import org.qwinsight.event.EventField;
import org.qwinsight.event.Progress;
import org.qwinsight.investigation.Casework;
import org.qwinsight.investigation.Cover;
import org.qwinsight.investigation.Investigation;

/**
 * The decisions of a case as exclusions for another system, each tried on all findings of the loaded evidence, whatever
 * the window filters. An exclusion that would hide a finding which the window shows is left out; one that would hide a
 * true positive makes the whole plan refused.
 */
public final class FilterPlan {
    /**
     * An exclusion and what it hides.
     *
     * @param rows of the findings that it hides, ascending
     * @param inTopBand how many of these have a score in the highest band
     * @param visible findings that the decision hides in the window and the exclusion does not
     */
    record Tried(Exclusion exclusion, List<Integer> rows, int inTopBand, int visible) {}

    /** A decision that is not in the filter, and why. */
    record LeftOut(Decision decision, String why) {}

    private final Investigation whole;
    private final Casework casework;
    private final FindingValues findings;
    private final FilterLanguage language;
    private final List<Decision> decisions;
    private final Function<Scope, int[]> rows;
    /** The place of the newest decision of each scope. */
    private final Map<Scope, Integer> newest = new HashMap<>();

    private final List<Tried> tried = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();

    private FilterPlan(Investigation whole, FilterLanguage language) {
        this.whole = whole;
        this.casework = whole.casework();
        this.findings = new FindingValues(whole.store(), whole.findings());
        this.language = language;
        this.decisions = casework.caseFile().decisions();
        this.rows = whole.rowsOfEach(decisions.stream().map(Decision::scope).toList());
        for (int i = 0; i < decisions.size(); i++) {
            newest.put(decisions.get(i).scope(), i);
        }
    }

    /** For the filter macro of the rule in Splunk. */
    public static FilterPlan splunk(Investigation investigation, Progress progress) {
        return of(investigation, new SplunkLanguage(investigation.options().profile()), progress);
    }

    /** For a Sigma filter. */
    public static FilterPlan sigma(Investigation investigation, Progress progress) {
        return of(investigation, new SigmaLanguage(investigation.options().profile()), progress);
    }

    private static FilterPlan of(Investigation investigation, FilterLanguage language, Progress progress) {
        FilterPlan plan =
                new FilterPlan(investigation.with(investigation.options().unfiltered()), language);
        int total = plan.decisions.size();
        for (int i = 0; i < total; i++) {
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
            progress.report(i, total);
            plan.add(i);
        }
        return plan;
    }

    private void add(int place) {
        Decision decision = decisions.get(place);
        if (!decision.disposition().isBenignOrFalse()) {
            return;
        }
        try {
            Scope.Pattern pattern = pattern(decision, place);
            int[] decided = decided(decision);
            tryOut(language.exclusion(decision, pattern, findings, decided), decided);
        } catch (NotExpressible e) {
            leftOut.add(new LeftOut(decision, e.why()));
        }
    }

    private Scope.Pattern pattern(Decision decision, int place) throws NotExpressible {
        if (decision.isExpired(casework.now())) {
            throw new NotExpressible("it expired " + decision.expires());
        }
        if (!(decision.scope() instanceof Scope.Pattern pattern)) {
            throw new NotExpressible("it names single events, which a filter cannot: decide on a pattern to filter");
        }
        if (pattern.window() != null) {
            throw new NotExpressible("it counts for a span of time only, which a filter cannot compare");
        }
        if (newest.getOrDefault(decision.scope(), place) > place) {
            throw new NotExpressible("a newer decision on the same counts instead");
        }
        FilterTexts.requireEnough(pattern);
        return pattern;
    }

    /** Positions of the findings that a decision hides in the window. */
    private int[] decided(Decision decision) throws NotExpressible {
        int[] matched = findings.indexes(rows.apply(decision.scope()));
        int[] decided = Arrays.stream(matched)
                .filter(index -> casework.cover(findings.row(index))
                        .filter(Cover::hides)
                        .filter(cover -> cover.decision().id().equals(decision.id()))
                        .isPresent())
                .toArray();
        if (matched.length > 0 && decided.length == 0) {
            throw new NotExpressible("other decisions count on all " + matched.length + " findings that it matches");
        }
        return decided;
    }

    private void tryOut(Exclusion exclusion, int[] decided) throws NotExpressible {
        int[] hidden = exclusion.hidden(findings);
        int[] truePositives = marked(hidden, Disposition.TP_SUSPICIOUS);
        if (truePositives.length > 0) {
            refusals.add("the exclusion of " + FilterSentences.name(exclusion.decision()) + " would hide "
                    + FilterSentences.count(truePositives.length, "finding") + " marked " + Disposition.TP_SUSPICIOUS
                    + ", such as " + describe(truePositives[0])
                    + "; undo or narrow one of the two decisions");
            return;
        }
        int[] shown = Arrays.stream(hidden)
                .filter(index ->
                        casework.cover(findings.row(index)).filter(Cover::hides).isEmpty())
                .toArray();
        if (shown.length > 0) {
            throw new NotExpressible("in the words of " + language.name() + " it would also hide "
                    + FilterSentences.count(shown.length, "finding") + " that the window shows, such as "
                    + describe(shown[0]));
        }
        Set<Integer> all = new HashSet<>(Arrays.stream(hidden).boxed().toList());
        int visible = (int)
                Arrays.stream(decided).filter(index -> !all.contains(index)).count();
        List<Integer> hiddenRows =
                Arrays.stream(hidden).map(findings::row).boxed().toList();
        int inTopBand = (int) hiddenRows.stream()
                .filter(row -> TriageBand.of(whole.triages().score(row)) == TriageBand.RESEMBLES)
                .count();
        tried.add(new Tried(exclusion, hiddenRows, inTopBand, visible));
    }

    private int[] marked(int[] indexes, Disposition disposition) {
        return Arrays.stream(indexes)
                .filter(index -> casework.disposition(findings.row(index)) == disposition)
                .toArray();
    }

    private String describe(int index) {
        int row = findings.row(index);
        return "row " + row + " of " + whole.store().time(row).iso() + " on "
                + whole.store().value(row, EventField.COMPUTER);
    }

    /** The decisions of the case that hide findings, oldest first, in the filter or not. */
    List<Decision> decisions() {
        return decisions.stream()
                .filter(decision -> decision.disposition().isBenignOrFalse())
                .toList();
    }

    /** What made the filter from which decisions. */
    String origin(String product) {
        return DecisionLines.origin(product, tried.size(), casework.caseFile());
    }

    /** The version of the rule that the filter is for. */
    RuleProfile profile() {
        return whole.options().profile();
    }

    /** The values that an exclusion compares a field with, where it does. */
    static List<String> values(Exclusion exclusion, String field) {
        return exclusion.terms().stream()
                .filter(term -> term.field().name().equals(field))
                .flatMap(term -> term.forms().stream())
                .map(ValueForm::text)
                .toList();
    }

    List<Tried> tried() {
        return tried;
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }

    /** How many exclusions the filter has. */
    public int size() {
        return tried.size();
    }

    /** Why the filter must not be used at all; empty when it may. */
    public List<String> refusals() {
        return List.copyOf(refusals);
    }

    /** The rows of the findings that the filter hides, ascending. */
    public int[] hiddenRows() {
        return tried.stream()
                .flatMapToInt(one -> one.rows().stream().mapToInt(Integer::intValue))
                .sorted()
                .distinct()
                .toArray();
    }

    /** What the filter hides and what it cannot, in sentences. */
    public List<String> sentences() {
        return FilterSentences.of(this, casework, findings);
    }
}
