package org.qwinsight.ui.details;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.qwinsight.analysis.EncodedCommand;
import org.qwinsight.analysis.ExecutionTree;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.export.VisibleText;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.workspace.DisplayText;
import org.qwinsight.ui.workspace.DisplayTime;

/** The lines that are not in the record itself: what the command line hides, and what the same parent started. */
final class ContextRows {
    private static final long NEAR_NANOS = 5 * 60 * EventTime.NANOS_PER_SECOND;
    private static final int MOST_SIBLINGS = 30;
    private static final int MOST_DECODED = 20_000;

    private final EventStore store;
    private final ProcessTree tree;
    private final LineageRows lineage;

    ContextRows(Investigation investigation, ZoneId zone) {
        this.store = investigation.store();
        this.tree = investigation.tree();
        this.lineage = new LineageRows(investigation, zone);
    }

    /** The decoded command of PowerShell; nothing when there is none. */
    List<DetailRow> decoded(int row) {
        String commandLine = store.value(row, EventField.COMMAND_LINE);
        EncodedCommand encoded = commandLine == null ? null : EncodedCommand.of(commandLine);
        if (encoded == null) {
            return List.of();
        }
        String text = encoded.text();
        DetailRow heading = DetailRow.heading("Decoded by Qwinsight, not in the record");
        if (text == null) {
            return List.of(
                    heading,
                    DetailRow.absent("Encoded command", "not the Base64 of UTF-16 text that PowerShell takes"));
        }
        boolean isCut = encoded.isCut() || text.length() > MOST_DECODED;
        String shown = text.substring(0, Math.min(text.length(), MOST_DECODED))
                .lines()
                .map(VisibleText::of)
                .collect(Collectors.joining("\n"));
        return List.of(heading, DetailRow.field("Encoded command", shown + (isCut ? "\n… cut" : "")));
    }

    /** What the same parent started within five minutes of a start, the nearest in time when there are many. */
    List<DetailRow> siblings(int row) {
        ExecutionTree executions = tree.executions();
        int node = executions.node(row);
        int parent = executions.parent(node);
        long start = store.timeNanos(node);
        if (parent == ProcessTree.NONE || start == EventTime.NO_TIME) {
            return List.of();
        }
        List<Integer> near = new ArrayList<>();
        for (int i = 0; i < executions.childCount(parent); i++) {
            int child = executions.child(parent, i);
            long time = store.timeNanos(child);
            if (child != node && time != EventTime.NO_TIME && Math.abs(time - start) <= NEAR_NANOS) {
                near.add(child);
            }
        }
        if (near.isEmpty()) {
            return List.of();
        }
        List<DetailRow> rows = new ArrayList<>();
        rows.add(DetailRow.heading("Started by the same parent within 5 minutes: " + DisplayText.count(near.size())));
        near.stream()
                .sorted((a, b) -> Long.compare(distance(a, start), distance(b, start)))
                .limit(MOST_SIBLINGS)
                .sorted()
                .forEach(sibling -> rows.add(sibling(sibling, start)));
        if (near.size() > MOST_SIBLINGS) {
            rows.add(DetailRow.field("Farther away", DisplayText.count(near.size() - MOST_SIBLINGS)));
        }
        return rows;
    }

    private long distance(int node, long start) {
        return Math.abs(store.timeNanos(node) - start);
    }

    private DetailRow sibling(int node, long start) {
        long apart = store.timeNanos(node) - start;
        String commandLine = store.value(node, EventField.COMMAND_LINE);
        return DetailRow.link(
                (apart < 0 ? "−" : "+") + DisplayTime.length(Math.abs(apart)),
                commandLine == null ? lineage.name(node) : DisplayText.oneLine(commandLine),
                node);
    }
}
