package org.qwinsight.ui.casework;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.List;
import org.qwinsight.casefile.Scope;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.workspace.DisplayText;

/**
 * What a mark would do now.
 *
 * @param scopes one decision is made for each
 * @param rows exactly the findings that would be marked, ascending
 * @param summary how many these are, and what else the mark would do
 * @param problem why the mark cannot be made; empty when it can
 */
record MarkPreview(List<Scope> scopes, List<Integer> rows, String summary, String problem) {
    static final MarkPreview NONE = new MarkPreview(List.of(), List.of(), "", "");

    /** Takes long for very many findings. */
    static MarkPreview of(Investigation open, int[] chosen, MarkWish wish) {
        try {
            List<Scope> scopes = wish.scopes(open, chosen);
            int[] rows = open.rowsIn(scopes);
            return new MarkPreview(
                    scopes,
                    IntArrayList.wrap(rows),
                    summary(chosen, rows, wish.kind().isPattern() ? scopes : List.of()),
                    rows.length == 0 ? "Nothing would be marked." : "");
        } catch (IllegalArgumentException e) {
            return new MarkPreview(List.of(), List.of(), "", String.valueOf(e.getMessage()));
        }
    }

    private static String summary(int[] chosen, int[] rows, List<Scope> patterns) {
        StringBuilder text = new StringBuilder("Marks exactly " + DisplayText.count(rows.length, "finding") + " now");
        int beyond = (int) Arrays.stream(rows)
                .filter(row -> Arrays.binarySearch(chosen, row) < 0)
                .count();
        int missed = chosen.length - (rows.length - beyond);
        if (beyond > 0) {
            text.append(", ").append(DisplayText.count(beyond)).append(" beyond the chosen");
        }
        if (missed > 0) {
            text.append(", and not ").append(DisplayText.count(missed)).append(" of the chosen");
        }
        text.append('.');
        if (!patterns.isEmpty()) {
            text.append(" It would also cover future matches of: ");
            text.append(patterns.get(0).describe());
            text.append(patterns.size() > 1 ? " (and " + (patterns.size() - 1) + " more like it)." : ".");
        }
        return text.toString();
    }
}
