package org.qwinsight.export.filter;

import java.util.List;
import org.qwinsight.casefile.Decision;

/**
 * A decision in the words of another system.
 *
 * @param terms that must all be fulfilled
 * @param isCased only these very values, letter case counting; otherwise case does not count and wildcards apply
 * @param notes what it covers more or less than the decision does, for a person
 */
record Exclusion(Decision decision, List<FilterTerm> terms, boolean isCased, List<String> notes) {
    Exclusion {
        terms = List.copyOf(terms);
        notes = List.copyOf(notes);
    }

    /** True for a finding that it would hide. */
    boolean hides(FindingValues findings, int index) {
        for (FilterTerm term : terms) {
            if (!term.matches(findings.value(term.field(), index), isCased)) {
                return false;
            }
        }
        return true;
    }
}
