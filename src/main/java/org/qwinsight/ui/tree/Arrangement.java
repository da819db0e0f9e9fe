package org.qwinsight.ui.tree;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.analysis.SiblingOrder;
import org.qwinsight.investigation.Investigation;

/**
 * The rows of the tree and all that they were made from. A new wish makes a new one, which takes over what the wish
 * does not change; so it may be made on any thread. Immutable.
 */
final class Arrangement {
    /** Work on more nodes than that is done away from the FX thread. */
    static final int QUICK = 50_000;
    /** Up to so many processes are shown all open when there is no finding to open at. */
    private static final int OPEN_WHOLE = 300;

    private final TreeWish wish;
    private final TreeFacts facts;
    private final SiblingOrder order;
    private final TreeSearch search;
    private final HitOrder hits;
    private final BitSet expanded;
    /** What is open while only hits are shown; null else. Kept apart, so that it does not outlive the search. */
    private final @Nullable BitSet expandedAmongHits;

    private final @Nullable BitSet included;
    private final VisibleNodes visible;

    private Arrangement(
            TreeWish wish,
            Shared shared,
            BitSet expanded,
            @Nullable BitSet expandedAmongHits,
            @Nullable BitSet included,
            VisibleNodes visible) {
        this.wish = wish;
        this.facts = shared.facts();
        this.order = shared.order();
        this.search = shared.search();
        this.hits = shared.hits();
        this.expanded = expanded;
        this.expandedAmongHits = expandedAmongHits;
        this.included = included;
        this.visible = visible;
    }

    /** What does not depend on what is open. */
    private record Shared(TreeFacts facts, SiblingOrder order, TreeSearch search, HitOrder hits) {}

    /** The hits from top to bottom. */
    private static final class HitOrder {
        private final int[] nodes;

        HitOrder(int[] nodes) {
            this.nodes = nodes;
        }
    }

    /** Every judging of the evidence makes another value, so the values themselves need not be compared. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Investigation a, Investigation b) {
        return a == b;
    }

    /** True when a wish certainly costs little, given what there is. */
    static boolean isQuick(@Nullable Arrangement before, TreeWish wish) {
        if (wish.investigation().tree().size() <= QUICK) {
            return true;
        }
        if (before == null
                || !isSame(before.facts.investigation(), wish.investigation())
                || !before.wish.sort().equals(wish.sort())
                || !before.wish.searched().equals(wish.searched())
                || before.wish.narrowsToHits() != wish.narrowsToHits()) {
            return false;
        }
        long cost = 0;
        for (ExpansionEdit edit : wish.edits()) {
            cost += edit.cost().applyAsInt(before.facts);
        }
        return cost <= QUICK;
    }

    /**
     * Makes the rows that are wished for.
     *
     * @param mostVisits gives up when the visible part of the tree is larger than that
     * @return null when it gave up
     */
    static @Nullable Arrangement of(@Nullable Arrangement before, TreeWish wish, int mostVisits) {
        Shared shared = shared(before, wish);
        BitSet expanded = before != null && isSameStore(before, wish.investigation())
                ? (BitSet) before.expanded.clone()
                : opening(shared.facts(), wish.memory());
        BitSet amongHits = wish.narrowsToHits() ? amongHits(before, shared.search(), expanded) : null;
        BitSet open = amongHits == null ? expanded : amongHits;
        wish.edits().forEach(edit -> edit.change().apply(shared.facts().tree(), open));
        BitSet included = included(wish, shared);
        VisibleNodes visible = VisibleNodes.of(shared.order(), open, included, mostVisits);
        return visible == null ? null : new Arrangement(wish, shared, expanded, amongHits, included, visible);
    }

    private static boolean isSameStore(Arrangement before, Investigation investigation) {
        return before.facts.investigation().store() == investigation.store();
    }

