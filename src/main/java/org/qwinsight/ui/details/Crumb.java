package org.qwinsight.ui.details;

import java.util.List;

/** What stands in the line of ancestors. */
sealed interface Crumb {
    /** A process that a click goes to. */
    record Step(Ancestor ancestor) implements Crumb {}

    /** The process whose ancestors are shown; it leads nowhere. */
    record Selected(Ancestor process) implements Crumb {}

    /**
     * Ancestors without room, behind an ellipsis.
     *
     * @param hidden the farthest first
     * @param unlisted number of still farther ones that have no entry
     */
    record Hidden(List<Ancestor> hidden, int unlisted) implements Crumb {
        public Hidden {
            hidden = List.copyOf(hidden);
        }

        int count() {
            return hidden.size() + unlisted;
        }
    }
}
