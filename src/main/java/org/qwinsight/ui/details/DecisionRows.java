package org.qwinsight.ui.details;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.qwinsight.casefile.Decision;
import org.qwinsight.investigation.Cover;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.workspace.DisplayTime;

/** The lines that say which decision covers a finding; none for an undecided one. */
final class DecisionRows {
    private DecisionRows() {}

    static List<DetailRow> of(Investigation investigation, int row, ZoneId zone) {
        List<DetailRow> rows = new ArrayList<>();
        investigation.casework().cover(row).ifPresent(cover -> add(rows, cover, zone));
        return rows;
    }

    private static void add(List<DetailRow> rows, Cover cover, ZoneId zone) {
        Decision decision = cover.decision();
        rows.add(DetailRow.heading(cover.isExpired() ? "Decision, expired" : "Decision"));
        rows.add(DetailRow.field("Disposition", decision.disposition().label()));
        String when = DisplayTime.said(decision.stamp().at(), zone);
        rows.add(DetailRow.field("By", decision.stamp().author() + ", " + when));
        rows.add(
                decision.comment().isEmpty()
                        ? DetailRow.absent("Why", "no comment")
                        : DetailRow.field("Why", decision.comment()));
        if (!decision.reason().isEmpty()) {
            rows.add(DetailRow.field("Reason", decision.reason()));
        }
        rows.add(DetailRow.field("Covers", decision.scope().describe()));
        if (decision.expires() != null) {
            String expires = DisplayTime.said(decision.expires(), zone);
            rows.add(
                    cover.isExpired()
                            ? DetailRow.warning("Expired", expires + ": the finding is undetermined again")
                            : DetailRow.field("Counts until", expires));
        }
        rows.add(DetailRow.field("Decision id", decision.id()));
    }
}
