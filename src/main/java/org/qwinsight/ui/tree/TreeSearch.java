package org.qwinsight.ui.tree;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.ExecutionTree;
import org.qwinsight.analysis.Placeholder;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.analysis.SiblingOrder;
import org.qwinsight.event.Dictionary;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.workspace.DisplayText;

/**
 * What a search found. A process is a hit when its image, command line or user contains the text, letter case not
 * counted, or when its PID, decimal or as logged, is the text.
 */
final class TreeSearch {
    private static final List<EventField> SEARCHED =
            List.of(EventField.IMAGE, EventField.COMMAND_LINE, EventField.USER, EventField.PROCESS_ID);

    private final String text;
    private final BitSet hits;

    private TreeSearch(String text, BitSet hits) {
        this.text = text;
        this.hits = hits;
    }

    /** Searches all nodes; each distinct value is compared once. */
    static TreeSearch of(Investigation investigation, String text) {
        BitSet hits = new BitSet();
        ExecutionTree tree = investigation.tree().executions();
        String wanted = text.toLowerCase(Locale.ROOT);
        if (!wanted.isEmpty()) {
            EventStore store = investigation.store();
            for (EventField field : SEARCHED) {
                BitSet values = values(store.dictionary(field), field, wanted);
                for (int row = 0; row < store.size() && !values.isEmpty(); row++) {
                    if (values.get(store.id(row, field))) {
                        hits.set(tree.node(row));
                    }
                }
            }
            ProcessTree records = investigation.tree();
            for (int node = records.rows(); node < records.size(); node++) {
                boolean isShown = tree.childCount(node) > 0;
                if (isShown && isHit(records.placeholder(node), wanted)) {
                    hits.set(node);
                }
            }
        }
        return new TreeSearch(text, hits);
    }

    private static BitSet values(Dictionary dictionary, EventField field, String wanted) {
        BitSet found = new BitSet();
        for (int id = Dictionary.FIRST_VALUE; id < dictionary.size(); id++) {
            if (matches(field, dictionary.text(id), wanted)) {
                found.set(id);
            }
        }
        return found;
    }

    private static boolean isHit(Placeholder parent, String wanted) {
        return matches(EventField.IMAGE, parent.image(), wanted)
                || matches(EventField.COMMAND_LINE, parent.commandLine(), wanted)
                || matches(EventField.PROCESS_ID, parent.isFalcon() ? parent.instanceId() : parent.processId(), wanted);
    }

    private static boolean matches(EventField field, @Nullable String value, String wanted) {
        if (value == null) {
            return false;
        }
        String lower = value.toLowerCase(Locale.ROOT);
        if (field != EventField.PROCESS_ID) {
            return lower.contains(wanted);
        }
        return lower.equals(wanted) || DisplayText.pid(lower).startsWith(wanted + " (");
    }

    String text() {
        return text;
    }

    int count() {
        return hits.cardinality();
    }

    boolean isHit(int node) {
        return node >= 0 && hits.get(node);
    }

    /** The hits. Must not be changed. */
    BitSet hits() {
        return hits;
    }

    /** The hits as they are read from top to bottom in an order. */
    int[] inOrder(SiblingOrder order) {
        long[] placed = hits.stream()
                .mapToLong(hit -> ((long) order.place(hit) << 32) | hit)
                .toArray();
        Arrays.sort(placed);
        int[] nodes = new int[placed.length];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = (int) placed[i];
        }
        return nodes;
    }
}
