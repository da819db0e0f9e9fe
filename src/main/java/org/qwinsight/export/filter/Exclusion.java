package org.qwinsight.export.filter;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.List;
import java.util.stream.IntStream;
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

    /**
     * The positions of the findings that it would hide, ascending. Only those are looked at that have the values of the term
     * that the fewest fulfil, so that tens of thousands of exclusions can be tried on as many findings.
     */
    int[] hidden(FindingValues findings) {
        IntStream candidates = IntStream.range(0, findings.size());
        int fewest = findings.size();
        for (FilterTerm term : terms) {
            if (term.isOnlyTexts()) {
                List<IntArrayList> having = term.forms().stream()
                        .distinct()
                        .map(form -> findings.having(term.field(), form.text()))
                        .toList();
                int size = having.stream().mapToInt(IntArrayList::size).sum();
                if (size < fewest) {
                    fewest = size;
                    candidates = having.stream().flatMapToInt(IntArrayList::intStream);
                }
            }
        }
        return candidates
                .sorted()
                .distinct()
                .filter(index -> hides(findings, index))
                .toArray();
    }

    /** True for a finding that it would hide. */
    private boolean hides(FindingValues findings, int index) {
        for (FilterTerm term : terms) {
            if (!term.matches(findings.value(term.field(), index), isCased)) {
                return false;
            }
        }
        return true;
    }
}
