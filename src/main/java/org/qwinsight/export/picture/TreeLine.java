package org.qwinsight.export.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.ParentLink;

/**
 * One line of a drawn tree. A process has one or more of them.
 *
 * @param depth how far it is moved in
 * @param rails bit {@code n} is set where a line of level {@code n} goes on through this line
 * @param joint how it hangs on the line of its own level
 * @param link how its parent was found, null where that is not told
 * @param time of the start, empty on further lines of a process
 * @param mark null for what is no finding and on further lines
 * @param isTinted belongs to a finding that is not settled
 * @param runs its text
 */
record TreeLine(
        int depth,
        int rails,
        Joint joint,
        @Nullable ParentLink link,
        String time,
        @Nullable FindingState mark,
        boolean isTinted,
        List<Run> runs) {

    TreeLine {
        runs = List.copyOf(runs);
    }

    /** How a line hangs on the line of its level. */
    enum Joint {
        NONE,
        /** Others follow. */
        BRANCH,
        /** The last one. */
        END
    }

    /** How a piece of text looks. */
    enum Look {
        NAME,
        FINDING,
        PLAIN,
        MUTED
    }

    /** A piece of text, without hidden characters. */
    record Run(String text, Look look) {}

    boolean hasRail(int level) {
        return (rails >> level & 1) != 0;
    }
}
