package org.qwinsight.ui.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qwinsight.analysis.query.EventQuery;
import org.qwinsight.analysis.query.QueryField;
import org.qwinsight.investigation.QueryFacts;

class WordFilterTest {
    private static WordFilter of(String field) {
        return new WordFilter(QueryFacts.VOCABULARY.named(field).orElseThrow());
    }

    private static EventQuery query(String text) {
        return EventQuery.parse(text, QueryFacts.VOCABULARY);
    }

    private static Set<FilterWord> words(WordFilter filter, String labels) {
        return Arrays.stream(labels.split(", "))
                .map(label -> filter.words().stream()
                        .filter(word -> word.label().equals(label))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(label)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "kind      | kind:sysmon-1                       | Sysmon 1                    | ",
                "kind      | kind=security-4688                  | Security 4688               | ",
                "kind      | kind:SYSMON                         | Sysmon 1                    | ",
                "kind      | kind:crowdstrike                    | ProcessRollup2, SyntheticProcessRollup2 | ",
                "kind      | kind:defender OR kind:sysmon-1      | Sysmon 1, Defender ProcessCreated | ",
                "integrity | integrity:high                      | High                        | ",
                "integrity | integrity:Medium?Plus               | Medium Plus                 | ",
                "integrity | integrity:none OR integrity:Low     | Low, not logged             | ",
                "kind      | -kind:sysmon-1                      |                             | -kind:sysmon-1",
                "kind      | kind:/crowd.*/                      |                             | kind:/crowd.*/",
                "kind      | kind:sys*                           |                             | kind:sys*",
                "integrity | integrity:S-1-16-1 OR integrity:Low |                             | (integrity:S-1-16-1 OR integrity:Low)",
                "integrity | integrity:Low integrity:High        | Low                         | integrity:High",
                "integrity | #integrity:Low host:a               |                             | ",
                "integrity | integrity:Low OR host:a             |                             | ",
                "integrity | has:integrity -integrity:Low        |                             | has:integrity -integrity:Low",
            })
    void showsWhatTheQueryAsks(String field, String text, String checked, String others) {
        WordFilter filter = of(field);
        EventQuery query = query(text);
        String labels = filter.checked(query).stream().map(FilterWord::label).collect(Collectors.joining(", "));
        assertEquals(checked == null ? "" : checked, labels);
        assertEquals(others == null ? "" : others, filter.others(query));
        assertEquals(query, filter.replaced(query, filter.checked(query)), "what stands there is left as it is");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "kind      |                         | Sysmon 1                 | kind:sysmon-1",
                "kind      | host:a                  | Security 4688, Sysmon 1  | host:a (kind:sysmon-1 OR kind:security-4688)",
                "kind      | kind:crowdstrike host:a | ProcessRollup2           | kind:crowdstrike-processrollup2 host:a",
                "kind      | kind=sysmon-1           | Security 4688, Sysmon 1  | kind=sysmon-1 OR kind:security-4688",
                "kind      | -kind:sysmon-1          | Sysmon 1                 | -kind:sysmon-1 kind:sysmon-1",
                "kind      | #kind:sysmon-1          | Sysmon 1                 | kind:sysmon-1",
                "integrity |                         | Medium Plus              | integrity:Medium?Plus",
                "integrity |                         | High, not logged         | integrity:High OR integrity:none",
                "elevation |                         | %%1937 elevated          | elevation:%%1937",
                "parentlink|                         | NOT_IN_LOGS, GUID        | parentlink:GUID OR parentlink:NOT_IN_LOGS",
            })
    void asksForAnyOfTheCheckedWords(String field, String before, String checked, String after) {
        WordFilter filter = of(field);
        EventQuery asked = filter.replaced(query(before == null ? "" : before), words(filter, checked));
        assertEquals(after, asked.toText());
        assertEquals(asked, query(asked.toText()), "reads back as the same");
    }

    @Test
    void noCheckTakesOnlyTheTermOfTheChecksOut() {
        WordFilter kind = of("kind");
        EventQuery before = query("host:a (kind:sysmon OR kind:defender) -kind:crowdstrike #kind:sysmon-1");
        assertEquals(
                "host:a -kind:crowdstrike #kind:sysmon-1",
                kind.replaced(before, Set.of()).toText());
        assertEquals("host:a #kind:sysmon-1", kind.cleared(before).toText());
        assertEquals(
                "host:a #kind:sysmon-1",
                ColumnFilter.cleared(
                                before,
                                List.of(QueryFacts.VOCABULARY.named("kind").orElseThrow()))
                        .toText());
    }

    @Test
    void theTitleNamesBoth() {
        assertEquals(
                "Low, High \u00b7 -integrity:Low",
                of("integrity").title(query("-integrity:Low integrity:High OR integrity:Low")));
        assertEquals("", of("integrity").title(query("host:a")));
    }

    @Test
    void everyWordIsAskedForByItselfAlone() {
        for (QueryField field : QueryFacts.VOCABULARY.fields()) {
            for (FilterWord word : FilterWord.of(field)) {
                WordFilter filter = new WordFilter(field);
                EventQuery asked = filter.replaced(EventQuery.ALL, Set.of(word));
                assertEquals(Set.of(word), filter.checked(query(asked.toText())), asked.toText());
            }
        }
        assertTrue(
                FilterWord.of(QueryFacts.VOCABULARY.named("host").orElseThrow()).isEmpty());
    }
}
