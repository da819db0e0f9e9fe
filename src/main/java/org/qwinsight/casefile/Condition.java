package org.qwinsight.casefile;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.Wildcards;

/**
 * What a field must be. Letter case counts nowhere, as in Windows names and in Splunk's search.
 *
 * @param value for {@link Match#EXACT}, the empty text stands for a field without a value
 */
public record Condition(ScopeField field, Match match, String value) {
    /** How a value is compared. */
    public enum Match {
        EXACT("is"),
        PREFIX("begins with"),
        /** {@code *} stands for any characters, {@code ?} for one; they cannot be escaped. */
        WILDCARD("is like");

        private final String words;

        Match(String words) {
            this.words = words;
        }

        /** The word in a case file. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws IllegalArgumentException when the condition would be fulfilled by everything */
    public Condition {
        if (match != Match.EXACT && value.replace("*", "").isEmpty()) {
            throw new IllegalArgumentException("a condition that every " + field.text() + " fulfils is none");
        }
    }

    public static Condition exact(ScopeField field, String value) {
        return new Condition(field, Match.EXACT, value);
    }

    /** True when a field with this logged value fulfils the condition. */
    public boolean matches(@Nullable String logged) {
        String text = compared(field, logged);
        String wanted = compared();
        return switch (match) {
            case EXACT -> text.equals(wanted);
            case PREFIX -> text.startsWith(wanted);
            case WILDCARD -> Wildcards.isLike(text, Wildcards.pattern(wanted));
        };
    }

    /** True when the value itself is asked for. */
    public boolean isExact() {
        return match == Match.EXACT;
    }

    /** The wanted value in the form that is compared. */
    public String compared() {
        return fold(value);
    }

    /** A logged value in the form that is compared: an {@link #isExact exact} condition asks for equal ones. */
    public static String compared(ScopeField field, @Nullable String logged) {
        return fold(field.of(logged));
    }

    String describe() {
        return field.text() + " " + match.words + " '" + value + "'";
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
