package org.qwinsight.ui.groups;

import java.util.List;
import java.util.stream.Collectors;
import org.qwinsight.analysis.query.Aggregation;
import org.qwinsight.analysis.query.QueryField;
import org.qwinsight.detect.Grouping;
import org.qwinsight.investigation.QueryFacts;

/** What groups agree on. */
public sealed interface GroupChoice {
    /** The rule's own table. */
    GroupChoice RULE = new OfFindings("Rule", new Grouping.ByRule());
    /** Repeated runs of one habit. */
    GroupChoice PATTERN = new OfFindings("Pattern", new Grouping.ByPattern());
    /** Runs of discovery tools without a pause. */
    GroupChoice BURST = new OfFindings("Burst", new Grouping.ByBurst());

    GroupChoice HOST = new ByFields(fields("host"));
    GroupChoice USER = new ByFields(fields("user"));
    GroupChoice PARENT = new ByFields(fields("parentname"));

    /** What a person calls it. */
    String title();

    /** A grouping that only findings have. */
    record OfFindings(String title, Grouping grouping) implements GroupChoice {}

    /**
     * The values of one to {@link Aggregation#MOST_FIELDS} fields of the query language, and of no other number.
     */
    record ByFields(List<QueryField> fields) implements GroupChoice {
        public ByFields {
            fields = List.copyOf(fields);
            if (fields.isEmpty() || fields.size() > Aggregation.MOST_FIELDS) {
                throw new IllegalArgumentException("groups agree on 1 to " + Aggregation.MOST_FIELDS + " fields");
            }
        }

        @Override
        public String title() {
            return fields.stream().map(QueryField::name).collect(Collectors.joining(", "));
        }
    }

    /** Fields that rows can be grouped by, the most used first. */
    static List<QueryField> groupable() {
        return QueryFacts.VOCABULARY.fields().stream()
                .filter(field -> field.type() == QueryField.Type.TEXT
                        || (field.type() == QueryField.Type.NUMBER && field.origin() instanceof QueryField.Logged))
                .toList();
    }

    private static List<QueryField> fields(String name) {
        return List.of(QueryFacts.VOCABULARY.named(name).orElseThrow());
    }
}
