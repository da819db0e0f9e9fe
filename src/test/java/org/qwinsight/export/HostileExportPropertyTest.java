package org.qwinsight.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.qwinsight.casefile.Annotation;
import org.qwinsight.casefile.CaseEntry;
import org.qwinsight.casefile.Condition;
import org.qwinsight.casefile.Decision;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.casefile.Entries;
import org.qwinsight.casefile.EntryStamp;
import org.qwinsight.casefile.Scope;
import org.qwinsight.casefile.ScopeField;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKey;
import org.qwinsight.event.EventStore;
import org.qwinsight.fixture.YamlDocuments;
import org.qwinsight.investigation.Investigation;

/** Whatever a log or an analyst's words hold: no export runs, breaks or loses anything of it. */
class HostileExportPropertyTest {
    private static final String LONG = "=".repeat(40_000);

    /** A finding's values and what an analyst said of it. */
    record Said(String host, String user, String folder, String command, String author, String comment, String tag) {}

    @Provide
    Arbitrary<List<Said>> said() {
        Arbitrary<String> parts = Arbitraries.of(
                "=cmd|' /C calc'!A0",
                "<script>",
                "</script>",
                "\"",
                "'",
                "\r",
                "\n",
                "\r\n",
                "\0",
                "\u202e",
                "\u200f",
                "\ufeff",
                "\u2028",
                "\t",
                "+",
                "-",
                "@",
                "=",
                ",",
                ";",
                "|",
                "\\",
                "#",
                "---",
                ": ",
                "{",
                "[",
                "%",
                "$",
                "*",
                "é",
                "日本",
                "😀",
                "a",
                " ",
                "null",
                "true");
        // One text in seven is long: in most tries one or more of a finding's texts is, and each of them again and
        // again.
        Arbitrary<String> texts = Arbitraries.frequencyOf(
                Tuple.of(6, parts.list().ofMinSize(1).ofMaxSize(6).map(list -> String.join("", list))),
                Tuple.of(1, Arbitraries.just(LONG)));
        return Combinators.combine(texts, texts, texts, texts, texts, texts, texts)
                .as(Said::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    private static Investigation decided(List<Said> all) {
        MadeFindings made = new MadeFindings();
        all.forEach(one -> made.add(one.host(), one.user(), one.folder(), one.command()));
        Investigation open = made.open();
        List<CaseEntry> entries = new ArrayList<>();
        for (int row = 0; row < open.store().size(); row++) {
            Said one = all.get(row);
            EntryStamp stamp = Entries.stamp(one.author(), row);
            entries.add(new Decision(
                    stamp,
                    Entries.RULE,
                    pattern(open.store(), row),
                    Disposition.BP_EXPECTED,
                    one.tag(),
                    one.comment() + ".",
                    null,
                    List.of()));
            List<EventKey> events = List.of(EventKey.of(open.store(), row));
            entries.add(new Annotation(stamp, events, Annotation.Kind.TAG, one.tag() + ".", true));
            entries.add(new Annotation(stamp, events, Annotation.Kind.NOTE, one.comment() + ".", true));
        }
        return MadeFindings.with(open, entries);
    }

    private static Scope pattern(EventStore store, int row) {
        ScopeField parent = new ScopeField(EventField.PARENT_IMAGE, ScopeField.Part.LAST_NAME);
        return new Scope.Pattern(
                List.of(
                        condition(store, row, ScopeField.of(EventField.COMMAND_LINE)),
                        condition(store, row, ScopeField.of(EventField.USER)),
                        condition(store, row, parent)),
                null);
    }

    private static Condition condition(EventStore store, int row, ScopeField field) {
        return Condition.exact(field, field.of(store.value(row, field.field())));
    }

    private static List<NamedCsvRecord> csv(String id, Investigation decided) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(MadeFindings.export(id, decided))) {
            return csv.stream().toList();
        }
    }

    private static void assertHolds(
            Investigation decided, NamedCsvRecord line, int row, Map<String, EventField> columns) {
        columns.forEach((column, field) -> {
            String logged = Objects.requireNonNullElse(decided.store().value(row, field), "");
            assertEquals(logged, FormulaGuard.unguard(line.getField(column)), column);
        });
        for (String cell : line.getFields()) {
            assertFalse(!cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0, cell);
        }
    }

