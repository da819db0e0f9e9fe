package org.qwinsight.investigation;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.Completeness;
import org.qwinsight.analysis.LinkDescription;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.analysis.RowSet;
import org.qwinsight.analysis.query.Aggregation;
import org.qwinsight.analysis.query.EventQuery;
import org.qwinsight.analysis.query.QueryField;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.Decision;
import org.qwinsight.casefile.Scope;
import org.qwinsight.detect.Finding;
import org.qwinsight.detect.GroupTable;
import org.qwinsight.detect.Grouping;
import org.qwinsight.detect.TriageSettings;
import org.qwinsight.detect.Triages;
import org.qwinsight.event.EventKey;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.Progress;
import org.qwinsight.ingest.Ingest;
import org.qwinsight.ingest.IngestReport;
import org.qwinsight.ingest.ReadListener;
import org.qwinsight.ingest.ReadOptions;

/**
 * Everything known about the opened evidence. Immutable; a change of options gives a new value over the same store.
 *
 * @param report what became of every source and record
 * @param store all process starts and exits
 * @param tree which process started which
 * @param limits what the evidence cannot show; see {@link #completeness}
 * @param options how findings and groups were made
 * @param selected the rows that the query and the time range of the options leave
 * @param matches all matches of the rule, also those that the options leave out, in row order
 * @param findings matches of the rule inside the time range that the query selects, in row order
 * @param ruleTable the rule's own table of these findings
 * @param triages how much each finding resembles the published discovery of Qakbot; judged on the whole evidence,
 *     whatever the time range
 * @param casework what the analyst said, applied to the findings
 */
