package org.qwinsight.ui.details;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.CandidateVerdict;
import org.qwinsight.analysis.Disagreement;
import org.qwinsight.analysis.ParentCandidate;
import org.qwinsight.analysis.ParentCandidates;
import org.qwinsight.analysis.Placeholder;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.analysis.Witnesses;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.workspace.DisplayText;
import org.qwinsight.ui.workspace.DisplayTime;

/** The lines that say where a process came from: its parent, how that was found, and which records tell of it. */
final class LineageRows {
    private static final int MOST_CANDIDATES = 5;
    private static final int SAID_OF_A_WORD = 2;

    private final Investigation investigation;
    private final EventStore store;
    private final ProcessTree tree;
    private final ZoneId zone;

    LineageRows(Investigation investigation, ZoneId zone) {
        this.investigation = investigation;
        this.store = investigation.store();
        this.tree = investigation.tree();
        this.zone = zone;
    }

    /** The parent, how it was found, and what else was considered. */
    List<DetailRow> parent(int row) {
        List<DetailRow> rows = new ArrayList<>();
        rows.add(DetailRow.heading("Parent"));
        int parent = tree.parent(row);
        rows.add(
                parent == ProcessTree.NONE
                        ? DetailRow.absent(
                                "Parent process",
                                tree.isOverridden(row)
                                        ? "none in these logs, by the analyst's word"
                                        : tree.link(row).label())
                        : DetailRow.link("Parent process", name(parent), parent));
        List<String> sentences = investigation.linkDescription(row);
        rows.add(DetailRow.field("Found", sentences.get(0)));
        // Behind an analyst's word stand who said it and what the logs say; neither contradicts it.
        int told = tree.isOverridden(row) ? 1 + SAID_OF_A_WORD : 1;
        sentences.stream().limit(told).skip(1).forEach(sentence -> rows.add(DetailRow.field("", sentence)));
        sentences.stream().skip(told).forEach(sentence -> rows.add(DetailRow.warning("But", sentence)));
        ParentCandidates considered = ParentCandidates.of(store, tree, row);
        considered.candidates().stream()
                .filter(candidate -> candidate.verdict() != CandidateVerdict.CHOSEN)
                .filter(candidate -> parent == ProcessTree.NONE
                        || tree.isPlaceholder(parent)
                        || tree.node(candidate.row()) != tree.node(parent))
                .limit(MOST_CANDIDATES)
                .forEach(candidate -> rows.add(considered(candidate)
                        .offering(new ParentChoice("Set as parent…", row, candidate.row(), false))));
        rows.add(change(row));
        return rows;
    }

    private DetailRow change(int row) {
        return tree.isOverridden(row)
                ? DetailRow.field("Analyst's word", "stands above what the logs say")
                        .offering(new ParentChoice("Take back", row, ProcessTree.NONE, true))
                : DetailRow.absent("Analyst's word", "none")
                        .offering(new ParentChoice("No parent in these logs…", row, ProcessTree.NONE, false));
    }

    private DetailRow considered(ParentCandidate candidate) {
        String started = DisplayTime.seconds(store.timeNanos(candidate.row()), zone);
        return DetailRow.link("Not taken", started + " " + candidate.sentence(), candidate.row());
    }

    /** The records of the same execution by other sources, and on what they differ; nothing for a single record. */
    List<DetailRow> witnesses(int row) {
        Witnesses witnesses = Witnesses.of(store, tree, row);
        List<DetailRow> rows = new ArrayList<>();
        if (witnesses.rows().size() < 2) {
            return rows;
        }
        rows.add(DetailRow.heading("Records of this execution"));
        for (int witness : witnesses.rows()) {
            String text = DisplayTime.millis(store.timeNanos(witness), zone) + " "
                    + DisplayTime.zoneName(zone)
                    + (witness == row ? ", shown here" : "");
            String source = store.kind(witness).label();
            rows.add(witness == row ? DetailRow.field(source, text) : DetailRow.link(source, text, witness));
        }
        for (Disagreement disagreement : witnesses.disagreements()) {
            rows.add(DetailRow.field(
                    "Differ on " + disagreement.about().label(), String.join(" · ", disagreement.values())));
        }
        return rows;
    }

    /** Name and PID of a node. */
    String name(int node) {
        if (tree.isPlaceholder(node)) {
            Placeholder named = tree.placeholder(node);
            String image = named.image();
            return (image == null ? "unnamed" : DisplayText.imageName(image))
                    + (named.isFalcon() ? ", " + named.number() : withPid(named.processId()))
                    + ", not in these logs";
        }
        return DisplayText.processName(store, node) + withPid(store.value(node, EventField.PROCESS_ID));
    }

    private static String withPid(@Nullable String pid) {
        return pid == null ? "" : ", PID " + DisplayText.pid(pid);
    }
}
