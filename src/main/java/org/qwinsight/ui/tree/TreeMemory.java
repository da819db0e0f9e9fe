package org.qwinsight.ui.tree;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.event.EventKey;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.investigation.Investigation;

/**
 * Which nodes were open in a case that is left, by the identity of their events, so that the same evidence looks the
 * same when it is opened again. It keeps nothing of the case itself.
 */
final class TreeMemory {
    /** Of more nodes than that, those that started first are remembered; it is kept while the case is left. */
    private static final int MOST = 10_000;

    private final Set<String> evidence;
    private final int size;
    /** When most nodes are open, those that are not are remembered. */
    private final boolean remembersClosed;

    private final Set<Object> nodes = new HashSet<>();
    private final LongSet seconds = new LongOpenHashSet();

    private TreeMemory(Investigation investigation, boolean remembersClosed) {
        this.evidence = evidence(investigation);
        this.size = investigation.tree().size();
        this.remembersClosed = remembersClosed;
    }

    static TreeMemory of(TreeFacts facts, BitSet expanded) {
        BitSet parents = parents(facts.investigation());
        BitSet open = (BitSet) parents.clone();
        open.and(expanded);
        boolean mostAreOpen = 2L * open.cardinality() > parents.cardinality();
        TreeMemory memory = new TreeMemory(facts.investigation(), mostAreOpen);
        if (mostAreOpen) {
            parents.andNot(open);
        }
        BitSet told = mostAreOpen ? parents : open;
        int node = told.nextSetBit(0);
        while (node >= 0 && memory.nodes.size() < MOST) {
            memory.nodes.add(identity(facts.investigation(), node));
            if (!facts.investigation().tree().isPlaceholder(node)) {
                memory.seconds.add(second(facts.investigation().store(), node));
            }
            node = told.nextSetBit(node + 1);
        }
        return memory;
    }

    private static BitSet parents(Investigation investigation) {
        BitSet parents = new BitSet();
        for (int node = 0; node < investigation.tree().size(); node++) {
            parents.set(node, investigation.tree().executions().childCount(node) > 0);
        }
        return parents;
    }

    private static Set<String> evidence(Investigation investigation) {
        return investigation.report().sources().stream()
                .map(source -> source.sha256().isEmpty() ? source.name() : source.sha256())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The nodes to open in a case; null when it is about other evidence than the one that was left. */
    @Nullable
    BitSet expandedIn(Investigation investigation) {
        Set<String> other = evidence(investigation);
        boolean isSame = remembersClosed
                ? other.equals(evidence) && investigation.tree().size() == size
                : other.stream().anyMatch(evidence::contains);
        if (!isSame) {
            return null;
        }
        BitSet known = new BitSet();
        ProcessTree tree = investigation.tree();
        for (int node = 0; node < tree.size(); node++) {
            boolean mayBe = tree.isPlaceholder(node) || seconds.contains(second(investigation.store(), node));
            if (mayBe && nodes.contains(identity(investigation, node))) {
                known.set(tree.isPlaceholder(node) ? node : tree.node(node));
            }
        }
        if (remembersClosed) {
            known.flip(0, tree.size());
            return known;
        }
        return known.isEmpty() && !nodes.isEmpty() ? null : known;
    }

    private static Object identity(Investigation investigation, int node) {
        return investigation.tree().isPlaceholder(node)
                ? investigation.tree().placeholder(node)
                : EventKey.of(investigation.store().start(node));
    }

    private static long second(EventStore store, int row) {
        return Math.floorDiv(store.timeNanos(row), EventTime.NANOS_PER_SECOND);
    }
}