    @Property(tries = 300)
    void csvIsSafeAndLosesNothing(@ForAll("said") List<Said> all) throws IOException {
        Investigation decided = decided(all);
        List<NamedCsvRecord> lines = csv("findings-csv", decided);
        assertEquals(all.size(), lines.size());
        for (int row = 0; row < all.size(); row++) {
            NamedCsvRecord line = lines.get(row);
            assertHolds(
                    decided,
                    line,
                    row,
                    Map.of(
                            "host", EventField.COMPUTER,
                            "user", EventField.USER,
                            "image", EventField.IMAGE,
                            "commandLine", EventField.COMMAND_LINE));
            EventKey key = EventKey.of(decided.store(), row);
            assertEquals(key, EventKey.parse(FormulaGuard.unguard(line.getField("eventKey"))));
            assertEquals(
                    List.of(all.get(row).tag() + "."), CellLines.split(FormulaGuard.unguard(line.getField("tags"))));
            assertEquals(
                    decided.casework().cover(row).orElseThrow().note(), FormulaGuard.unguard(line.getField("note")));
        }
    }

    @Property(tries = 200)
    void timesketchIsSafeAndLosesNothing(@ForAll("said") List<Said> all) throws IOException {
        Investigation decided = decided(all);
        List<NamedCsvRecord> lines = csv("timesketch", decided);
        assertEquals(all.size(), lines.size());
        for (int row = 0; row < all.size(); row++) {
            NamedCsvRecord line = lines.get(row);
            assertHolds(
                    decided,
                    line,
                    row,
                    Map.of("hostname", EventField.COMPUTER, "command_line", EventField.COMMAND_LINE));
            assertTrue(line.getField("datetime").matches("2026-03-02T09:00:0[0-9]\\.000000\\+00:00"));
            JsonNode tags = new ObjectMapper().readTree(line.getField("tag"));
            assertEquals("qwinsta", tags.get(0).asText());
            assertEquals(all.get(row).tag() + ".", tags.get(tags.size() - 1).asText());
        }
    }

    @Property(tries = 70)
    void navigatorIsJsonAndLosesNothing(@ForAll("said") List<Said> all) throws IOException {
        Investigation decided = decided(all);
        JsonNode technique = new ObjectMapper()
                .readTree(MadeFindings.export("navigator", decided))
                .at("/techniques/0");
        String comment = technique.get("comment").asText();
        for (int row = 0; row < all.size(); row++) {
            assertTrue(comment.contains(Objects.requireNonNull(decided.store().value(row, EventField.COMPUTER))));
            assertTrue(
                    comment.contains(decided.casework().cover(row).orElseThrow().note()));
        }
    }

    /** Every line of the stanza is one of its keys or a comment, whatever stands in a comment. */
    @Property(tries = 200)
    void macroKeepsItsLines(@ForAll("said") List<Said> all) {
        String macro = MadeFindings.export("splunk-macro", decided(all));
        assertTrue(macro.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t'), macro);
        List<String> lines = macro.lines().toList();
        assertEquals("[windows_system_discovery_using_qwinsta_filter]", lines.get(0));
        assertTrue(lines.subList(1, lines.size() - 2).stream().allMatch(line -> line.startsWith("#")), macro);
        assertTrue(lines.get(lines.size() - 2).startsWith("definition = "), macro);
        assertTrue(lines.get(lines.size() - 1).startsWith("description = "), macro);
        assertTrue(lines.stream().noneMatch(line -> line.endsWith("\\")), macro);
    }

    @Property(tries = 200)
    void sigmaStaysYaml(@ForAll("said") List<Said> all) {
        String sigma = MadeFindings.export("sigma-filter", decided(all));
        List<Object> documents = YamlDocuments.of(sigma);
        assertTrue(documents.size() == 1 || documents.size() == 2, sigma);
        String justification = MadeFindings.export("filter-justification", decided(all));
        assertTrue(justification.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n'), justification);
    }
}
