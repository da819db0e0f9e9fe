package org.qwinsight.analysis.query;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.FieldState;
import org.qwinsight.event.ProcessStart;
import org.qwinsight.event.Progress;
import org.qwinsight.event.RecordLocation;

/** A query selects the rows that a plain reading of each row, one by one, gives. */
class QuerySelectionPropertyTest {
    private static final long NINE = 1_772_442_000L * EventTime.NANOS_PER_SECOND;

    @Provide
    Arbitrary<EventQuery> queries() {
        return GeneratedQueries.queries();
    }

    @Provide
    Arbitrary<String> values() {
        return GeneratedQueries.texts();
    }

    @Provide
    Arbitrary<EventStore> stores() {
        Arbitrary<String> values = Arbitraries.oneOf(
                Arbitraries.of(GeneratedQueries.WORLD),
                Arbitraries.of(GeneratedQueries.WORLD),
                Arbitraries.of("", "8", "0x30"));
        Arbitrary<Map<EventField, String>> fields =
                Arbitraries.maps(Arbitraries.of(EventField.class), values).ofMaxSize(20);
        Arbitrary<Long> times = Arbitraries.oneOf(
                Arbitraries.of(EventTime.NO_TIME, NINE, NINE - 1, NINE + 500_000_000L),
                Arbitraries.longs().between(0, 2 * NINE));
        return Combinators.combine(Arbitraries.of(EventKind.class), times, times, fields)
                .as((kind, time, recorded, values2) -> new ProcessStart(
                        kind,
                        new EventTime(time, 9),
                        new EventTime(recorded, 9),
                        withoutAgent(values2),
                        new RecordLocation(0, 1, 0, 1)))
                .list()
                .ofMaxSize(30)
                .map(QuerySelectionPropertyTest::store);
    }

    private static Map<EventField, String> withoutAgent(Map<EventField, String> values) {
        Map<EventField, String> fields = new EnumMap<>(EventField.class);
        fields.putAll(values);
        fields.remove(EventField.AID);
        return fields;
    }

    private static EventStore store(List<ProcessStart> starts) {
        EventStore.Builder store = new EventStore.Builder(true);
        starts.forEach(store::add);
        return store.build();
    }

    @Property(tries = 400)
    void selectsWhatAPlainReadingGives(@ForAll("queries") EventQuery query, @ForAll("stores") EventStore store) {
        int[] expected = IntStream.range(0, store.size())
                .filter(row -> query.terms().stream()
                        .filter(QueryTerm::on)
                        .allMatch(term -> holds(term.condition(), store.start(row))))
                .toArray();
        assertArrayEquals(expected, query.select(store, RowFacts.NONE, Progress.NONE), query.toText());
    }

    @Property(tries = 150)
    void anyValueSelectsExactlyItsRows(@ForAll("values") String value, @ForAll("stores") EventStore other) {
        List<ProcessStart> starts = new ArrayList<>();
        for (int row = 0; row < other.size(); row++) {
            starts.add(other.start(row));
        }
        starts.add(new ProcessStart(
                EventKind.SYSMON_1,
                new EventTime(NINE, 9),
                EventTime.UNKNOWN,
                Map.of(EventField.COMMAND_LINE, value),
                new RecordLocation(0, 99, 0, 1)));
        EventStore store = store(starts);
        QueryField cmd = QueryVocabulary.of(EventField.COMMAND_LINE);
        int[] with = IntStream.range(0, store.size())
                .filter(row -> value.equals(store.value(row, EventField.COMMAND_LINE)))
                .toArray();
        EventQuery including =
                EventQuery.parse(EventQuery.ALL.including(cmd, value).toText());
        assertArrayEquals(with, including.select(store, RowFacts.NONE, Progress.NONE));
        EventQuery excluding =
                EventQuery.parse(EventQuery.ALL.excluding(cmd, value).toText());
        assertEquals(store.size() - with.length, excluding.select(store, RowFacts.NONE, Progress.NONE).length);
    }

