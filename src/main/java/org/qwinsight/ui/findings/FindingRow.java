package org.qwinsight.ui.findings;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qwinsight.detect.Clause;
import org.qwinsight.detect.TriageBand;
import org.qwinsight.investigation.Remark;

/**
 * One row of the findings table.
 *
 * @param key the values of the BY fields, null where the group has none
 * @param rows the store rows of the group, ascending
 * @param firstNanos smallest event time of the group, nanoseconds since 1970 in UTC
 * @param lastNanos largest event time of the group
 * @param clause what matched; that of the first row
 * @param score of triage, the highest of the group
 * @param mayBePidReuse the group may hold two executions with one reused PID
 * @param decision what was decided on its findings, for a person; empty when nothing was
 * @param isDecided all of its findings are benign or false positives, as an analyst says
 * @param remark stars, tags and comments on its findings
 */
public record FindingRow(
        List<@Nullable String> key,
        List<Integer> rows,
        long firstNanos,
        long lastNanos,
        Clause clause,
        int score,
        boolean mayBePidReuse,
        String decision,
        boolean isDecided,
        Remark remark) {

    public FindingRow {
        key = Collections.unmodifiableList(key);
        rows = List.copyOf(rows);
    }

    public TriageBand band() {
        return TriageBand.of(score);
    }

    public int count() {
        return rows.size();
    }
}
