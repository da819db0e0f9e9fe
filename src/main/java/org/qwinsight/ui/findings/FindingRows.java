package org.qwinsight.ui.findings;

import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectMaps;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qwinsight.detect.CimField;
import org.qwinsight.detect.Clause;
import org.qwinsight.detect.Finding;
import org.qwinsight.detect.GroupRow;
import org.qwinsight.detect.GroupTable;
import org.qwinsight.detect.Grouping;
import org.qwinsight.detect.NullMode;
import org.qwinsight.event.EventStore;
import org.qwinsight.investigation.Investigation;

/**
 * The rows of the findings table. Made of the investigation alone, by any thread.
 *
 * @param rows in the wanted order
 * @param byProcess the row that holds a process, by its row in the store
 * @param lost how many findings lack a field of the rule
 */
record FindingRows(List<FindingRow> rows, Int2ObjectMap<FindingRow> byProcess, int lost) {
    static final FindingRows NONE = new FindingRows(List.of(), Int2ObjectMaps.emptyMap(), 0);

    /** The order of the rule's table. */
    static final Comparator<FindingRow> AS_GROUPED = Comparator.comparingLong(FindingRow::firstNanos);

    static FindingRows of(Investigation shown, Comparator<FindingRow> order) {
        List<FindingRow> rows = new ArrayList<>();
        Int2ObjectMap<Clause> clauses = new Int2ObjectOpenHashMap<>();
        for (Finding finding : shown.findings()) {
            clauses.put(finding.row(), finding.clause());
        }
        GroupTable groups = shown.groups();
        for (GroupRow group : groups.rows()) {
            rows.add(row(
                    shown,
                    groups,
                    group,
                    clauses.getOrDefault((int) group.rows().get(0), Clause.NAME)));
        }
        rows.sort(order);
        Int2ObjectMap<FindingRow> byProcess = new Int2ObjectOpenHashMap<>();
        for (FindingRow row : rows) {
            row.rows().forEach(process -> byProcess.put((int) process, row));
        }
        return new FindingRows(rows, byProcess, lost(shown));
    }

    private static FindingRow row(Investigation shown, GroupTable groups, GroupRow group, Clause clause) {
        return new FindingRow(
                key(shown, group.rows().get(0)),
                group.rows(),
                group.firstNanos(),
                group.lastNanos(),
                clause,
                shown.triages().highestScore(group.rows()),
                groups.mayBePidReuse(group),
                DecisionText.of(shown.casework(), group.rows()),
                DecisionText.allHide(shown.casework(), group.rows()),
                shown.casework().remarks().of(group.rows()));
    }

    /** The values themselves and not the key's texts, so that a missing one is not taken for the text "null". */
    private static List<@Nullable String> key(Investigation shown, int row) {
        EventStore store = shown.store();
        List<@Nullable String> key = new ArrayList<>();
        for (CimField field : shown.options().profile().by()) {
            key.add(field.value(store, row));
        }
        return key;
    }

    private static int lost(Investigation shown) {
        return GroupTable.of(
                        new Grouping.ByRule(),
                        shown.store(),
                        shown.tree(),
                        shown.findings(),
                        shown.options().profile(),
                        NullMode.DROP)
                .left();
    }

    /** The row that holds a process, null for none. */
    @Nullable
    FindingRow of(int process) {
        return byProcess.get(process);
    }
}
