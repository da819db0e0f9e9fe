package org.qwinsight.analysis.query;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventField;
import org.qwinsight.event.Progress;

/** Whether a value of a field is as a query wants it. */
final class ValueMatcher {
    private ValueMatcher() {}

    /**
     * The match as a text that may stand anywhere in a value, which is then all that {@link #of} asks: the parts of a value
     * that people write are in the value. Null for another match.
     */
    static @Nullable PatternMatcher anywhere(TextMatch match) {
        PatternMatcher matcher = null;
        if (match instanceof TextMatch.Containing containing) {
            matcher = new PatternMatcher(containing.pattern(), true);
        } else if (match instanceof TextMatch.Like like) {
            matcher = new PatternMatcher(like.pattern(), false);
        }
        return matcher != null && matcher.asciiAnywhere() != null ? matcher : null;
    }

    static Predicate<String> of(QueryField field, TextMatch match, Progress progress) {
        if (match instanceof TextMatch.Exactly exactly) {
            return exactly.text()::equals;
        }
        if (match instanceof TextMatch.Containing containing) {
            return new PatternMatcher(containing.pattern(), true)::matches;
        }
        if (match instanceof TextMatch.Regex regex) {
            return new BoundedRegex(regex.expression(), progress)::isIn;
        }
        if (match instanceof TextMatch.Like like) {
            return like(field, like.pattern());
        }
        throw new AssertionError(match);
    }

    /** The whole value, or the part of it that people write. */
    private static Predicate<String> like(QueryField field, TextPattern pattern) {
        PatternMatcher whole = new PatternMatcher(pattern, false);
        if (field.type() == QueryField.Type.NUMBER) {
            Long number = pattern.hasWildcard() ? null : NumberText.parse(pattern.text());
            return text -> whole.matches(text) || (number != null && number.equals(NumberText.parse(text)));
        }
        if (field.origin() instanceof QueryField.Kind) {
            return text -> whole.matches(text) || whole.matches(text.substring(0, text.indexOf('-')));
        }
        EventField column = field.origin() instanceof QueryField.Logged logged ? logged.column() : null;
        if (column == EventField.HASHES) {
            return text -> whole.matches(text) || anyHash(text, whole);
        }
        ValuePart part = field.origin() instanceof QueryField.Fact fact ? fact.usual() : usualPart(column);
        if (part == null) {
            return whole::matches;
        }
        return text -> whole.matches(text) || matches(whole, part.of(text));
    }

    private static boolean matches(PatternMatcher matcher, @Nullable String text) {
        return text != null && matcher.matches(text);
    }

    private static boolean anyHash(String hashes, PatternMatcher matcher) {
        for (String hash : hashes.split(",", -1)) {
            if (matcher.matches(hash.substring(hash.indexOf('=') + 1).strip())) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable ValuePart usualPart(@Nullable EventField column) {
        if (column == null) {
            return null;
        }
        return switch (column) {
            case COMPUTER -> ValuePart.HOST_NAME;
            case USER, SUBJECT_USER, PARENT_USER -> ValuePart.ACCOUNT_NAME;
            case IMAGE, PARENT_IMAGE -> ValuePart.FILE_NAME;
            case PROCESS_GUID, PARENT_PROCESS_GUID -> ValuePart.BARE_GUID;
            default -> null;
        };
    }
}
