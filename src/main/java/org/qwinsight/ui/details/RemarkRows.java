package org.qwinsight.ui.details;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.qwinsight.casefile.Annotation;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.Remark;
import org.qwinsight.ui.workspace.DisplayTime;

/** The lines with star, tags and comments of an event; none when nothing was said. */
final class RemarkRows {
    private RemarkRows() {}

    static List<DetailRow> of(Investigation investigation, int row, ZoneId zone) {
        Remark said = investigation.casework().remarks().of(row);
        List<DetailRow> rows = new ArrayList<>();
        if (said.isEmpty()) {
            return rows;
        }
        rows.add(DetailRow.heading("Remarks"));
        if (said.isStarred()) {
            rows.add(DetailRow.field("Star", "★ starred"));
        }
        if (!said.tags().isEmpty()) {
            rows.add(DetailRow.field("Tags", String.join(", ", said.tags())));
        }
        for (Annotation comment : said.comments()) {
            String when = DisplayTime.said(comment.stamp().at(), zone);
            rows.add(DetailRow.field(
                    "Comment", comment.text() + "\n" + comment.stamp().author() + ", " + when));
        }
        return rows;
    }
}
