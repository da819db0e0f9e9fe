package org.qwinsight.ui.tree;

import it.unimi.dsi.fastutil.ints.IntComparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.Placeholder;
import org.qwinsight.analysis.SiblingOrder;
import org.qwinsight.event.Dictionary;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.ImagePath;
import org.qwinsight.investigation.Investigation;

/**
 * How siblings are sorted. Every process stays below its parent; nodes without the sorted value come last either way.
 *
 * @param descending largest first
 */
public record TreeSort(Key key, boolean descending) {
    /** The order of the tree itself. */
    public static final TreeSort BY_START = new TreeSort(Key.START, false);

    /** What siblings are compared by. */
    public enum Key {
        START("Start", false),
        NAME("Name", false),
        FINDINGS("Findings in the branch", true),
        BELOW("Processes below", true),
        DURATION("Run time", true);

        private final String label;
        private final boolean largestFirst;

        Key(String label, boolean largestFirst) {
            this.label = label;
            this.largestFirst = largestFirst;
        }

        public String label() {
            return label;
        }

        /** The direction that a person wants first. */
        public TreeSort usual() {
            return new TreeSort(this, largestFirst);
        }
    }

    SiblingOrder order(TreeFacts facts) {
        if (equals(BY_START)) {
            return SiblingOrder.byTime(facts.tree());
        }
        int sign = descending ? -1 : 1;
        return SiblingOrder.by(
                facts.tree(),
                switch (key) {
                    case START -> byStart(facts);
                    case NAME -> byName(facts.investigation(), sign);
                    case FINDINGS -> (a, b) -> sign * Integer.compare(findings(facts, a), findings(facts, b));
                    case BELOW -> (a, b) -> sign * Integer.compare(facts.below(a), facts.below(b));
                    case DURATION -> byDuration(facts, sign);
                });
    }

    private static int findings(TreeFacts facts, int node) {
        return facts.findingsBelow(node) + (facts.isFinding(node) ? 1 : 0);
    }

    private static IntComparator byStart(TreeFacts facts) {
        SiblingOrder natural = SiblingOrder.byTime(facts.tree());
        return (a, b) -> Integer.compare(natural.place(b), natural.place(a));
    }

    private static IntComparator byDuration(TreeFacts facts, int sign) {
        return (a, b) -> {
            long one = facts.duration(a);
            long other = facts.duration(b);
            boolean bothKnown = one >= 0 && other >= 0;
            return bothKnown ? sign * Long.compare(one, other) : Boolean.compare(one < 0, other < 0);
        };
    }

    private static IntComparator byName(Investigation investigation, int sign) {
        EventStore store = investigation.store();
        Dictionary images = store.dictionary(EventField.IMAGE);
        String[] names = new String[images.size()];
        for (int id = 0; id < names.length; id++) {
            names[id] = comparable(images.text(id));
        }
        return (a, b) -> {
            String one = name(investigation, names, a);
            String other = name(investigation, names, b);
            boolean bothKnown = !one.isEmpty() && !other.isEmpty();
            return bothKnown ? sign * one.compareTo(other) : Boolean.compare(one.isEmpty(), other.isEmpty());
        };
    }

    private static String name(Investigation investigation, String[] names, int node) {
        if (investigation.tree().isPlaceholder(node)) {
            Placeholder parent = investigation.tree().placeholder(node);
            return comparable(parent.image());
        }
        return names[investigation.store().id(node, EventField.IMAGE)];
    }

    private static String comparable(@Nullable String image) {
        return image == null ? "" : ImagePath.baseName(image).toLowerCase(Locale.ROOT);
    }
}
