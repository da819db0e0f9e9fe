package org.qwinsight.analysis.query;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.Dictionary;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;

/**
 * The texts of a field as numbers by row, so that work on texts is done once for each distinct text. Several numbers may
 * stand for one text.
 */
interface TextColumn {
    /** One more than the largest number. */
    int size();

    /** The text of a number, or null when it stands for no value. */
    @Nullable
    String text(int number);

    /**
     * Fills an array with the numbers of the rows from {@code firstRow} on, as far as there are rows.
     *
     * @return how many there were
     */
    int read(int firstRow, int[] into);

    /** True for the number of rows that log the field with nothing in it. */
    default boolean isEmpty(int number) {
        return false;
    }

    /** True for a number that stands for a value. */
    default boolean isPresent(int number) {
        return text(number) != null;
    }

    /** The dictionary whose ids the numbers are and whose texts the texts are; null when there is none. */
    default @Nullable Dictionary dictionary() {
        return null;
    }

    /** The number of exactly this text, or -1 when that is not known without looking at all of them. */
    default int numberOf(String text) {
        return -1;
    }

    /** The column of a field that has texts. */
    static TextColumn of(QueryField field, EventStore store, RowFacts facts) {
        QueryField.Origin origin = field.origin();
        if (origin instanceof QueryField.Logged logged) {
            return new LoggedColumn(store, logged.column(), store.dictionary(logged.column()), null);
        }
        if (origin instanceof QueryField.Part part) {
            return new LoggedColumn(store, part.column(), store.dictionary(part.column()), part.part());
        }
        if (origin instanceof QueryField.Calendar calendar) {
            return CalendarColumn.of(store, calendar);
        }
        if (origin instanceof QueryField.Kind) {
            return new KindColumn(store);
        }
        if (facts.fact(field.name()) instanceof RowFacts.Texts texts) {
            return new FactColumn(texts, store.size());
        }
        throw new IllegalArgumentException(field.name() + " has no texts here");
    }

    /** A column of the store, or a part of its texts. */
    record LoggedColumn(
            EventStore store,
            EventField field,
            Dictionary texts,
            @Nullable ValuePart part) implements TextColumn {
        @Override
        public int size() {
            return texts.size();
        }

        @Override
        public @Nullable String text(int number) {
            String text = texts.text(number);
            return text == null || part == null ? text : part.of(text);
        }

        @Override
        public int read(int firstRow, int[] into) {
            return store.readIds(field, firstRow, into);
        }

        @Override
        public @Nullable Dictionary dictionary() {
            return part == null ? texts : null;
        }

        @Override
        public int numberOf(String text) {
            return part == null ? texts.idOf(text) : -1;
        }

        /** Makes no text, where a dictionary holds a million. */
        @Override
        public boolean isPresent(int number) {
            return part == null ? number >= Dictionary.FIRST_VALUE : text(number) != null;
        }

        @Override
        public boolean isEmpty(int number) {
            return number == Dictionary.EMPTY;
        }
    }

    /** What logged each start. */
    record KindColumn(EventStore store) implements TextColumn {
        @Override
        public int size() {
            return EventKind.values().length;
        }

        @Override
        public String text(int number) {
            return EventKind.values()[number].id();
        }

        @Override
        public int read(int firstRow, int[] into) {
            return store.readKinds(firstRow, into);
        }
    }

    /** What the caller knows. Number 0 stands for no value. */
    record FactColumn(RowFacts.Texts texts, int rows) implements TextColumn {
        @Override
        public int size() {
            return texts.values().size() + 1;
        }

        @Override
        public @Nullable String text(int number) {
            return number == 0 ? null : texts.values().get(number - 1);
        }

        @Override
        public int read(int firstRow, int[] into) {
            int count = Math.max(0, Math.min(into.length, rows - firstRow));
            for (int i = 0; i < count; i++) {
                int index = texts.indexOf().applyAsInt(firstRow + i);
                into[i] =
                        index < 0 ? 0 : Objects.checkIndex(index, texts.values().size()) + 1;
            }
            return count;
        }
    }
}
