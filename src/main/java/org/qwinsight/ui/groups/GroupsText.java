package org.qwinsight.ui.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventTime;
import org.qwinsight.export.FormulaGuard;
import org.qwinsight.export.VisibleText;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.workspace.DisplayText;
import org.qwinsight.ui.workspace.NoStarts;

/** What the drawer says of its groups in words. */
final class GroupsText {
    private static final String SEPARATOR = " \u00b7 ";

    private GroupsText() {}

    /** {@code 29 findings in 28 groups · 27 executions}, and what stands in no group. */
    static String totals(GroupList groups) {
        String noun = groups.isOfFindings() ? "finding" : "process start";
        int grouped = groups.records() - groups.left();
        StringBuilder text = new StringBuilder(DisplayText.count(grouped, noun))
                .append(" in ")
                .append(DisplayText.count(groups.lines().size(), "group"))
                .append(SEPARATOR)
                .append(DisplayText.count(groups.executions(), "execution"));
        if (groups.left() > 0) {
            text.append(SEPARATOR)
                    .append(DisplayText.count(groups.left(), noun))
                    .append(" in no group: a field of the rule is missing (what-if)");
        }
        return text.toString();
    }

    /** Why there is no group, and what to do. */
    static String emptyReason(GroupList groups, Investigation shown) {
        if (!groups.isOfFindings()) {
            return shown.store().size() == 0
                    ? NoStarts.reason(shown)
                    : "The filter leaves no process start to group. Change or clear it above.";
        }
        if (shown.matches().isEmpty()) {
            return "The rule matched nothing, so there is no finding to group. All process starts can be grouped.";
        }
        return groups.left() > 0
                ? "Every finding lacks a field of the rule, and the what-if drops those. Clear it above the findings."
                : "The filter, the time range or the hidden decisions leave no finding. Change them above.";
    }

    /** Groups as a table to paste: tabs between the columns, a line each. */
    static String table(GroupList groups, List<GroupLine> lines) {
        List<String> rows = new ArrayList<>();
        List<String> heading = new ArrayList<>(groups.columns());
        heading.addAll(List.of("records", "share", "executions", "first", "last", "hosts", "days", "medianGapSeconds"));
        rows.add(String.join("\t", heading));
        for (GroupLine line : lines) {
            List<String> cells = new ArrayList<>();
            line.key().forEach(part -> cells.add(cell(part)));
            cells.add(Integer.toString(line.records()));
            cells.add(GroupColumns.percent(groups.share(line)));
            cells.add(Integer.toString(line.executions()));
            cells.add(time(line.firstNanos()));
            cells.add(time(line.lastNanos()));
            cells.add(Integer.toString(line.measures().hosts()));
            cells.add(Integer.toString(line.measures().daysActive()));
            long gap = line.measures().medianGapNanos();
            cells.add(gap < 0 ? "" : Long.toString(gap / EventTime.NANOS_PER_SECOND));
            rows.add(String.join("\t", cells));
        }
        return rows.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private static String cell(@Nullable String value) {
        return value == null ? "" : FormulaGuard.guard(VisibleText.of(value));
    }

    private static String time(long nanos) {
        return nanos == EventTime.NO_TIME ? "" : EventTime.isoSeconds(nanos) + EventTime.fraction(nanos, 3) + "Z";
    }
}
