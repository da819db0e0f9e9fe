package org.qwinsight.ui.findings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.investigation.Casework;
import org.qwinsight.investigation.Cover;

/** What was decided on the findings of a row, in words. */
final class DecisionText {
    private DecisionText() {}

    /** The labels of all decisions; empty when there is none. */
    static String of(Casework casework, List<Integer> rows) {
        Set<String> labels = new TreeSet<>();
        int covered = 0;
        for (int row : rows) {
            Optional<Cover> cover = casework.cover(row);
            covered += cover.isPresent() ? 1 : 0;
            cover.ifPresent(found -> labels.add(label(found)));
        }
        String text = String.join(" / ", labels);
        return covered == 0 || covered == rows.size() ? text : text + " (" + covered + " of " + rows.size() + ")";
    }

    private static String label(Cover cover) {
        String label = cover.decision().disposition().label();
        return cover.isExpired() ? Disposition.UNDETERMINED.label() + " (expired: " + label + ")" : label;
    }

    /** True when every finding is benign or false, as an analyst says. */
    static boolean allHide(Casework casework, List<Integer> rows) {
        return rows.stream()
                .allMatch(row -> casework.cover(row).filter(Cover::hides).isPresent());
    }
}
