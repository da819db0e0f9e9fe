package org.qwinsight.investigation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.qwinsight.casefile.Condition;
import org.qwinsight.casefile.Condition.Match;
import org.qwinsight.casefile.Scope.Pattern;
import org.qwinsight.casefile.ScopeField;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ProcessStart;
import org.qwinsight.event.RecordLocation;
import org.qwinsight.ingest.IngestReport;

/** Patterns together mark what each of their conditions says of each finding by itself. */
class ScopeRowsPropertyTest {
    private static final List<EventField> FIELDS =
            List.of(EventField.USER, EventField.COMMAND_LINE, EventField.COMPUTER, EventField.PARENT_IMAGE);
    private static final List<String> VALUES = List.of("", "a", "A", "B\\a", "b\\A", "b.c", "B", "\u0130", "i");

    /** A finding for each list of values; an empty value is not logged. */
    private static Investigation findings(List<List<String>> rows) {
        EventStore.Builder store = new EventStore.Builder(true);
        for (List<String> values : rows) {
            Map<EventField, String> fields = new EnumMap<>(EventField.class);
            fields.put(EventField.IMAGE, "C:\\Windows\\System32\\qwinsta.exe");
            for (int i = 0; i < FIELDS.size(); i++) {
                if (!values.get(i).isEmpty()) {
                    fields.put(FIELDS.get(i), values.get(i));
                }
            }
            store.add(new ProcessStart(
                    EventKind.SYSMON_1,
                    new EventTime(1_772_442_000_000_000_000L, 3),
                    EventTime.UNKNOWN,
                    fields,
                    new RecordLocation(0, 1, 0, 100)));
        }
        return Investigation.of(new IngestReport(List.of()), store.build(), OpenOptions.DEFAULT);
    }

    @Provide
    Arbitrary<List<String>> values() {
        return Arbitraries.of(VALUES).list().ofSize(FIELDS.size());
    }

    @Provide
    Arbitrary<Pattern> patterns() {
        Arbitrary<ScopeField> fields = Arbitraries.of(
                        "User", "User.name", "CommandLine", "Computer.label", "ParentImage")
                .map(name -> ScopeField.named(name).orElseThrow());
        Arbitrary<Match> matches = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(Match.EXACT)), Tuple.of(1, Arbitraries.of(Match.PREFIX, Match.WILDCARD)));
        Arbitrary<Condition> conditions = Combinators.combine(fields, matches, Arbitraries.of(VALUES))
                .filter((field, match, value) -> match == Match.EXACT || !value.isEmpty())
                .as(Condition::new);
        return conditions.list().ofMinSize(1).ofMaxSize(3).map(all -> new Pattern(all, null));
    }

    @Property(tries = 500)
    void everyConditionOfAnyPattern(
            @ForAll List<@From("values") List<String>> rows, @ForAll List<@From("patterns") Pattern> patterns) {
        Investigation open = findings(rows);
        int[] expected = IntStream.range(0, rows.size())
                .filter(row -> patterns.stream().anyMatch(pattern -> holds(pattern, open, row)))
                .toArray();
        assertArrayEquals(expected, open.rowsIn(new ArrayList<>(patterns)));
    }

    private static boolean holds(Pattern pattern, Investigation open, int row) {
        return pattern.conditions().stream()
                .allMatch(condition -> condition.matches(
                        open.store().value(row, condition.field().field())));
    }
}
