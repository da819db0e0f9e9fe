package org.qwinsight.ui.casework;

import java.util.List;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.CaseMerge;
import org.qwinsight.casefile.EntryStamp;
import org.qwinsight.casefile.MergeNote;
import org.qwinsight.ui.workspace.DisplayText;

/**
 * What merging another case would bring. Made by any thread.
 *
 * @param name of the other case's file
 * @param theirs the other case
 * @param entries how many entries this case does not have
 * @param evidence how many evidence files this case does not know
 * @param conflicts what the analysts of both decided differently
 */
public record MergePreview(String name, CaseFile theirs, int entries, int evidence, List<ConflictLine> conflicts) {
    static MergePreview of(CaseFile mine, CaseFile theirs, String name, EntryStamp stamp) {
        CaseFile merged = CaseMerge.of(mine, theirs, name, stamp);
        MergeNote note = (MergeNote) merged.entries().get(merged.entries().size() - 1);
        return new MergePreview(
                name,
                theirs,
                merged.entries().size() - 1 - mine.entries().size(),
                merged.evidence().size() - mine.evidence().size(),
                ConflictLine.of(note.conflicts(), merged));
    }

    /** In sentences. */
    String describe() {
        return name + " brings " + DisplayText.count(entries, "new statement")
                + (evidence > 0
                        ? " and " + DisplayText.count(evidence, "evidence file") + " that this case does not know"
                        : "")
                + ". "
                + (conflicts.isEmpty()
                        ? "No decision contradicts one of this case."
                        : DisplayText.count(conflicts.size(), "pair")
                                + " of decisions contradict each other. Both are kept; the newer one counts until one of"
                                + " them is kept under File › Case history.")
                + " The merged case goes into a new file, which is the open one from then on; both others stay as they"
                + " are.";
    }
}
