package org.qwinsight.investigation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.ParentLink;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.analysis.query.QueryField;
import org.qwinsight.analysis.query.QueryVocabulary;
import org.qwinsight.analysis.query.RowFacts;
import org.qwinsight.analysis.query.ValuePart;
import org.qwinsight.detect.Clause;
import org.qwinsight.detect.Finding;
import org.qwinsight.event.EventStore;
import org.qwinsight.ingest.SourceReport;

/** What queries can ask beyond the store: the rule's matches, the process tree and the evidence files. */
public final class QueryFacts implements RowFacts {
    /** The names of a store's fields and of these facts. */
    public static final QueryVocabulary VOCABULARY = QueryVocabulary.OF_STORE.with(List.of(
            QueryField.fact("finding", QueryField.Type.FLAG, "The rule matches, whatever else is filtered"),
            QueryField.fact("renamed", QueryField.Type.FLAG, "The rule matches by the original file name only"),
            QueryField.fact("root", QueryField.Type.FLAG, "The parent is not in these logs"),
            QueryField.fact("clause", QueryField.Type.TEXT, "Why the rule matches: NAME, ORIGINAL_NAME or BOTH"),
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

    private final Map<String, Fact> facts = new HashMap<>();

    /**
     * Facts of a store.
     *
     * @param matches all matches of the rule, also those that are filtered out
     * @param sources the evidence, by the numbers that the store has
     */
    QueryFacts(EventStore store, ProcessTree tree, List<Finding> matches, List<SourceReport> sources) {
        Map<Integer, Clause> clauses = new HashMap<>();
        matches.forEach(finding -> clauses.put(finding.row(), finding.clause()));
        Set<Integer> renamed = new HashSet<>();
        matches.stream()
                .filter(finding -> finding.clause() == Clause.ORIGINAL_NAME)
                .forEach(finding -> renamed.add(finding.row()));
        facts.put("finding", new Flag(clauses::containsKey));
        facts.put("renamed", new Flag(renamed::contains));
        facts.put("root", new Flag(row -> tree.parentRow(row) == ProcessTree.NONE));
        facts.put("clause", new Texts(CLAUSES, row -> ordinal(clauses.get(row))));
        facts.put("parentlink", new Texts(LINKS, row -> tree.link(row).ordinal()));
        facts.put("children", new Numbers(tree::childCount));
        facts.put("end", new Numbers(tree::endNanos));
        facts.put(
                "file",
                new Texts(
                        sources.stream().map(SourceReport::name).toList(),
                        row -> store.location(row).source()));
    }

    private static int ordinal(@Nullable Clause clause) {
        return clause == null ? -1 : clause.ordinal();
    }

    @Override
    public @Nullable Fact fact(String name) {
        return facts.get(name);
    }
}
