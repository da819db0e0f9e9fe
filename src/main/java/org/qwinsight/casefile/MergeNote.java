package org.qwinsight.casefile;

import java.util.List;

/**
 * Another analyst's case came in here.
 *
 * @param other name of the other case file
 * @param conflicts pairs of decisions that contradict each other; both are kept
 */
public record MergeNote(EntryStamp stamp, String other, List<Conflict> conflicts) implements CaseEntry {
    /**
     * Two decisions on the same thing by analysts who did not know of each other's.
     *
     * @param first id of the decision that stood in the one case
     * @param second id of the decision that stood in the other
     */
    public record Conflict(String first, String second, UnknownMembers unknown) {
        public Conflict(String first, String second) {
            this(first, second, UnknownMembers.NONE);
        }
    }

    public MergeNote {
        conflicts = List.copyOf(conflicts);
    }

    /** {@code 1 conflict}, {@code 2 conflicts}. */
    public String countedConflicts() {
        return counted(conflicts.size());
    }

    /** A number of conflicts in words. */
    public static String counted(int conflicts) {
        return conflicts + (conflicts == 1 ? " conflict" : " conflicts");
    }

    @Override
    public MergeNote withStamp(EntryStamp other) {
        return new MergeNote(other, this.other, conflicts);
    }
}
