package org.qwinsight.casefile;

import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventKey;

/**
 * An analyst's word on which process started another. The logs' own link stays recorded beside it.
 *
 * @param child the process start
 * @param parent the start that is taken for its parent, null for "has no parent here"
 * @param comment why
 */
public record ParentDecision(
        EntryStamp stamp, EventKey child, @Nullable EventKey parent, String comment) implements CaseEntry {
    /** @throws IllegalArgumentException when a process would be its own parent */
    public ParentDecision {
        if (child.equals(parent)) {
            throw new IllegalArgumentException("a process is not its own parent");
        }
    }

    @Override
    public ParentDecision withStamp(EntryStamp other) {
        return new ParentDecision(other, child, parent, comment);
    }
}
