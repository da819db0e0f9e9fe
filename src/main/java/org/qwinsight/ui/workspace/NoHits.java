package org.qwinsight.ui.workspace;

import org.qwinsight.analysis.query.QueryTerm;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.SelectedRows;

/** What views say when the query and the range of time leave no row, and what to do about it. */
public final class NoHits {
    private static final int LONGEST_QUERY = 300;

    private NoHits() {}

    public static String headline(Workspace workspace) {
        return asksNothing(workspace) ? "No process started in the chosen time" : "No process start fits the query";
    }

    /** Names the query and the range and says what to do. */
    public static String reason(Workspace workspace) {
        Investigation open = workspace.investigation();
        if (open == null) {
            return "";
        }
        SelectedRows selected = open.selected();
        String none = "None of " + DisplayText.count(open.store().size(), "process start") + " ";
        boolean inTime = !selected.range().isAll();
        if (asksNothing(workspace)) {
            return none + "lies in the chosen range of time. View › Clear the time filter shows all again.";
        }
        long anyTime = selected.byQuery().count();
        return none + "fits " + query(selected)
                + (inTime && anyTime > 0
                        ? " in the chosen range of time; " + DisplayText.count(anyTime) + " outside of it fit."
                                + " View › Clear the time filter shows them."
                        : ". Switch chips off to see more; they are kept.");
    }

    /** True when the views can show more by switching chips off. */
    public static boolean canSwitchOff(Workspace workspace) {
        return workspace.query().get().terms().stream().anyMatch(QueryTerm::on);
    }

    private static boolean asksNothing(Workspace workspace) {
        Investigation open = workspace.investigation();
        return open == null || open.selected().where().isAll();
    }

    private static String query(SelectedRows selected) {
        String text = selected.where().toText();
        String cut = text.length() > LONGEST_QUERY ? text.substring(0, LONGEST_QUERY) + "…" : text;
        return "\u201c" + DisplayText.oneLine(cut) + "\u201d";
    }
}