public record Investigation(
        IngestReport report,
        EventStore store,
        ProcessTree tree,
        Deferred<Completeness> limits,
        OpenOptions options,
        SelectedRows selected,
        List<Finding> matches,
        List<Finding> findings,
        Deferred<GroupTable> ruleTable,
        Triages triages,
        Casework casework) {

    public Investigation {
        matches = List.copyOf(matches);
        findings = List.copyOf(findings);
    }

    /**
     * Opens evidence.
     *
     * @param paths files, folders, archives, or {@code -} for standard input
     * @throws java.util.concurrent.CancellationException when {@code progress} was cancelled; nothing is left behind
     * @throws org.qwinsight.analysis.query.QueryCostException when the query takes too long
     */
    public static Investigation open(List<Path> paths, OpenOptions options, Progress progress) {
        return open(
                paths, options, ReadPart.ALL, Runtime.getRuntime().availableProcessors(), progress, ReadListener.NONE);
    }

    /**
     * Opens evidence or a part of it with a given number of threads, and tells what is found while it is read. The result
     * is the same with any number of threads.
     *
     * @param paths files, folders, archives, or {@code -} for standard input, which cannot be read twice
     * @param part what of it is kept
     * @param threads that parse records; with 1, the calling thread does everything
     * @param listener learns of process starts before the investigation is there; what it learns is provisional
     * @throws java.util.concurrent.CancellationException when {@code progress} was cancelled; nothing is left behind
     */
    public static Investigation open(
            List<Path> paths,
            OpenOptions options,
            ReadPart part,
            int threads,
            Progress progress,
            ReadListener listener) {
        ReadOptions how = ReadOptions.of(options.keepDuplicates(), threads).withScope(part.scope());
        Ingest.Result read = part.branches()
                ? BranchReading.read(paths, how, options, progress, listener)
                : Ingest.read(paths, how, progress, listener);
        return of(read.report(), read.store(), options, progress);
    }

    /** The investigation of evidence that was read before. */
    public static Investigation of(IngestReport report, EventStore store, OpenOptions options) {
        return of(report, store, options, Progress.NONE);
    }

    private static Investigation of(IngestReport report, EventStore store, OpenOptions options, Progress progress) {
        return judged(
                report,
                store,
                ProcessTree.of(store, List.of(), options.tree()),
                new Deferred<>(() -> Completeness.of(store)),
                options,
                null,
                rows -> Casework.of(CaseFile.EMPTY, Instant.MIN, store, rows, ParentDecisions.NONE, Remarks.NONE),
                progress);
    }

    /** The same evidence judged with other options; {@code keepDuplicates} only takes effect on the next open. */
    public Investigation with(OpenOptions other) {
        return with(other, Progress.NONE);
    }

    /**
     * The same evidence judged with other options.
     *
     * @throws java.util.concurrent.CancellationException when {@code progress} was cancelled
     * @throws org.qwinsight.analysis.query.QueryCostException when the query takes too long
     */
    public Investigation with(OpenOptions other, Progress progress) {
        return judged(
                report,
                store,
                tree,
                limits,
                other,
                other.profile() == options.profile() ? this : null,
                casework::over,
                progress);
    }

    /**
     * The same evidence with what an analyst said of it.
     *
     * @param now the moment at which decisions count or have expired
     */
    public Investigation withCase(CaseFile caseFile, Instant now) {
        ParentDecisions parents = ParentDecisions.of(caseFile, store);
        Remarks remarks = Remarks.of(caseFile, store, casework.remarks());
        boolean isSameTree = parents.overrides().equals(casework.parents().overrides());
        ProcessTree newTree = isSameTree ? tree : ProcessTree.of(store, parents.overrides(), options.tree());
        return judged(
                report,
                store,
                newTree,
                limits,
                options,
                isSameTree ? this : null,
                rows -> Casework.of(caseFile, now, store, rows, parents, remarks),
                Progress.NONE);
    }

    /** The same evidence with one more decision in its case; counts at the moment of the decision. */
    public Investigation with(Decision decision) {
        CaseFile larger = casework.caseFile().with(decision);
        Decision named = (Decision) larger.entries().get(larger.entries().size() - 1);
        return new Investigation(
                report,
                store,
                tree,
                limits,
                options,
                selected,
                matches,
                findings,
                ruleTable,
                triages,
                casework.with(larger, named));
    }

    /** The same evidence without the findings that a decision of benign or false positive covers. */
    public Investigation withoutDecided() {
        return only(row -> !casework.isHideable(row));
    }

    /** The same evidence with only those findings whose rows pass, not grouped yet; the casework still knows all. */
    public Investigation only(IntPredicate rows) {
        List<Finding> left =
                findings.stream().filter(finding -> rows.test(finding.row())).toList();
        Deferred<GroupTable> table = new Deferred<>(
                () -> GroupTable.of(new Grouping.ByRule(), store, tree, left, options.profile(), options.nulls()));
        return new Investigation(
                report, store, tree, limits, options, selected, matches, left, table, triages, casework);
    }

    /** @param same the same evidence with the same tree, judged by the same version of the rule; null when there is none */
    private static Investigation judged(
            IngestReport report,
            EventStore store,
            ProcessTree tree,
            Deferred<Completeness> limits,
            OpenOptions options,
            @Nullable Investigation same,
            Function<int[], Casework> caseworkOf,
            Progress progress) {
        List<Finding> matches = same == null ? options.profile().findings(store) : same.matches;
        QueryFacts facts = QueryFacts.of(report, store, tree, matches, caseworkOf);
        SelectedRows before = same == null ? null : same.selected;
        SelectedRows selected = SelectedRows.of(store, options, facts, before, progress);
        Investigation kept = same != null && same.isMadeOf(options, selected) ? same : null;
        List<Finding> findings = kept == null
                ? matches.stream()
                        .filter(finding -> selected.rows().contains(finding.row()))
                        .toList()
                : kept.findings;
        Deferred<GroupTable> table = kept == null
                ? Deferred.made(
                        GroupTable.of(new Grouping.ByRule(), store, tree, findings, options.profile(), options.nulls()))
                : kept.ruleTable;
        Casework casework =
                caseworkOf.apply(findings.stream().mapToInt(Finding::row).toArray());
        TriageSettings site = options.site().and(SiteFacts.known(casework.caseFile()));
        Triages triages = same != null && same.triages.settings().equals(site)
                ? same.triages
                : Triages.of(store, tree, matches, site);
        return new Investigation(
                report, store, tree, limits, options, selected, matches, findings, table, triages, casework);
    }

    /** True when these give the same findings, and {@link #only} has left none out. */
    private boolean isMadeOf(OpenOptions other, SelectedRows rows) {
        return options.equals(other) && selected.equals(rows) && casework.findings() == findings.size();
    }

    /** What the evidence cannot show. Looks at every row when it is asked for the first time. */
    public Completeness completeness() {
        return limits.get();
    }

    /** The rule's own table of the findings. */
    public GroupTable groups() {
        return ruleTable.get();
    }

    /**
     * Finds, for each of these scopes, the rows of the findings that a decision of it would mark now, ascending. The
     * findings are gone through once for all scopes.
     */
    public Function<Scope, int[]> rowsOfEach(List<? extends Scope> scopes) {
        return ScopeRows.of(store, casework.findingRows(), scopes)::rows;
    }

    /** The rows of the findings that decisions of these scopes would mark now, ascending, each once. */
    public int[] rowsIn(List<? extends Scope> scopes) {
        ScopeRows found = ScopeRows.of(store, casework.findingRows(), scopes);
        BitSet rows = new BitSet();
        scopes.forEach(scope -> Arrays.stream(found.rows(scope)).forEach(rows::set));
        return rows.stream().toArray();
    }

    /** The scope of exactly the events of these rows. */
    public Scope.Events eventsOf(int[] rows) {
        return new Scope.Events(Arrays.stream(rows)
                .mapToObj(row -> EventKey.of(store, row))
                .distinct()
                .toList());
    }

    /** How the parent of a row was found, in sentences, with the analyst's word where there is one. */
    public List<String> linkDescription(int row) {
        List<String> sentences = new ArrayList<>(LinkDescription.of(store, tree, row));
        casework.parentDecision(row)
                .filter(decision -> tree.isOverridden(row))
                .ifPresent(decision -> sentences.add(
                        1,
                        "By " + decision.stamp().author() + " at "
                                + decision.stamp().at().truncatedTo(ChronoUnit.SECONDS)
                                + (decision.comment().isBlank() ? "." : ": " + decision.comment())));
        return sentences;
    }

    /** The findings in groups of another kind than the rule's. */
    public GroupTable groupedBy(Grouping grouping) {
        return GroupTable.of(grouping, store, tree, findings, options.profile(), options.nulls());
    }

    /** What queries can ask of this evidence beyond its store. */
    public QueryFacts queryFacts() {
        return QueryFacts.of(report, store, tree, matches, casework::over);
    }

    /**
     * The rows of a query in the words of {@link QueryFacts#VOCABULARY}, whatever the options leave out.
     *
     * @throws java.util.concurrent.CancellationException when {@code progress} was cancelled
     * @throws org.qwinsight.analysis.query.QueryCostException when a regular expression takes too long
     */
    public RowSet query(EventQuery query, Progress progress) {
        return query.matching(store, queryFacts(), progress);
    }

    /** Rows in groups by one to four fields of {@link QueryFacts#VOCABULARY}; see {@link Aggregation#of}. */
    public Aggregation aggregate(RowSet rows, List<QueryField> fields, Progress progress) {
        return Aggregation.of(store, rows, fields, queryFacts(), tree::node, progress);
    }

    /** The rows inside the time range that the query of the options selects. */
    public RowSet rows() {
        return selected.rows();
    }

    /** The rows of {@link #rows} but for findings that were left out as decided, ascending. */
    public int[] startRows() {
        BitSet left = new BitSet();
        Arrays.stream(casework.hideableRows()).forEach(left::set);
        findings.forEach(finding -> left.clear(finding.row()));
        return Arrays.stream(rows().toArray()).filter(row -> !left.get(row)).toArray();
    }

    /** The store rows of all findings, ascending. */
    public int[] findingRows() {
        return findings.stream().mapToInt(Finding::row).toArray();
    }

    /** Process starts by kind; kinds that do not occur count 0. */
    public Map<EventKind, Integer> startsByKind() {
        EventKind[] kinds = EventKind.values();
        int[] block = new int[EventStore.BLOCK];
        int[] starts = new int[kinds.length];
        for (int from = 0; from < store.size(); from += block.length) {
            int count = store.readKinds(from, block);
            for (int i = 0; i < count; i++) {
                starts[block[i]]++;
            }
        }
        Map<EventKind, Integer> counts = new EnumMap<>(EventKind.class);
        for (EventKind kind : kinds) {
            counts.put(kind, starts[kind.ordinal()]);
        }
        return counts;
    }

    /** The hosts of all process starts, agents by the host they stand for; distinct, sorted. */
    public List<String> hosts() {
        return EvidenceHosts.resolved(store);
    }

    /** The hosts as the records name them: an agent id where a record has no host name; distinct, sorted. */
    public List<String> loggedHosts() {
        return EvidenceHosts.logged(store);
    }

    /** The hosts that agent ids of CrowdStrike stand for, as the evidence says. */
    public Map<String, String> hostsByAgent() {
        return EvidenceHosts.byAgent(store);
    }
}
