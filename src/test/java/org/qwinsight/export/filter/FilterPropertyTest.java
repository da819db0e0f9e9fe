package org.qwinsight.export.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qwinsight.export.filter.FilterCase.macro;
import static org.qwinsight.export.filter.FilterCase.rows;
import static org.qwinsight.export.filter.FilterCase.setting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.Condition;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.casefile.Entries;
import org.qwinsight.casefile.ScopeField;
import org.qwinsight.detect.GroupRow;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.event.EventField;
import org.qwinsight.investigation.Investigation;

/** Filters, evaluated by other code than wrote them, hide exactly what the window hides. */
class FilterPropertyTest {
    private static final String LONG = "x\\\"*$ ".repeat(6000);

    /** The values of one finding. */
    record Values(
            String host, String domain, String user, String parent, String command, String image, boolean isSecurity) {}

    /** One condition on a field, taken from the value of one finding. */
    record Wish(String field, Condition.Match match, int finding, int length) {}

    /** A decision: its conditions, and whether it expires. */
    record Mark(List<Wish> wishes, boolean expires) {}

    @Provide
    Arbitrary<List<Values>> findings() {
        return values(true).list().ofMinSize(1).ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Values>> sysmonFindings() {
        return values(false).list().ofMinSize(1).ofMaxSize(6);
    }

    private static Arbitrary<Values> values(boolean alsoSecurity) {
        Arbitrary<String> hosts = Arbitraries.of("WS1", "ws1", "WS1.corp.local", "WS10.corp.local", "TS-Ä", "w$1");
        Arbitrary<String> domains = Arbitraries.of("", "CORP\\", "LAB\\");
        Arbitrary<String> users =
                Arbitraries.of("amy", "AMY", "amy*", "am", "a$y", "Jürgen \"Q\"", "日本", "amy ", "WS1$");
        Arbitrary<String> parents = Arbitraries.of("cmd.exe", "CMD.EXE", "c*d.exe", "cm\"d.exe", " cmd.exe", "ÄÖ.exe");
        Arbitrary<String> parts =
                Arbitraries.of("\\", "\"", "*", "$", " ", "a", "A", "é", "É", "?", "😀", "\\\\", "null", "%");
        Arbitrary<String> commands = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, parts.list().ofMaxSize(5).map(list -> "qwinsta " + String.join("", list))),
                net.jqwik.api.Tuple.of(
                        2, Arbitraries.of("qwinsta", "QWINSTA", "qwinsta *", "C:\\w\\qwinsta.exe /x", LONG)));
        Arbitrary<String> images = alsoSecurity
                ? Arbitraries.of("qwinsta.exe", "QWINSTA.EXE", "svc.exe", "xqwinsta.exe")
                : Arbitraries.of("qwinsta.exe", "Qwinsta.EXE");
        Arbitrary<Boolean> kinds = alsoSecurity ? Arbitraries.of(true, false) : Arbitraries.just(false);
        return Combinators.combine(hosts, domains, users, parents, commands, images, kinds)
                .as(Values::new);
    }

    private static Arbitrary<Wish> wish(List<String> fields, Condition.Match... matches) {
        return Combinators.combine(
                        Arbitraries.of(fields),
                        Arbitraries.of(matches),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(1, 8))
                .as(Wish::new);
    }

    @Provide
    Arbitrary<List<Mark>> anyMarks() {
        List<String> fields = List.of(
                "Computer",
                "Computer.label",
                "User",
                "User.name",
                "ParentImage",
                "ParentImage.name",
                "CommandLine",
                "Image",
                "Image.name",
                "OriginalFileName");
        Arbitrary<Mark> mark = Combinators.combine(
                        wish(fields, Condition.Match.values())
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(4),
                        Arbitraries.of(true, false))
                .as(Mark::new);
        return mark.list().ofMinSize(1).ofMaxSize(4);
    }

    /** Patterns of values as they are logged, with the parent or the command line among them. */
    @Provide
    Arbitrary<List<Mark>> exactMarks() {
        Arbitrary<Wish> origin = wish(List.of("ParentImage.name", "CommandLine"), Condition.Match.EXACT);
        Arbitrary<Wish> other = wish(List.of("User.name", "Computer.label", "Computer"), Condition.Match.EXACT);
        Arbitrary<Mark> mark = Combinators.combine(
                        origin, other.list().ofMinSize(1).ofMaxSize(2), Arbitraries.of(true, false))
                .as((first, others, expires) -> {
                    List<Wish> all = new ArrayList<>(others);
                    all.add(first);
                    return new Mark(all, expires);
                });
        return mark.list().ofMinSize(1).ofMaxSize(4);
    }

    private static Map<EventField, String> fields(Values values) {
        Map<EventField, String> fields = new HashMap<>();
        fields.put(EventField.COMPUTER, values.host());
        fields.put(EventField.USER, values.domain() + values.user());
        fields.put(EventField.PARENT_IMAGE, "C:\\Windows\\" + values.parent());
        fields.put(EventField.COMMAND_LINE, values.command());
        fields.put(EventField.IMAGE, "C:\\Windows\\" + values.image());
        return fields;
    }

    private static Investigation decided(List<Values> findings, List<Mark> marks, RuleProfile profile) {
        FilterCase made = new FilterCase();
        for (Values values : findings) {
            FilterCase unused = values.isSecurity() ? made.audited(fields(values)) : made.sysmon(fields(values));
        }
        Investigation open = made.open(profile);
        for (Mark mark : marks) {
            Instant expires = mark.expires() ? Entries.NOON.plusSeconds(1000) : null;
            Condition[] conditions =
                    mark.wishes().stream().map(wish -> condition(open, wish)).toArray(Condition[]::new);
            made.decide(Disposition.BP_EXPECTED, expires, conditions);
        }
        return made.decided(open);
    }

    private static Condition condition(Investigation open, Wish wish) {
        ScopeField field = ScopeField.named(wish.field()).orElseThrow();
        int[] rows = open.findingRows();
        int row = rows.length == 0 ? 0 : rows[wish.finding() % rows.length];
        String value = field.of(open.store().value(row, field.field()));
        String cut = value.substring(0, Math.min(value.length(), wish.length()));
        return switch (wish.match()) {
            case EXACT -> Condition.exact(field, value);
            case PREFIX -> new Condition(field, Condition.Match.PREFIX, cut.replace("*", "") + "q");
            case WILDCARD ->
                new Condition(field, Condition.Match.WILDCARD, cut + (wish.length() % 2 == 0 ? "*" : "?*") + "a*");
        };
    }

    /** The rows of the store that the macro hides, by the rule's table and the tests' own evaluator. */
    private static Set<Integer> hiddenBy(String definition, Investigation open, @Nullable Instant when) {
        IdentityHashMap<Map<String, String>, GroupRow> groups = new IdentityHashMap<>();
        List<Map<String, String>> table = new ArrayList<>();
        for (GroupRow group : open.groups().rows()) {
            Map<String, String> row = new HashMap<>();
            for (int column = 0; column < group.key().size(); column++) {
                row.put(open.groups().columns().get(column), group.key().get(column));
            }
            groups.put(row, group);
            table.add(row);
        }
        Set<Integer> hidden = new TreeSet<>();
        open.groups().rows().forEach(group -> hidden.addAll(group.rows()));
        long now = when == null ? Entries.NOON.plusSeconds(60).getEpochSecond() : when.getEpochSecond();
        for (Map<String, String> passed : SplunkFilterCommand.passing(definition, table, now)) {
            hidden.removeAll(Objects.requireNonNull(groups.get(passed)).rows());
        }
        return hidden;
    }

    @Property(tries = 500)
    void hidesExactlyWhatTheWindowHides(
            @ForAll("sysmonFindings") List<Values> findings, @ForAll("exactMarks") List<Mark> marks) {
        Investigation decided = decided(findings, marks, RuleProfile.SEED_V3);
        String definition = setting(macro(FilterCase.splunk(decided)), "definition");
        assertEquals(rows(decided.casework().hideableRows()), hiddenBy(definition, decided, null), definition);
    }

    /** Whatever was decided: nothing more than the window hides, the check says what, and all the rest is told. */
    @Property(tries = 500)
    void neverHidesMoreThanTheWindow(
            @ForAll("findings") List<Values> findings,
            @ForAll("anyMarks") List<Mark> marks,
            @ForAll RuleProfile profile) {
        Investigation decided = decided(findings, marks, profile);
        FilterPlan plan = FilterCase.splunk(decided);
        String macro = macro(plan);
        Set<Integer> hidden = hiddenBy(setting(macro, "definition"), decided, null);
        assertEquals(rows(plan.hiddenRows()), hidden, macro);
        Set<Integer> window = rows(decided.casework().hideableRows());
        assertTrue(window.containsAll(hidden), macro);
        assertTrue(
                plan.sentences().get(0).contains(" " + hidden.size() + " of the " + window.size() + " finding"), macro);
        assertTrue(macro.lines().allMatch(line -> line.matches("(?s)(\\[|#|definition = |description = ).*")), macro);
    }

    @Property(tries = 200)
    void hidesNothingOnceAllHasExpired(
            @ForAll("sysmonFindings") List<Values> findings, @ForAll("exactMarks") List<Mark> marks) {
        List<Mark> expiring =
                marks.stream().map(mark -> new Mark(mark.wishes(), true)).toList();
        Investigation decided = decided(findings, expiring, RuleProfile.SEED_V3);
        String definition = setting(macro(FilterCase.splunk(decided)), "definition");
        assertEquals(Set.of(), hiddenBy(definition, decided, Entries.NOON.plusSeconds(1000)), definition);
    }

    /** The Sigma filter of the same decisions is YAML, says what its check says, and hides no more than the window. */
    @Property(tries = 300)
    void theSigmaFilterHidesNoMoreEither(
            @ForAll("findings") List<Values> findings,
            @ForAll("anyMarks") List<Mark> marks,
            @ForAll RuleProfile profile) {
        Investigation decided = decided(findings, marks, profile);
        SigmaFile file = SigmaFile.of(decided);
        Set<Integer> hidden = file.hidden(decided);
        assertEquals(rows(FilterCase.sigma(decided).hiddenRows()), hidden, file.text());
        assertTrue(rows(decided.casework().hideableRows()).containsAll(hidden), file.text());
    }

    /** Sigma compares what was logged, so patterns of logged values mean the same there. */
    @Property(tries = 300)
    void theSigmaFilterHidesExactlyWhatTheWindowHides(
            @ForAll("sysmonFindings") List<Values> findings, @ForAll("exactMarks") List<Mark> marks) {
        Investigation decided = decided(findings, marks, RuleProfile.SEED_V3);
        SigmaFile file = SigmaFile.of(decided);
        assertEquals(rows(decided.casework().hideableRows()), file.hidden(decided), file.text());
    }
}
