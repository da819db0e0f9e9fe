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
    private final TreeFilter filter;
    private final TreeSearch search;
    private final HitOrder hits;
    private final @Nullable Narrowing narrowing;
    private final BitSet expanded;
    /** What is open while the tree is narrowed; null else. Kept apart, so that it does not outlive the narrowing. */
    private final @Nullable BitSet expandedNarrowed;

    private final @Nullable BitSet included;
    private final VisibleNodes visible;

    private Arrangement(
            TreeWish wish,
            Shared shared,
            BitSet expanded,
            @Nullable BitSet expandedNarrowed,
            @Nullable BitSet included,
            VisibleNodes visible) {
        this.wish = wish;
        this.facts = shared.facts();
        this.order = shared.order();
        this.filter = shared.filter();
        this.search = shared.search();
        this.hits = shared.hits();
        this.narrowing = shared.narrowing();
        this.expanded = expanded;
        this.expandedNarrowed = expandedNarrowed;
        this.included = included;
        this.visible = visible;
    }

    /** What does not depend on what is open. */
    private record Shared(
            TreeFacts facts,
            SiblingOrder order,
            TreeFilter filter,
            TreeSearch search,
            HitOrder hits,
            @Nullable Narrowing narrowing) {}

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
        BitSet narrowed = narrowed(before, shared.narrowing(), expanded);
        BitSet open = narrowed == null ? expanded : narrowed;
        wish.edits().forEach(edit -> edit.change().apply(shared.facts().tree(), open));
        BitSet included = included(wish, shared);
        VisibleNodes visible = VisibleNodes.of(shared.order(), open, included, mostVisits);
        return visible == null ? null : new Arrangement(wish, shared, expanded, narrowed, included, visible);
    }

    private static boolean isSameStore(Arrangement before, Investigation investigation) {
        return before.facts.investigation().store() == investigation.store();
    }

    private static Shared shared(@Nullable Arrangement before, TreeWish wish) {
        Investigation investigation = wish.investigation();
        if (before == null || before.facts.tree() != investigation.tree().executions()) {
            TreeFacts facts = new TreeFacts(investigation);
            SiblingOrder order = wish.sort().order(facts);
            TreeFilter filter = TreeFilter.of(investigation);
            TreeSearch search = TreeSearch.of(investigation, wish.searched());
            HitOrder hits = new HitOrder(search.inOrder(order));
            return new Shared(facts, order, filter, search, hits, narrowing(facts, filter, search, wish));
        }
        boolean sameFindings = isSame(before.facts.investigation(), investigation);
        TreeFacts facts = sameFindings ? before.facts : new TreeFacts(investigation);
        boolean sameOrder = before.wish.sort().equals(wish.sort())
                && (sameFindings || wish.sort().key() != TreeSort.Key.FINDINGS);
        SiblingOrder order = sameOrder ? before.order : wish.sort().order(facts);
        boolean sameFilter = before.filter.selected().equals(investigation.selected());
        TreeFilter filter = sameFilter ? before.filter : TreeFilter.of(investigation);
        boolean sameSearch = before.wish.searched().equals(wish.searched());
        TreeSearch search = sameSearch ? before.search : TreeSearch.of(investigation, wish.searched());
        HitOrder hits = sameOrder && sameSearch ? before.hits : new HitOrder(search.inOrder(order));
        boolean sameNarrowing = sameFilter && sameSearch && before.wish.narrowsToHits() == wish.narrowsToHits();
        Narrowing narrowing = sameNarrowing ? before.narrowing : narrowing(facts, filter, search, wish);
        return new Shared(facts, order, filter, search, hits, narrowing);
    }

    private static @Nullable Narrowing narrowing(TreeFacts facts, TreeFilter filter, TreeSearch search, TreeWish wish) {
        return Narrowing.of(facts.tree(), filter, wish.narrowsToHits() ? search.hits() : null);
    }

    private static @Nullable BitSet narrowed(
            @Nullable Arrangement before, @Nullable Narrowing narrowing, BitSet expanded) {
        if (narrowing == null) {
            return null;
        }
        BitSet kept = before != null && before.narrowing == narrowing ? before.expandedNarrowed : null;
        return kept == null ? narrowing.opening(expanded) : (BitSet) kept.clone();
    }

    private static @Nullable BitSet included(TreeWish wish, Shared shared) {
        Narrowing narrowing = shared.narrowing();
        if (narrowing == null) {
            return wish.onlyFindingBranches() ? shared.facts().branches() : null;
        }
        BitSet included = narrowing.shown();
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
        return (expandedNarrowed == null ? expanded : expandedNarrowed).get(node);
    }

    /** What is open when the tree is not narrowed. Must not be changed. */
    BitSet expanded() {
        return expanded;
    }

    /** False for a node that is only shown because it stands above one that was asked for. */
    boolean isAskedFor(int node) {
        return narrowing == null || narrowing.isAskedFor(node);
    }

    /** False for a node that neither the query nor the range of time leaves, nor stands above one that they leave. */
    boolean isLeftByFilter(int node) {
        return filter.leavesAll() || filter.nodes().get(node) || (included != null && included.get(node));
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
