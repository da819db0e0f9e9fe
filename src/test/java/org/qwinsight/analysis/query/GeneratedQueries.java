package org.qwinsight.analysis.query;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.qwinsight.analysis.query.TextPattern.Literal;
import org.qwinsight.analysis.query.TextPattern.Piece;
import org.qwinsight.analysis.query.TextPattern.Wildcard;
import org.qwinsight.event.EventTime;

/** Queries of every form, with texts that a printer could get wrong. */
final class GeneratedQueries {
    /** Values from a small world, so that conditions often hold, and from the whole of Unicode. */
    static final List<String> WORLD = List.of(
            "WS1",
            "ws1.corp.local",
            "NT AUTHORITY\\SYSTEM",
            "SYSTEM",
            "C:\\Windows\\System32\\cmd.exe",
            "CMD.EXE",
            "cmd.exe",
            "C:\\Program Files (x86)\\a \"b\"\\",
            "net view /all",
            "null",
            "none",
            "empty",
            "OR",
            "42",
            "0x2a",
            "-1",
            "{AB}",
            "ab",
            "MD5=12,SHA256=ab",
            "q\u0131nsta",
            "QINSTA",
            "a\nb",
            "*?",
            "#off",
            "$\"");

    private static final List<QueryField> TEXTS = QueryVocabulary.OF_STORE.fields().stream()
            .filter(field -> field.type() != QueryField.Type.TIME)
            .toList();

    private GeneratedQueries() {}

    static Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, Arbitraries.of(WORLD)),
                net.jqwik.api.Tuple.of(
                        2, Arbitraries.strings().all().ofMinLength(1).ofMaxLength(6)),
                net.jqwik.api.Tuple.of(
                        1,
                        Arbitraries.strings()
                                .withChars("ab \\\"'()#-*?:=~<>$/,\t")
                                .ofMinLength(1)
                                .ofMaxLength(6)));
    }

    private static Arbitrary<TextPattern> patterns() {
        Arbitrary<Piece> pieces =
                Arbitraries.oneOf(texts().map(Literal::new), texts().map(Literal::new), Arbitraries.of(Wildcard.class));
        return pieces.list().ofMinSize(1).ofMaxSize(3).map(TextPattern::new);
    }

    private static Arbitrary<TextPattern> trimmed() {
        return patterns().map(TextPattern::trimmed).filter(pattern -> !pattern.isEmpty());
    }

    private static Arbitrary<TimeSpan> spans() {
        Arbitrary<String> texts =
                Arbitraries.of("2026-03-02Z", "2026-03-02+01:00", "2026-03-02T09:00Z", "2026-03-02T09:00:01.5-03:30");
        return Arbitraries.oneOf(
                texts.map(text -> TimeSpan.of(text).orElseThrow()),
                Arbitraries.longs()
                        .between(0, 4_000_000_000L * EventTime.NANOS_PER_SECOND)
                        .map(TimeSpan::moment));
    }

    static Arbitrary<Condition> simple() {
        Arbitrary<QueryField> fields = Arbitraries.of(TEXTS);
        Arbitrary<TextMatch> matches = Arbitraries.oneOf(
                patterns().map(TextMatch.Like::new),
                trimmed().map(TextMatch.Containing::new),
                texts().map(TextMatch.Exactly::new),
                Arbitraries.of("^a", "\\\\cmd\\.exe$", "a b|\\/all", "[\"(]").map(TextMatch.Regex::new));
        Arbitrary<QueryField> times =
                Arbitraries.of(QueryVocabulary.OF_STORE.fields()).filter(field -> field.type() == QueryField.Type.TIME);
        Arbitrary<QueryField> numbers = Arbitraries.of(TEXTS).filter(field -> field.type() == QueryField.Type.NUMBER);
        Arbitrary<Comparison> comparisons =
                Arbitraries.of(Comparison.class).filter(comparison -> comparison != Comparison.EQUAL);
        return Arbitraries.oneOf(
                Combinators.combine(fields, matches).as(Condition.Matches::new),
                trimmed().map(Condition.AnyText::new),
                Combinators.combine(
                                Arbitraries.of(QueryVocabulary.OF_STORE.fields()),
                                Arbitraries.of(Condition.State.class))
                        .as(Condition.Presence::new),
                Combinators.combine(numbers, comparisons, Arbitraries.longs()).as(Condition.CompareNumber::new),
                Combinators.combine(numbers, comparisons, Arbitraries.longs().between(0, 50))
                        .as(Condition.CompareNumber::new),
                Combinators.combine(times, comparisons, spans()).as(Condition.CompareTime::new),
                Combinators.combine(times, spans()).as(Condition.DuringTime::new));
    }

    static Arbitrary<Condition> conditions() {
        return Arbitraries.recursive(
                GeneratedQueries::simple,
                inner -> Arbitraries.oneOf(
                        inner,
                        inner.map(Condition::not),
                        inner.list().ofMinSize(2).ofMaxSize(3).map(Condition.AnyOf::new),
                        inner.list().ofMinSize(2).ofMaxSize(3).map(Condition.AllOf::new)),
                0,
                3);
    }

    static Arbitrary<EventQuery> queries() {
        return Combinators.combine(conditions(), Arbitraries.of(true, true, false))
                .as(QueryTerm::new)
                .list()
                .ofMaxSize(4)
                .map(EventQuery::new);
    }
}
