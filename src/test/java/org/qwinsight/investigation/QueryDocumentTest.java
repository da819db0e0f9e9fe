package org.qwinsight.investigation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.qwinsight.analysis.query.QueryField;
import org.qwinsight.event.EventKind;

/** docs/query-language.md names every field with all its names, and where each source has it. */
class QueryDocumentTest {
    private static final Map<String, Integer> COLUMN_OF_KIND = Map.of(
            "sysmon-1", 3,
            "security-4688", 4,
            "crowdstrike-processrollup2", 5,
            "defender-processcreated", 6);

    /** The cells of each row of the tables of fields, by the field's name. */
    private static Map<String, List<String>> rows() throws IOException {
        String document = Files.readString(Path.of("docs", "query-language.md"), UTF_8);
        Map<String, List<String>> rows = new TreeMap<>();
        document.substring(document.indexOf("\n## Fields"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .forEach(cells -> rows.put(cells.get(0).replace("`", ""), cells));
        return rows;
    }

    @Test
    void everyNameIsThere() throws IOException {
        Map<String, String> written = new TreeMap<>();
        rows().forEach((name, cells) -> written.put(name, cells.get(1).replace("`", "")));
        Map<String, String> known = new TreeMap<>();
        QueryFacts.VOCABULARY.fields().forEach(field -> known.put(field.name(), String.join(", ", field.aliases())));
        assertEquals(known, written);
    }

    @Test
    void timesNumbersAndFlagsAreCalledThat() throws IOException {
        Map<String, List<String>> rows = rows();
        List<String> wrong = new ArrayList<>();
        for (QueryField field : QueryFacts.VOCABULARY.fields()) {
            List<String> cells = rows.getOrDefault(field.name(), List.of());
            boolean isFact = field.origin() instanceof QueryField.Fact;
            String type = isFact ? cells.get(2) : cells.get(2).replaceAll("^.*; a (time|number).*$", "$1");
            String expected = field.type().name().toLowerCase(Locale.ROOT);
            boolean isText = !isFact && field.type() == QueryField.Type.TEXT;
            if (isText ? type.equals("time") || type.equals("number") : !type.equals(expected)) {
                wrong.add(field.name() + " is a " + expected);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everySourceThatHasAFieldIsNamed() throws IOException {
        List<String> wrong = new ArrayList<>();
        Map<String, List<String>> rows = rows();
        for (QueryField field : QueryFacts.VOCABULARY.fields()) {
            if (field.origin() instanceof QueryField.Logged logged) {
                COLUMN_OF_KIND.forEach((kind, column) -> {
                    boolean has = logged.column().isIn(EventKind.named(kind).orElseThrow());
                    boolean saysSo = !rows.getOrDefault(field.name(), List.of())
                            .get(column)
                            .equals("–");
                    if (has != saysSo) {
                        wrong.add(field.name() + " in " + kind);
                    }
                });
            }
        }
        assertEquals(List.of(), wrong);
    }
}
