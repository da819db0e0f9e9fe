package org.qwinsight.investigation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.Decision;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.casefile.ParentDecision;
import org.qwinsight.casefile.Scope;
import org.qwinsight.event.EventKey;
import org.qwinsight.event.EventStore;

/** A case applied to evidence: which decision covers which finding at a moment. Immutable. */
public final class Casework {
    /** How many findings a decision matches, whether or not it is the one that counts there. */
    private record Match(Decision decision, int findings) {}

    private final CaseFile caseFile;
    private final Instant now;
    private final EventStore store;
    private final int[] findingRows;
    /** By position in {@link #findingRows}. */
    private final @Nullable Decision[] deciding;

    private final List<Match> matches;
    private final ParentDecisions parents;
    private final Remarks remarks;
    private final Hiding hiding;

    private Casework(
            CaseFile caseFile,
            Instant now,
            EventStore store,
            int[] findingRows,
            @Nullable Decision[] deciding,
            List<Match> matches,
            ParentDecisions parents,
            Remarks remarks) {
        this.caseFile = caseFile;
        this.now = now;
        this.store = store;
        this.findingRows = findingRows;
        this.deciding = deciding;
        this.matches = matches;
        this.parents = parents;
        this.remarks = remarks;
        this.hiding = Hiding.of(findingRows, deciding, now);
    }

    static Casework of(CaseFile caseFile, Instant now, EventStore store, int[] findingRows) {
        return of(
                caseFile,
                now,
                store,
                findingRows,
                ParentDecisions.of(caseFile, store),
                Remarks.of(caseFile, store, Remarks.NONE));
    }

    static Casework of(
            CaseFile caseFile, Instant now, EventStore store, int[] rows, ParentDecisions parents, Remarks remarks) {
        @Nullable Decision[] deciding = new Decision[rows.length];
        List<Match> matches = new ArrayList<>();
        List<Decision> decisions = caseFile.decisions();
        ScopeRows scopes = ScopeRows.ofDecisions(store, rows, decisions);
        decisions.forEach(decision -> matches.add(apply(decision, scopes, rows, deciding)));
        return new Casework(caseFile, now, store, rows, deciding, matches, parents, remarks);
    }

    /** The same case at the same moment, applied to other findings. */
    Casework over(int[] rows) {
        return of(caseFile, now, store, rows, parents, remarks);
    }

    /** The casework with one more decision, the last of the case. */
    Casework with(CaseFile larger, Decision decision) {
        @Nullable Decision[] newer = deciding.clone();
        List<Match> more = new ArrayList<>(matches);
        ScopeRows scopes = ScopeRows.of(store, findingRows, List.of(decision.scope()));
        more.add(apply(decision, scopes, findingRows, newer));
        return new Casework(larger, decision.stamp().at(), store, findingRows, newer, more, parents, remarks);
    }

    /** Called for decisions from the oldest to the newest. */
    private static Match apply(Decision decision, ScopeRows scopes, int[] findingRows, @Nullable Decision[] deciding) {
        int[] rows = scopes.rows(decision.scope());
        boolean isPattern = decision.scope() instanceof Scope.Pattern;
        for (int row : rows) {
            int index = Arrays.binarySearch(findingRows, row);
            Decision older = deciding[index];
            boolean yields = isPattern && older != null && older.scope() instanceof Scope.Events;
            if (!yields) {
                deciding[index] = decision;
            }
        }
        return new Match(decision, rows.length);
    }

    public CaseFile caseFile() {
        return caseFile;
    }

    /** The moment at which decisions count or have expired. */
    public Instant now() {
        return now;
    }

    /** The decision on the finding of a row; none for an undecided finding and for a row that is no finding. */
    public Optional<Cover> cover(int row) {
        int index = Arrays.binarySearch(findingRows, row);
        Decision decision = index < 0 ? null : deciding[index];
        return decision == null ? Optional.empty() : Optional.of(new Cover(decision, decision.isExpired(now)));
    }

    public Disposition disposition(int row) {
        return cover(row).map(Cover::disposition).orElse(Disposition.UNDETERMINED);
    }

    /** The findings that the case was applied to, also those that are hidden. */
    public int[] findingRows() {
        return findingRows.clone();
    }

    /** How many findings the case was applied to. */
    int findings() {
        return findingRows.length;
    }

    /** The rows of findings that a decision of benign or false positive covers, ascending. */
    public int[] hideableRows() {
        return hiding.rows().clone();
    }

    /** How many rows {@link #hideableRows} are. */
    public int hideable() {
        return hiding.rows().length;
    }

    /** True for the row of a finding that a decision of benign or false positive covers. */
    public boolean isHideable(int row) {
        return Arrays.binarySearch(hiding.rows(), row) >= 0;
    }

    /** How many decisions cover {@link #hideableRows}. */
    public int hidingDecisions() {
        return hiding.decisions();
    }

    /** For example {@code 12 findings hidden by 2 decisions}. */
    public String describeHidden() {
        int hidden = hideable();
        int decisions = hidingDecisions();
        return hidden + (hidden == 1 ? " finding" : " findings") + " hidden by " + decisions
                + (decisions == 1 ? " decision" : " decisions");
    }

    /** The decisions that match nothing here, or whose events are not all findings here. */
    public List<UnmatchedDecision> unmatched() {
        List<Decision> decisions = matches.stream().map(Match::decision).toList();
        ScopeRows scopes = ScopeRows.ofDecisions(store, findingRows, decisions);
        Set<EventKey> absent = new HashSet<>();
        decisions.forEach(decision -> absent.addAll(scopes.absent(decision.scope())));
        KeyRows inStore = absent.isEmpty()
                ? KeyRows.find(absent, store, new int[0])
                : KeyRows.find(absent, store, KeyRows.allRows(store));
        List<UnmatchedDecision> unmatched = new ArrayList<>();
        matches.forEach(match -> {
            List<EventKey> missing = scopes.absent(match.decision().scope());
            int present = (int) missing.stream().filter(inStore::has).count();
            if (match.findings() == 0 || !missing.isEmpty()) {
                unmatched.add(
                        new UnmatchedDecision(match.decision(), match.findings(), missing.size() - present, present));
            }
        });
        return unmatched;
    }

    /** The analyst's word on the parent of a row, when there is one that counts. */
    public Optional<ParentDecision> parentDecision(int row) {
        return Optional.ofNullable(parents.byRow().get(row));
    }

    /** Words on parents whose events are not in the opened evidence. */
    public List<ParentDecision> unmatchedParents() {
        return List.copyOf(parents.unmatched());
    }

    ParentDecisions parents() {
        return parents;
    }

    /** Stars, tags and comments, which are independent of decisions. */
    public Remarks remarks() {
        return remarks;
    }
}
