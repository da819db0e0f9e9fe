package org.qwinsight.export.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qwinsight.casefile.Decision;
import org.qwinsight.detect.TriageBand;
import org.qwinsight.export.filter.FilterPlan.LeftOut;
import org.qwinsight.export.filter.FilterPlan.Tried;
import org.qwinsight.investigation.Casework;

/** What a filter hides and what it cannot, for a person. */
final class FilterSentences {
    private FilterSentences() {}

    static List<String> of(FilterPlan plan, Casework casework, FindingValues findings) {
        List<String> sentences = new ArrayList<>();
        int[] inWindow = casework.hideableRows();
        Set<Integer> hidden =
                new HashSet<>(Arrays.stream(plan.hiddenRows()).boxed().toList());
        int[] visible =
                Arrays.stream(inWindow).filter(row -> !hidden.contains(row)).toArray();
        int renamed = (int) Arrays.stream(findings.indexes(visible))
                .filter(findings::isRenamed)
                .count();
        sentences.add(count(plan.size(), "exclusion") + " hide" + (plan.size() == 1 ? "s " : " ") + hidden.size()
                + " of the " + count(inWindow.length, "finding") + " that the window hides");
        if (renamed > 0) {
            sentences.add(
                    count(renamed, "renamed copy stays", "renamed copies stay") + " visible: no filter may hide one");
        }
        if (visible.length > renamed) {
            sentences.add(count(visible.length - renamed, "finding stays", "findings stay")
                    + " visible in the other system because it cannot compare what was decided on");
        }
        for (Tried one : plan.tried()) {
            sentences.add(name(one.exclusion().decision()) + " " + of(one));
        }
        for (LeftOut one : plan.leftOut()) {
            sentences.add(name(one.decision()) + " is not in the filter: " + one.why());
        }
        return sentences;
    }

    /** A decision as a person knows it, with its id. */
    static String name(Decision decision) {
        return "'" + decision.scope().describe() + "' (decision " + decision.id() + ")";
    }

    /** What an exclusion does, to be put behind the decision's name. */
    static String of(Tried one) {
        StringBuilder text = new StringBuilder("hides " + count(one.rows().size(), "finding"));
        if (one.inTopBand() > 0) {
            text.append(", ").append(one.inTopBand()).append(" of them in the highest band, \"");
            text.append(TriageBand.RESEMBLES.label()).append("\": look at these again");
        }
        if (one.visible() > 0) {
            text.append("; of those that it hides in the window, ")
                    .append(one.visible())
                    .append(" stay visible");
        }
        one.exclusion().notes().forEach(note -> text.append("; ").append(note));
        return text.toString();
    }

    static String count(int number, String one) {
        return count(number, one, one + "s");
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