    @Example
    void turkishLocaleChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            EventStore store = store(List.of(
                    start("QWINSTA.EXE"), start("qwinsta.exe"), start("qw\u0131nsta.exe"), start("QW\u0130NSTA.EXE")));
            for (String query : List.of("NAME:Qwinsta.exe", "cmd~WINSTA", "winsta", "cmd:/^qWINSTA/", "CMD:qwi*")) {
                assertEquals(2, EventQuery.parse(query).select(store, RowFacts.NONE, Progress.NONE).length, query);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Example
    void aQuestionMarkIsOneCharacterOutsideOfTheBasicPlaneToo() {
        EventStore store = store(List.of(start("\ud83e\udd8a.exe"), start("qq.exe"), start("q.exe")));
        assertArrayEquals(new int[] {0, 2}, select(store, "name:?.exe"));
        assertArrayEquals(new int[] {1}, select(store, "name:??.exe"));
        assertArrayEquals(new int[] {0, 1, 2}, select(store, "name:*?.exe"));
        assertArrayEquals(new int[] {0, 2}, select(store, "cmd~\\?.exe OR image~\\?.exe"));
    }

    private static int[] select(EventStore store, String query) {
        return EventQuery.parse(query).select(store, RowFacts.NONE, Progress.NONE);
    }

    private static ProcessStart start(String text) {
        return new ProcessStart(
                EventKind.SYSMON_1,
                new EventTime(NINE, 9),
                EventTime.UNKNOWN,
                Map.of(EventField.COMMAND_LINE, text, EventField.IMAGE, "C:\\" + text),
                new RecordLocation(0, 1, 0, 1));
    }

    @Example
    void hostileExpressionsEndWithAReason() {
        EventStore store = store(List.of(start("a".repeat(20_000) + "!")));
        for (String query : List.of("cmd:/(a+)+$/", "cmd:/(a|aa)+$/", "cmd:/(.*)*x.*y\\1/")) {
            assertThrows(
                    QueryCostException.class,
                    () -> EventQuery.parse(query).select(store, RowFacts.NONE, Progress.NONE),
                    query);
        }
        int[] many = EventQuery.parse("cmd:" + "a*".repeat(5000) + "b").select(store, RowFacts.NONE, Progress.NONE);
        assertEquals(0, many.length);
    }

    @Example
    void isCancelled() {
        EventStore store = store(List.of(start("a")));
        Progress cancelled = new Progress() {
            @Override
            public void report(long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> EventQuery.parse("a").select(store, RowFacts.NONE, cancelled));
    }

    private static boolean holds(Condition condition, ProcessStart start) {
        if (condition instanceof Condition.Not not) {
            return !holds(not.condition(), start);
        }
        if (condition instanceof Condition.AnyOf any) {
            return any.conditions().stream().anyMatch(one -> holds(one, start));
        }
        if (condition instanceof Condition.AllOf all) {
            return all.conditions().stream().allMatch(one -> holds(one, start));
        }
        if (condition instanceof Condition.AnyText any) {
            Pattern pattern = regex(any.pattern(), true);
            return Stream.of(EventField.values())
                    .map(start::value)
                    .anyMatch(value ->
                            value != null && pattern.matcher(lower(value)).matches());
        }
        if (condition instanceof Condition.Presence presence) {
            return present(presence, start);
        }
        if (condition instanceof Condition.CompareNumber compare) {
            BigInteger number = number(value(compare.field(), start));
            return number != null
                    && compare.comparison()
                            .holds(number.compareTo(new BigInteger(Long.toUnsignedString(compare.bound()))));
        }
        if (condition instanceof Condition.CompareTime compare) {
            long time = time(compare.field(), start);
            return time != EventTime.NO_TIME
                    && switch (compare.comparison()) {
                        case LESS -> time < compare.bound().fromNanos();
                        case AT_LEAST -> time >= compare.bound().fromNanos();
                        case AT_MOST -> time < compare.bound().toNanos();
                        case GREATER -> time >= compare.bound().toNanos();
                        case EQUAL -> throw new AssertionError("printed as a span");
                    };
        }
        if (condition instanceof Condition.DuringTime during) {
            long time = time(during.field(), start);
            return time != EventTime.NO_TIME
                    && time >= during.span().fromNanos()
                    && time < during.span().toNanos();
        }
        Condition.Matches matches = (Condition.Matches) condition;
        String value = value(matches.field(), start);
        return value != null && matches(matches, value);
    }

    private static boolean present(Condition.Presence presence, ProcessStart start) {
        QueryField field = presence.field();
        FieldState state;
        if (field.type() == QueryField.Type.TIME) {
            state = time(field, start) == EventTime.NO_TIME ? FieldState.NOT_LOGGED : FieldState.PRESENT;
        } else {
            EventField column = column(field);
            String value = value(field, start);
            String whole = column == null ? null : start.fields().get(column);
            state = value != null
                    ? FieldState.PRESENT
                    : whole != null && whole.isEmpty() ? FieldState.EMPTY : FieldState.NOT_LOGGED;
        }
        return switch (presence.state()) {
            case PRESENT -> state == FieldState.PRESENT;
            case EMPTY -> state == FieldState.EMPTY;
            case NOT_LOGGED -> state == FieldState.NOT_LOGGED;
        };
    }

    private static boolean matches(Condition.Matches matches, String value) {
        if (matches.match() instanceof TextMatch.Exactly exactly) {
            return value.equals(exactly.text());
        }
        if (matches.match() instanceof TextMatch.Containing containing) {
            return regex(containing.pattern(), true).matcher(lower(value)).matches();
        }
        if (matches.match() instanceof TextMatch.Regex regex) {
            return Pattern.compile(regex.expression(), Pattern.CASE_INSENSITIVE)
                    .matcher(value)
                    .find();
        }
        TextPattern pattern = ((TextMatch.Like) matches.match()).pattern();
        BigInteger wanted = matches.field().type() == QueryField.Type.NUMBER && !pattern.hasWildcard()
                ? number(pattern.text())
                : null;
        return forms(matches.field(), value).stream()
                        .anyMatch(form ->
                                regex(pattern, false).matcher(lower(form)).matches())
                || (wanted != null && wanted.equals(number(value)));
    }

    /** The value and the shorter ways in which people write it. */
    private static List<String> forms(QueryField field, String value) {
        List<String> forms = new ArrayList<>(List.of(value));
        if (field.origin() instanceof QueryField.Kind) {
            forms.add(value.split("-", -1)[0]);
            return forms;
        }
        if (!(field.origin() instanceof QueryField.Logged logged)) {
            return forms;
        }
        switch (logged.column()) {
            case COMPUTER -> forms.add(value.startsWith(".") ? value : value.split("\\.", -1)[0]);
            case USER, SUBJECT_USER, PARENT_USER -> forms.add(value.replaceFirst("(?s)^.*\\\\", ""));
            case IMAGE, PARENT_IMAGE -> forms.add(value.replaceFirst("(?s)^.*[\\\\/]", ""));
            case PROCESS_GUID, PARENT_PROCESS_GUID -> forms.add(value.replaceFirst("(?s)^\\{(.+)}$", "$1"));
            case HASHES ->
                Stream.of(value.split(",", -1))
                        .forEach(hash ->
                                forms.add(hash.substring(hash.indexOf('=') + 1).strip()));
            default -> {}
        }
        return forms;
    }

    private static @Nullable EventField column(QueryField field) {
        if (field.origin() instanceof QueryField.Logged logged) {
            return logged.column();
        }
        return field.origin() instanceof QueryField.Part part ? part.column() : null;
    }

    private static @Nullable String value(QueryField field, ProcessStart start) {
        if (field.origin() instanceof QueryField.Kind) {
            return start.kind().id();
        }
        if (field.origin() instanceof QueryField.Calendar) {
            String iso =
                    start.time().isKnown() ? EventTime.isoSeconds(start.time().epochNanos()) : null;
            return iso == null
                    ? null
                    : field.name().equals("day") ? iso.split("T", -1)[0] + "Z" : iso.split(":", -1)[0] + "Z";
        }
        EventField column = column(field);
        String whole = column == null ? null : start.value(column);
        if (whole == null || !(field.origin() instanceof QueryField.Part)) {
            return whole;
        }
        return switch (field.name()) {
            case "name", "parentname" -> whole.replaceFirst("(?s)^.*[\\\\/]", "");
            case "hostname" -> whole.startsWith(".") ? whole : whole.split("\\.", -1)[0];
            case "account" -> whole.replaceFirst("(?s)^.*\\\\", "");
            default -> hash(whole, field.name());
        };
    }

    private static @Nullable String hash(String hashes, String name) {
        for (String hash : hashes.split(",", -1)) {
            String[] parts = hash.strip().split("=", 2);
            if (parts.length == 2 && parts[0].equalsIgnoreCase(name)) {
                return parts[1];
            }
        }
        return null;
    }

    private static long time(QueryField field, ProcessStart start) {
        return field.name().equals("start")
                ? start.time().epochNanos()
                : start.recordedTime().epochNanos();
    }

    private static @Nullable BigInteger number(@Nullable String text) {
        if (text == null || !text.matches("[0-9]{1,20}|0[xX][0-9a-fA-F]{1,20}")) {
            return null;
        }
        BigInteger number = text.startsWith("0x") || text.startsWith("0X")
                ? new BigInteger(text.substring(2), 16)
                : new BigInteger(text);
        return number.bitLength() > 64 ? null : number;
    }

    /** The same pattern as a regular expression over lower case, in which a dotted capital I stays what it is. */
    private static Pattern regex(TextPattern pattern, boolean anywhere) {
        StringBuilder regex = new StringBuilder(anywhere ? "(?s).*" : "(?s)");
        for (TextPattern.Piece piece : pattern.pieces()) {
            if (piece instanceof TextPattern.Literal literal) {
                regex.append(literally(lower(literal.text())));
            } else {
                regex.append(piece == TextPattern.Wildcard.ANY ? ".*" : "[\\x{0}-\\x{10ffff}]");
            }
        }
        return Pattern.compile(regex.append(anywhere ? ".*" : "").toString());
    }

    private static String literally(String text) {
        return text.isEmpty() ? "" : "\\Q" + text.replace("\\E", "\\E\\\\E\\Q") + "\\E";
    }

    private static String lower(String text) {
        StringBuilder lower = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            lower.append(c == '\u0130' ? c : Character.toLowerCase(c));
        }
        return lower.toString();
    }
}
