package org.qwinsight.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ImagePath;

/** How the parent of a row was found, in sentences that can be read out, with every contradiction that goes with it. */
public final class LinkDescription {
    private final EventStore store;
    private final ProcessTree tree;
    private final int row;

    private LinkDescription(EventStore store, ProcessTree tree, int row) {
        this.store = store;
        this.tree = tree;
        this.row = row;
    }

    /** The sentences on the parent of a row; the first says how it was found. */
    public static List<String> of(EventStore store, ProcessTree tree, int row) {
        LinkDescription link = new LinkDescription(store, tree, row);
        List<String> sentences = new ArrayList<>();
        if (tree.isOverridden(row)) {
            sentences.add("Set by the analyst: " + link.parentName(tree.parent(row)) + ".");
            sentences.add("The logs say: " + link.basis() + ".");
        } else {
            sentences.add(link.basis() + ".");
        }
        link.addCircleOfExecutions(sentences);
        link.addContradictions(sentences);
        return sentences;
    }

    private String basis() {
        CycleCut cut = tree.cut(row);
        if (cut != null) {
            return "cut: the event names " + parentName(cut.parentRow())
                    + ", which would make it its own ancestor (" + cut.length()
                    + (cut.length() == 1 ? " process" : " processes") + " in the circle)";
        }
        String name = parentName(tree.loggedParent(row));
        return switch (tree.link(row)) {
            case GUID ->
                store.kind(row).isCrowdStrike()
                        ? "by Falcon id " + store.value(row, EventField.PARENT_PROCESS_ID) + ": " + name
                        : "by process GUID " + store.value(row, EventField.PARENT_PROCESS_GUID) + ": " + name;
            case PID_WITHIN_LIFETIME -> "by PID: " + name + ", whose start and exit were seen around this start";
            case PID_EARLIER_START ->
                "by PID: " + name + ", the newest earlier start with it; its exit is not in these logs";
            case NAME_ONLY -> "named by the event: " + name + "; its start is not in these logs";
            case NOT_IN_LOGS -> "identified by the event: " + name + "; not in these logs";
            case NONE -> "the event names no parent";
        };
    }

    /** A link that stands for the record, and is not drawn for the execution of which it is the surest. */
    private void addCircleOfExecutions(List<String> sentences) {
        int node = tree.node(row);
        CycleCut cut = tree.executions().cut(node);
        if (cut != null && tree.executions().claim(node) == row) {
            sentences.add("Cut: with the records of other sources this would make the process its own ancestor ("
                    + cut.length() + " processes in the circle).");
        }
    }

    private String parentName(int parent) {
        if (parent == ProcessTree.NONE) {
            return "no parent";
        }
        boolean absent = tree.isPlaceholder(parent);
        String image = absent ? tree.placeholder(parent).image() : store.value(parent, EventField.IMAGE);
        String name = image == null ? "a process without a logged name" : ImagePath.baseName(image);
        if (absent && tree.placeholder(parent).isFalcon()) {
            return name + " (" + tree.placeholder(parent).number() + ")";
        }
        String pid = absent ? tree.placeholder(parent).processId() : store.value(parent, EventField.PROCESS_ID);
        return name + (pid == null ? "" : " (PID " + pid + ")");
    }

    /** An id decides even where time or image speak against it; then the contradiction is told. */
    private void addContradictions(List<String> sentences) {
        int parent = tree.loggedParentRow(row);
        if (parent == ProcessTree.NONE || tree.link(row) != ParentLink.GUID) {
            return;
        }
        long ahead = store.timeNanos(parent) - store.timeNanos(row);
        if (startsBeforeParent(store, tree, row)) {
            sentences.add(String.format(
                    Locale.ROOT,
                    "Contradiction: by the times of the log, the parent started %.3f s after this process.",
                    (double) ahead / EventTime.NANOS_PER_SECOND));
        }
        if (namesOtherImage(store, tree, row)) {
            sentences.add("Contradiction: this event records the parent as "
                    + store.value(row, EventField.PARENT_IMAGE) + ", the parent's own as "
                    + store.value(parent, EventField.IMAGE) + ".");
        }
    }

    /** True when a parent that was found by its id has a later time than the row. */
    static boolean startsBeforeParent(EventStore store, ProcessTree tree, int row) {
        int parent = tree.loggedParentRow(row);
        return parent != ProcessTree.NONE
                && store.timeNanos(row) != EventTime.NO_TIME
                && store.timeNanos(parent) > store.timeNanos(row);
    }

    /** True when a parent that was found by its id is another image than the row records. */
    static boolean namesOtherImage(EventStore store, ProcessTree tree, int row) {
        int parent = tree.loggedParentRow(row);
        return parent != ProcessTree.NONE && !tree.search().isNamedParent(parent, row);
    }
}
