package org.qwinsight.export.picture;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.Disagreement;
import org.qwinsight.analysis.Placeholder;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.analysis.Witnesses;
import org.qwinsight.detect.TriageBand;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ImagePath;
import org.qwinsight.export.picture.TreeLine.Look;
import org.qwinsight.export.picture.TreeLine.Run;
import org.qwinsight.investigation.Cover;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.TreeBranches.Element;

/** What the lines of a tree say. */
final class TreeTexts {
    private final Investigation investigation;
    private final EventStore store;
    private final ProcessTree tree;
    private final BitSet findings = new BitSet();

    TreeTexts(Investigation investigation) {
        this.investigation = investigation;
        this.store = investigation.store();
        this.tree = investigation.tree();
        for (int row : investigation.findingRows()) {
            findings.set(row);
        }
    }

    /** What the mark of a node tells; null for one that is no finding. */
    @Nullable
    FindingState state(int node) {
        FindingState state = null;
        for (int row : tree.witnesses(node)) {
            if (findings.get(row)) {
                FindingState one = FindingState.of(investigation.casework(), row);
                state = state == null ? one : state.with(one);
            }
        }
        return state;
    }

    /** The lines of a parent that is only named. */
    List<List<Run>> placeholder(Element element) {
        Placeholder parent = tree.placeholder(element.node());
        List<List<Run>> rows = new ArrayList<>();
        List<Run> first = new ArrayList<>();
        first.add(new Run(
                depth(element) + "[" + name(parent.image(), parent.number()) + "] not in these logs", Look.MUTED));
        addHost(first, parent.computer(), element);
        rows.add(first);
        if (parent.commandLine() != null) {
            rows.add(List.of(new Run(parent.commandLine(), Look.MUTED)));
        }
        return rows;
    }

    /** The lines of a process that is in the logs, each not yet wrapped. */
    List<List<Run>> process(Element element) {
        int node = element.node();
        List<List<Run>> rows = new ArrayList<>();
        List<Run> first = new ArrayList<>();
        String image = store.value(node, EventField.IMAGE);
        String pid = store.value(node, EventField.PROCESS_ID);
        boolean isOpen = element.isFinding() && state(node) != FindingState.BENIGN;
        first.add(new Run(depth(element) + name(image, pid), isOpen ? Look.FINDING : Look.NAME));
        addHost(first, store.value(node, EventField.COMPUTER), element);
        if (element.isFinding()) {
            first.add(new Run("  FINDING", isOpen ? Look.FINDING : Look.NAME));
            first.add(new Run("  " + judgement(node), Look.MUTED));
        }
        rows.add(first);
        String user = Witnesses.user(store, tree, node);
        String commandLine = store.value(node, EventField.COMMAND_LINE);
        List<Run> second = new ArrayList<>();
        if (user != null) {
            second.add(new Run(user + ": ", Look.MUTED));
        }
        second.add(
                commandLine == null ? new Run("no command line logged", Look.MUTED) : new Run(commandLine, Look.PLAIN));
        rows.add(second);
        addParent(rows, tree.executions().claim(node));
        addWitnesses(rows, node);
        return rows;
    }

    /** Score and decision of a finding; of several records of one execution, the highest and the decided one. */
    private String judgement(int node) {
        int score = investigation.triages().highestScore(boxed(node));
        StringBuilder text =
                new StringBuilder("score " + score + ", " + TriageBand.of(score).label());
        for (int row : tree.witnesses(node)) {
            Optional<Cover> cover = investigation.casework().cover(row);
            if (cover.isPresent()) {
                return text.append("; ")
                        .append(cover.get().disposition())
                        .append(" by ")
                        .append(cover.get().decision().stamp().author())
                        .append(cover.get().isExpired() ? ", expired" : "")
                        .toString();
            }
        }
        return text.toString();
    }

    private List<Integer> boxed(int node) {
        List<Integer> rows = new ArrayList<>();
        for (int row : tree.witnesses(node)) {
            rows.add(row);
        }
        return rows;
    }

    private void addParent(List<List<Run>> rows, int claim) {
        if (tree.isOverridden(claim)) {
            String author = investigation
                    .casework()
                    .parentDecision(claim)
                    .map(decision -> decision.stamp().author())
                    .orElse("the analyst");
            rows.add(List.of(new Run("parent set by " + author, Look.MUTED)));
        }
    }

    private void addWitnesses(List<List<Run>> rows, int node) {
        int[] witnessRows = tree.witnesses(node);
        if (witnessRows.length < 2) {
            return;
        }
        StringBuilder kinds = new StringBuilder();
        for (int row : witnessRows) {
            kinds.append(kinds.isEmpty() ? "" : ", ").append(store.kind(row).label());
        }
        StringBuilder text = new StringBuilder("seen by " + kinds);
        Witnesses witnesses = Witnesses.of(store, tree, node);
        for (Disagreement disagreement : witnesses.disagreements()) {
            String values = disagreement.about() == Disagreement.About.TIME
                    ? "by " + seconds(witnesses.spreadNanos())
                    : String.join(" | ", disagreement.values());
            text.append("; they differ on ")
                    .append(disagreement.about().label())
                    .append(": ");
            text.append(values);
        }
        rows.add(List.of(new Run(text.toString(), Look.MUTED)));
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.3f s", (double) nanos / EventTime.NANOS_PER_SECOND);
    }

    private static String name(@Nullable String image, @Nullable String pid) {
        return (image == null ? "unnamed process" : ImagePath.baseName(image)) + (pid == null ? "" : " (" + pid + ")");
    }

    private static String depth(Element element) {
        return element.depth() > TreeLayout.DEEPEST ? "(depth " + element.depth() + ") " : "";
    }

    private static void addHost(List<Run> runs, @Nullable String computer, Element element) {
        if (element.depth() == 0 && computer != null) {
            runs.add(new Run("  on " + computer, Look.PLAIN));
        }
    }
}