    private static Shared shared(@Nullable Arrangement before, TreeWish wish) {
        Investigation investigation = wish.investigation();
        if (before == null || before.facts.tree() != investigation.tree().executions()) {
            TreeFacts facts = new TreeFacts(investigation);
            return shared(facts, wish.sort().order(facts), TreeSearch.of(investigation, wish.searched()));
        }
        boolean sameFindings = isSame(before.facts.investigation(), investigation);
        TreeFacts facts = sameFindings ? before.facts : new TreeFacts(investigation);
        boolean sameOrder = before.wish.sort().equals(wish.sort())
                && (sameFindings || wish.sort().key() != TreeSort.Key.FINDINGS);
        boolean sameSearch = before.wish.searched().equals(wish.searched());
        if (sameOrder && sameSearch) {
            return new Shared(facts, before.order, before.search, before.hits);
        }
        return shared(
                facts,
                sameOrder ? before.order : wish.sort().order(facts),
                sameSearch ? before.search : TreeSearch.of(investigation, wish.searched()));
    }

    private static Shared shared(TreeFacts facts, SiblingOrder order, TreeSearch search) {
        return new Shared(facts, order, search, new HitOrder(search.inOrder(order)));
    }

    private static BitSet amongHits(@Nullable Arrangement before, TreeSearch search, BitSet expanded) {
        BitSet kept = before != null && before.search == search ? before.expandedAmongHits : null;
        BitSet open = (BitSet) (kept == null ? expanded : kept).clone();
        if (kept == null) {
            open.or(search.ancestors());
        }
        return open;
    }

    private static @Nullable BitSet included(TreeWish wish, Shared shared) {
        if (!wish.narrowsToHits()) {
            return wish.onlyFindingBranches() ? shared.facts().branches() : null;
        }
        BitSet included = shared.search().withAncestors();
        if (wish.onlyFindingBranches()) {
            included.and(shared.facts().branches());
        }
        return included;
    }

    /** What is open at first: as it was when the same evidence was open before, else the way to every finding. */
    private static BitSet opening(TreeFacts facts, @Nullable TreeMemory memory) {
        BitSet remembered = memory == null ? null : memory.expandedIn(facts.investigation());
        if (remembered != null) {
            return remembered;
        }
        BitSet expanded = new BitSet();
        BitSet findings = facts.findings();
        for (int finding = findings.nextSetBit(0); finding >= 0; finding = findings.nextSetBit(finding + 1)) {
            int above = facts.tree().parent(finding);
            while (above != ProcessTree.NONE && !expanded.get(above)) {
                expanded.set(above);
                above = facts.tree().parent(above);
            }
        }
        if (findings.isEmpty() && facts.tree().size() <= OPEN_WHOLE) {
            expanded.set(0, facts.tree().size());
        }
        return expanded;
    }

    TreeFacts facts() {
        return facts;
    }

    SiblingOrder order() {
        return order;
    }

    TreeSearch search() {
        return search;
    }

    /** The hits of the search from top to bottom. Must not be changed. */
    int[] hits() {
        return hits.nodes;
    }

    VisibleNodes visible() {
        return visible;
    }

    boolean isExpanded(int node) {
        return (expandedAmongHits == null ? expanded : expandedAmongHits).get(node);
    }

    /** What is open when the tree is not narrowed to hits. Must not be changed. */
    BitSet expanded() {
        return expanded;
    }

    /** False for a node that a filter leaves out. */
    boolean isIncluded(int node) {
        return included == null || included.get(node);
    }

    boolean hasIncludedChildren(int node) {
        int count = order.childCount(node);
        if (included == null) {
            return count > 0;
        }
        for (int i = 0; i < count; i++) {
            if (included.get(order.child(node, i))) {
                return true;
            }
        }
        return false;
    }

    /** How many findings below a visible node have no visible ancestor nearer to them and are not visible themselves. */
    int hiddenFindingsBelow(int node) {
        int hidden = facts.findingsBelow(node);
        if (hidden == 0 || !isExpanded(node)) {
            return hidden;
        }
        for (int i = 0; i < order.childCount(node); i++) {
            int child = order.child(node, i);
            if (isIncluded(child)) {
                hidden -= facts.findingsBelow(child) + (facts.isFinding(child) ? 1 : 0);
            }
        }
        return hidden;
    }
}
