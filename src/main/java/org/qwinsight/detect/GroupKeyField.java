package org.qwinsight.detect;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.query.QueryField;
import org.qwinsight.analysis.query.QueryVocabulary;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;

/** Something that rows can be grouped by: a field of the rule's data model or a logged field. */
public sealed interface GroupKeyField {
    /** The column's name in exports. */
    String column();

    /** The value of a row, or null when it has none. */
    @Nullable
    String value(EventStore store, int row);

    /** A field of the rule's data model. */
    record OfRule(CimField field) implements GroupKeyField {
        @Override
        public String column() {
            return field.column();
        }

        @Override
        public @Nullable String value(EventStore store, int row) {
            return field.value(store, row);
        }
    }

    /** A field as logged. */
    record AsLogged(EventField field) implements GroupKeyField {
        @Override
        public String column() {
            return field.fieldName();
        }

        @Override
        public @Nullable String value(EventStore store, int row) {
            return store.value(row, field);
        }
    }

    /** A field of the query language: a part of a logged text, the source, the day or hour. */
    record OfQuery(QueryField field) implements GroupKeyField {
        @Override
        public String column() {
            return field.name();
        }

        @Override
        public @Nullable String value(EventStore store, int row) {
            return field.text(store, row);
        }
    }

    /** All names that {@link #named} takes, for a message. */
    static String names() {
        Stream<String> ofRule = Arrays.stream(CimField.values()).map(CimField::column);
        Stream<String> asLogged = Arrays.stream(EventField.values())
                .map(EventField::fieldName)
                .filter(name -> CimField.named(name).isEmpty());
        Stream<String> ofQuery = QueryVocabulary.OF_STORE.fields().stream()
                .map(QueryField::name)
                .filter(name -> CimField.named(name).isEmpty()
                        && EventField.named(name).isEmpty()
                        && ofQuery(name).isPresent());
        return Stream.of(ofRule, asLogged, ofQuery).flatMap(names -> names).collect(Collectors.joining(", "));
    }

    /**
     * The field of this name, ignoring case: one of the rule's names ({@code parent_process_name}) or else a logged
     * field ({@code ParentImage}), or else a text field of the query language ({@code parentname}, {@code day}).
     * {@code user} is the rule's, {@code User} too.
     */
    static Optional<GroupKeyField> named(String name) {
        Optional<GroupKeyField> ofRule = CimField.named(name).map(OfRule::new);
        return ofRule.or(() -> EventField.named(name).map(AsLogged::new)).or(() -> ofQuery(name));
    }

    private static Optional<GroupKeyField> ofQuery(String name) {
        return QueryVocabulary.OF_STORE
                .named(name)
                .filter(field -> field.type() != QueryField.Type.TIME)
                .map(OfQuery::new);
    }
}
