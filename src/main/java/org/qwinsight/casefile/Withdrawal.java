package org.qwinsight.casefile;

import java.util.List;

/**
 * Undo and redo: from here on the named entries do not count, or count again.
 *
 * @param entries their ids
 * @param restores false to undo, true to redo
 */
public record Withdrawal(EntryStamp stamp, List<String> entries, boolean restores) implements CaseEntry {
    public Withdrawal {
        entries = List.copyOf(entries);
    }

    @Override
    public Withdrawal withStamp(EntryStamp other) {
        return new Withdrawal(other, entries, restores);
    }
}
