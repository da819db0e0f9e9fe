package org.qwinsight.ui.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qwinsight.analysis.query.EventQuery;
import org.qwinsight.investigation.QueryFacts;

class ColumnFilterTest {
    private static ColumnFilter of(String field) {
        return new ColumnFilter(QueryFacts.VOCABULARY.named(field).orElseThrow());
    }

    private static EventQuery query(String text) {
        return EventQuery.parse(text, QueryFacts.VOCABULARY);
    }

    private static String asked(String field, String typed) {
        ColumnFilter filter = of(field);
        ColumnFilter.Reading reading = filter.read(typed, ZoneOffset.UTC);
        assertEquals("", reading.fault());
        return filter.replaced(EventQuery.ALL, reading.terms()).toText();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "host | ws1            | host~ws1",
                "host | :ws1           | host:ws1",
                "host | =WS1           | host=WS1",
                "host | -ws1 -ws2      | -host~ws1 -host~ws2",
                "host | *              | has:host",
                "host | *ws*           | host~ws",
                "host | -*             | -has:host",
                "host | :none          | host:none",
                "host | empty          | host~\"empty\"",
                "cmd  | net view       | cmd~net cmd~view",
                "cmd  | \"net view\"   | cmd~\"net view\"",
                "cmd  | \"-enc\"       | cmd~\"-enc\"",
                "cmd  | (x86)          | cmd~\"(x86)\"",
                "cmd  | C:\\*\\a?.exe  | cmd~C:\\*\\a?.exe",
                "cmd  | \"a*b\"        | cmd~\"a*b\"",
                "cmd  | say\"\"\"hi\"  | cmd~\"say\"\"hi\"",
                "cmd  | :/net ?view/   | cmd:/net ?view/",
                "cmd  | $\"a\\tb\"     | cmd~$\"a\\u0009b\"",
                "pid  | 4912           | pid:4912",
                "pid  | >=0x10 <100    | pid>=16 pid<100",
                "start| 2026-03-02     | start:2026-03-02Z",
                "start| >2026-03-02T09:00 | start>2026-03-02T09:00Z",
                "children | >3         | children>3",
            })
    void writesTermsOfAQuery(String field, String typed, String expected) {
        assertEquals(expected, asked(field, typed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "host  | host~ws1 pid:4                 | ws1",
                "host  | host:ws1                       | :ws1",
                "host  | -host=WS1 host~\"a b\"         | -=WS1 \"a b\"",
                "host  | #host:ws1 (host:a OR host:b)   | ",
                "host  | has:host                       | *",
                "host  | -host:empty                    | -:empty",
                "pid   | pid:4912                       | 4912",
                "pid   | pid>=10 pid~1                  | >=10 ~1",
                "start | start:2026-03-02Z              | 2026-03-02Z",
                "start | start<2026-03-02T09:00Z        | <2026-03-02T09:00Z",
            })
    void showsWhatTheQueryAsks(String field, String query, String expected) {
        String shown = of(field).text(query(query));
        assertEquals(expected == null ? "" : expected, shown);
        ColumnFilter.Reading back = of(field).read(shown, ZoneOffset.UTC);
        assertEquals(query(query), of(field).replaced(query(query), back.terms()));
    }

    @Test
    void replacesItsOwnTermsWhereTheyStand() {
        ColumnFilter host = of("host");
        EventQuery before = query("user:m host~a is:finding host~b #host:c");
        EventQuery after = host.replaced(before, host.read("x", ZoneOffset.UTC).terms());
        assertEquals("user:m host~x is:finding #host:c", after.toText());
        assertEquals(
                "user:m is:finding #host:c",
                host.replaced(after, host.read("  ", ZoneOffset.UTC).terms()).toText());
    }

    @Test
    void aTermThatWasSwitchedOffIsNotThereTwice() {
        ColumnFilter host = of("host");
        EventQuery after =
                host.replaced(query("#host~x"), host.read("x x", ZoneOffset.UTC).terms());
        assertEquals("host~x", after.toText());
    }

    @Test
    void aTimeWithoutZoneIsInTheZoneOfTheHeading() {
        ColumnFilter.Reading reading = of("start").read("2026-07-01T09:00", ZoneId.of("Europe/Berlin"));
        assertEquals("start:2026-07-01T09:00+02:00", reading.terms().get(0).toText());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01 09:00:40.318, start:2026-07-01T09:00:40.318+02:00",
        ">=2026-07-01 09:00 <2026-07-02, start>=2026-07-01T09:00+02:00 start<2026-07-02+02:00"
    })
    void aTimeMayBeWrittenAsItsColumnShowsIt(String typed, String asked) {
        ColumnFilter.Reading reading = of("start").read(typed, ZoneId.of("Europe/Berlin"));
        assertEquals("", reading.fault());
        assertEquals(asked, new EventQuery(reading.terms()).toText());
    }

    @Test
    void saysWhatIsWrongAndWhere() {
        ColumnFilter.Reading reading = of("start").read("yesterday", ZoneOffset.UTC);
        assertTrue(reading.isFault());
        assertTrue(reading.fault().startsWith("At \u201cyesterday\u201d: "), reading.fault());
        String longest = of("cmd").read("y".repeat(1_000_000), ZoneOffset.UTC).fault();
        assertTrue(longest.startsWith("At \u201cyyyy") && longest.length() < 200, longest);
        assertTrue(of("pid").read(">x", ZoneOffset.UTC).isFault());
        assertTrue(of("cmd").read(":/(/", ZoneOffset.UTC).isFault());
        assertTrue(of("host").read("=", ZoneOffset.UTC).isFault());
        assertTrue(of("host").read("**", ZoneOffset.UTC).isFault());
        assertFalse(of("host").read("", ZoneOffset.UTC).isFault());
    }

    @Test
    void clearingLeavesWhatNoFieldShows() {
        EventQuery query = query("host~a -user:m qwinsta #pid:4 pid:5");
        EventQuery cleared = ColumnFilter.cleared(
                query,
                EventColumns.ALL.stream()
                        .flatMap(column -> java.util.stream.Stream.ofNullable(column.field()))
                        .toList());
        assertEquals("qwinsta #pid:4", cleared.toText());
    }
}
