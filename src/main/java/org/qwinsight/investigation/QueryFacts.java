package org.qwinsight.investigation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.ParentLink;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.analysis.query.QueryField;
import org.qwinsight.analysis.query.QueryVocabulary;
import org.qwinsight.analysis.query.RowFacts;
import org.qwinsight.analysis.query.ValuePart;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.detect.Clause;
import org.qwinsight.detect.Finding;
import org.qwinsight.event.EventStore;
import org.qwinsight.ingest.IngestReport;
import org.qwinsight.ingest.SourceReport;

/** What queries can ask beyond the store: the rule's matches, decisions, the process tree and the evidence files. */
public final class QueryFacts implements RowFacts {
    /** The names of a store's fields and of these facts. */
    public static final QueryVocabulary VOCABULARY = QueryVocabulary.OF_STORE.with(List.of(
            QueryField.fact("finding", QueryField.Type.FLAG, "The rule matches, whatever else is filtered"),
            QueryField.fact("renamed", QueryField.Type.FLAG, "The rule matches by the original file name only"),
            QueryField.fact("root", QueryField.Type.FLAG, "The parent is not in these logs"),
            QueryField.fact("clause", QueryField.Type.TEXT, "Why the rule matches: NAME, ORIGINAL_NAME or BOTH"),
            QueryField.fact("decided", QueryField.Type.FLAG, "The case says what the finding is"),
            QueryField.fact("disposition", QueryField.Type.TEXT, "What the case says of a finding: BP_EXPECTED …"),
            QueryField.fact("parentlink", QueryField.Type.TEXT, "How the parent was found: GUID, NOT_IN_LOGS …"),
            QueryField.fact("children", QueryField.Type.NUMBER, "How many children are in these logs"),
            QueryField.fact("end", QueryField.Type.TIME, "When the process ended, where that is known"),
            new QueryField(
                    "file",
                    List.of("evidence"),
                    QueryField.Type.TEXT,
                    "The evidence file, by path or name",
                    new QueryField.Fact(ValuePart.FILE_NAME))));

    private static final List<String> LINKS =
            Arrays.stream(ParentLink.values()).map(Enum::name).toList();
    private static final List<String> CLAUSES =
            Arrays.stream(Clause.values()).map(Enum::name).toList();
    private static final List<String> DISPOSITIONS =
            Arrays.stream(Disposition.values()).map(Enum::name).toList();

    private final Map<String, Fact> facts = new HashMap<>();
    private final int[] rows;
    private final Function<int[], Casework> caseworkOf;
    private @Nullable Texts disposition;

    private QueryFacts(List<Finding> matches, Function<int[], Casework> caseworkOf) {
        this.rows = matches.stream().mapToInt(Finding::row).toArray();
        this.caseworkOf = caseworkOf;
        BitSet found = new BitSet();
        BitSet renamed = new BitSet();
        for (Finding match : matches) {
            found.set(match.row());
            renamed.set(match.row(), match.clause() == Clause.ORIGINAL_NAME);
        }
        facts.put("finding", new Flag(found::get));
        facts.put("renamed", new Flag(renamed::get));
        facts.put("clause", new Texts(CLAUSES, row -> {
            int index = Arrays.binarySearch(rows, row);
            return index < 0 ? -1 : matches.get(index).clause().ordinal();
        }));
    }

    /**
     * Facts of a store.
     *
     * @param matches all matches of the rule in row order, also those that are filtered out
     * @param caseworkOf the case applied to the rows of findings; only asked when a query is about decisions
     */
    static QueryFacts of(
            IngestReport report,
            EventStore store,
            ProcessTree tree,
            List<Finding> matches,
            Function<int[], Casework> caseworkOf) {
        QueryFacts facts = new QueryFacts(matches, caseworkOf);
        facts.facts.put("root", new Flag(row -> tree.parentRow(row) == ProcessTree.NONE));
        facts.facts.put("parentlink", new Texts(LINKS, row -> tree.link(row).ordinal()));
        facts.facts.put("children", new Numbers(tree::childCount));
        facts.facts.put("end", new Numbers(tree::endNanos));
        facts.facts.put(
                "file",
                new Texts(
                        report.sources().stream().map(SourceReport::name).toList(),
                        row -> store.location(row).source()));
        return facts;
    }

    /** Two threads may both make the same fact; neither sees half of one, as it cannot change. */
    private Texts disposition() {
        Texts known = disposition;
        if (known == null) {
            Casework casework = caseworkOf.apply(rows);
            known = new Texts(
                    DISPOSITIONS,
                    row -> Arrays.binarySearch(rows, row) < 0
                            ? -1
                            : casework.disposition(row).ordinal());
            disposition = known;
        }
        return known;
    }

    @Override
    public @Nullable Fact fact(String name) {
        return switch (name) {
            case "disposition" -> disposition();
            case "decided" -> new Flag(isDecided(disposition().indexOf()));
            default -> facts.get(name);
        };
    }

    private static IntPredicate isDecided(IntUnaryOperator disposition) {
        return row -> disposition.applyAsInt(row) > Disposition.UNDETERMINED.ordinal();
    }
}
