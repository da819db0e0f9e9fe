package org.qwinsight.investigation;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.CaseEntry;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.CaseMerge;
import org.qwinsight.casefile.Decision;
import org.qwinsight.casefile.MergeNote.Conflict;
import org.qwinsight.casefile.ParentDecision;
import org.qwinsight.casefile.SiteFact;

/** What a case amounts to at a moment, with or without its evidence. */
public final class CaseSummary {
    /** What has become of an entry. */
    public enum State {
        COUNTS,
        UNDONE,
        EXPIRED
    }

    private final CaseFile file;
    private final Instant now;
    private final @Nullable Casework casework;
    private final Set<String> withdrawn;

    private CaseSummary(CaseFile file, Instant now, @Nullable Casework casework) {
        this.file = file;
        this.now = now;
        this.casework = casework;
        this.withdrawn = new HashSet<>(file.history().withdrawn());
    }

    /** Of the case alone: nothing is known of findings. */
    public static CaseSummary of(CaseFile file, Instant now) {
        return new CaseSummary(file, now, null);
    }

    /** Of the case and the findings of its evidence. */
    public static CaseSummary of(Casework casework) {
        return new CaseSummary(casework.caseFile(), casework.now(), casework);
    }

    /** The same of a case whose entries are the same, but that had something done to it since. */
    public CaseSummary with(CaseFile later) {
        return new CaseSummary(later, now, casework);
    }

    public CaseFile file() {
        return file;
    }

    /** The moment at which decisions count or have expired. */
    public Instant now() {
        return now;
    }

    public State state(CaseEntry entry) {
        if (withdrawn.contains(entry.id())) {
            return State.UNDONE;
        }
        return entry instanceof Decision decision && decision.isExpired(now) ? State.EXPIRED : State.COUNTS;
    }

    /** The decisions that no longer count because their time is over, oldest first. */
    public List<Decision> expired() {
        return file.decisions().stream()
                .filter(decision -> decision.isExpired(now))
                .toList();
    }

    /** What two analysts decided differently and nobody has settled. */
    public List<Conflict> conflicts() {
        return CaseMerge.openConflicts(file);
    }

    public List<SiteFact> site() {
        return SiteFacts.of(file);
    }

    public CaseStatistics decisionStatistics() {
        return CaseStatistics.ofDecisions(file, now);
    }

    /** True when the evidence was read, without which the rest is empty. */
    public boolean hasFindings() {
        return casework != null;
    }

    public int findings() {
        return casework == null ? 0 : casework.findingRows().length;
    }

    /** Findings that may be hidden. */
    public int hideable() {
        return casework == null ? 0 : casework.hideableRows().length;
    }

    /** Decisions that cover what may be hidden. */
    public int hidingDecisions() {
        return casework == null ? 0 : casework.hidingDecisions();
    }

    /** Counts of findings; null when the evidence was not read. */
    public @Nullable CaseStatistics findingStatistics() {
        return casework == null ? null : CaseStatistics.of(casework);
    }

    public List<UnmatchedDecision> unmatched() {
        return casework == null ? List.of() : casework.unmatched();
    }

    public List<ParentDecision> unmatchedParents() {
        return casework == null ? List.of() : casework.unmatchedParents();
    }
}
