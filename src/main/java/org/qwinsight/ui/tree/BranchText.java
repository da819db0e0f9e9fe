package org.qwinsight.ui.tree;

import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.event.EventTime;
import org.qwinsight.ui.workspace.DisplayText;
import org.qwinsight.ui.workspace.DisplayTime;
import org.qwinsight.ui.workspace.Workspace;

/** The texts about a node's place among others: how long it ran, when its parent had started, what is below it. */
final class BranchText {
    private final ProcessTreeViewModel tree;
    private final Workspace workspace;
    private final ProcessText names;

    BranchText(ProcessTreeViewModel tree, Workspace workspace, ProcessText names) {
        this.tree = tree;
        this.workspace = workspace;
        this.names = names;
    }

    /** Time from the parent's start to this one: {@code +1.250 s}; empty where one of the two is not in the logs. */
    String afterParent(int node) {
        Arrangement arrangement = tree.arrangement();
        if (arrangement == null) {
            return "";
        }
        TreeFacts facts = arrangement.facts();
        ProcessTree records = facts.investigation().tree();
        int parent = facts.tree().parent(node);
        if (parent == ProcessTree.NONE || records.isPlaceholder(node) || records.isPlaceholder(parent)) {
            return "";
        }
        long start = facts.start(node);
        long before = facts.start(parent);
        if (start == EventTime.NO_TIME || before == EventTime.NO_TIME) {
            return "";
        }
        long elapsed = start - before;
        return (elapsed < 0 ? "−" : "+") + DisplayTime.length(Math.abs(elapsed));
    }

    /** Direct children and all processes below: {@code 3 / 120}; empty for a node without children. */
    String children(int node) {
        Arrangement arrangement = tree.arrangement();
        int direct = arrangement == null ? 0 : arrangement.facts().tree().childCount(node);
        if (arrangement == null || direct == 0) {
            return "";
        }
        int below = arrangement.facts().below(node);
        return direct == below
                ? DisplayText.count(direct)
                : DisplayText.count(direct) + " / " + DisplayText.count(below);
    }

    /** Start, exit and run time in words. */
    String lifetime(int node) {
        Arrangement arrangement = tree.arrangement();
        if (arrangement == null) {
            return "";
        }
        TreeFacts facts = arrangement.facts();
        if (facts.investigation().tree().isPlaceholder(node)) {
            return "Not in these logs: only its children's starts are known";
        }
        String zone = ' ' + DisplayTime.zoneName(workspace.zone());
        long start = facts.start(node);
        long end = facts.end(node);
        String started = start == EventTime.NO_TIME
                ? "No start time"
                : "Started " + DisplayTime.millis(start, workspace.zone()) + zone;
        if (end == EventTime.NO_TIME) {
            return started + "\nIts exit is not in these logs";
        }
        long ran = facts.duration(node);
        return started + "\nEnded " + DisplayTime.millis(end, workspace.zone()) + zone
                + (ran < 0 ? "" : "\nRan " + DisplayTime.length(ran));
    }

    /** What lifetime bars are drawn against. */
    String scale() {
        Arrangement arrangement = tree.arrangement();
        TimeScale scale = tree.scale();
        if (arrangement == null || scale.equals(TimeScale.NONE)) {
            return "";
        }
        boolean isWhole = tree.wholeLogScaleProperty().get() || tree.selectedNode() == ProcessTree.NONE;
        String what = isWhole
                ? "the whole log"
                : "the branch of "
                        + names.name(arrangement.facts().origin(tree.selectedNode()))
                        + ", which holds the selection";
        return "Drawn against " + what + ":\n" + DisplayTime.millis(scale.from(), workspace.zone()) + " to "
                + DisplayTime.millis(scale.to(), workspace.zone()) + ' ' + DisplayTime.zoneName(workspace.zone());
    }

    /** What the mark of an origin says. */
    String origin(int node) {
        Arrangement arrangement = tree.arrangement();
        int parent = arrangement == null
                ? ProcessTree.NONE
                : arrangement.facts().tree().parent(node);
        return "Origin: the first process of this branch that is in the logs. "
                + (parent == ProcessTree.NONE
                        ? "The event names no parent."
                        : "Its parent, " + names.name(parent) + ", is not.");
    }
}
