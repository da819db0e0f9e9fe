package org.qwinsight.ui.casework;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.Condition;
import org.qwinsight.casefile.Scope;
import org.qwinsight.casefile.ScopeField;
import org.qwinsight.casefile.TimeWindow;
import org.qwinsight.event.EventField;
import org.qwinsight.investigation.Investigation;

/** Makes the scopes of a mark. */
final class MarkScopes {
    private static final ScopeField HOST = new ScopeField(EventField.COMPUTER, ScopeField.Part.FIRST_LABEL);
    private static final ScopeField PARENT = new ScopeField(EventField.PARENT_IMAGE, ScopeField.Part.LAST_NAME);
    private static final ScopeField USER = new ScopeField(EventField.USER, ScopeField.Part.LAST_NAME);

    /** What can be chosen, in the order in which analysts filter. */
    static final List<ScopeField> FIELDS = List.of(
            PARENT,
            USER,
            HOST,
            ScopeField.of(EventField.COMMAND_LINE),
            ScopeField.of(EventField.PARENT_COMMAND_LINE),
            ScopeField.of(EventField.PARENT_IMAGE),
            ScopeField.of(EventField.IMAGE),
            ScopeField.of(EventField.ORIGINAL_FILE_NAME));

    /** More patterns at once are refused. */
    static final int MOST_PATTERNS = 500;

    private MarkScopes() {}

    static List<ScopeField> compared(ScopeKind kind) {
        return switch (kind) {
            case EVENTS, FIELDS -> List.of();
            case COMMAND_ON_HOST -> List.of(ScopeField.of(EventField.COMMAND_LINE), HOST);
            case PARENT_USER_HOST -> List.of(PARENT, USER, HOST);
            case PARENT_USER -> List.of(PARENT, USER);
        };
    }

    static String value(Investigation open, int row, ScopeField field) {
        return field.of(open.store().value(row, field.field()));
    }

    /**
     * One scope for each combination of values that the rows have.
     *
     * @throws IllegalArgumentException when these are more than a person could answer for
     */
    static List<Scope> patterns(Investigation open, int[] rows, ScopeKind kind, @Nullable TimeWindow window) {
        Set<Scope> scopes = new LinkedHashSet<>();
        for (int row : rows) {
            List<Condition> conditions = new ArrayList<>();
            for (ScopeField field : compared(kind)) {
                conditions.add(Condition.exact(field, value(open, row, field)));
            }
            scopes.add(new Scope.Pattern(conditions, window));
            if (scopes.size() > MOST_PATTERNS) {
                throw new IllegalArgumentException("The chosen findings differ in more than " + MOST_PATTERNS
                        + " ways. Mark exactly the chosen events, or compare other fields.");
            }
        }
        return List.copyOf(scopes);
    }

    /** @throws IllegalArgumentException when nothing lasting is compared */
    static Scope chosen(List<FieldChoice.Wanted> fields, @Nullable TimeWindow window) {
        return new Scope.Pattern(
                fields.stream().map(FieldChoice.Wanted::condition).toList(), window);
    }

    /**
     * The window between two texts, null for none.
     *
     * @throws IllegalArgumentException when a text is no time in UTC
     */
    static @Nullable TimeWindow window(String from, String to) {
        Instant first = moment(from);
        Instant last = moment(to);
        return first == null && last == null ? null : new TimeWindow(first, last);
    }

    /** The moment that a date, or a date and time in UTC, stands for; null for no text. */
    static @Nullable Instant moment(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return null;
        }
        try {
            return stripped.length() <= 10
                    ? LocalDate.parse(stripped).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : LocalDateTime.parse(stripped.replace(' ', 'T').replace("Z", ""))
                            .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + stripped + "' is no time in UTC such as 2027-03-31 or 2027-03-31 14:05", e);
        }
    }
}
