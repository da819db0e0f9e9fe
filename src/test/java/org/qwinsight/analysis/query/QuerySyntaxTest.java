package org.qwinsight.analysis.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qwinsight.event.EventField;

/** What a query says, and where a text that is none goes wrong. */
class QuerySyntaxTest {
    private static String canonical(String text) {
        return EventQuery.parse(text).toText();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "host:WS1 usr:x                | 9  | 3 | perhaps user",
                "start>=2026-03-02T09:00       | 7  | 16 | zone",
                "start>=2026-03-02             | 7  | 10 | 2026-03-02Z",
                "start:2026-02-30Z             | 6  | 11 | zone",
                "a OR                          | 2  | 2 | OR stands between",
                "OR a                          | 0  | 2 | OR stands between",
                "AND a                         | 0  | 3 | AND stands between",
                "a or b                        | 2  | 2 | capitals",
                "a AND b OR c                  | 8  | 2 | brackets",
                "(a                            | 0  | 1 | not closed",
                "a)                            | 1  | 1 | opening",
                "()                            | 0  | 2 | nothing between",
                "user:                         | 5  | 0 | missing",
                "user:(a OR b)                 | 5  | 1 | (user:a OR user:b)",
                "user:\"a                      | 5  | 2 | not closed",
                "cmd:/all                      | 4  | 4 | quotes",
                "cmd:/a(/                      | 7  | 1 | regular expression",
                "pid>=x                        | 5  | 1 | whole number",
                "user>=x                       | 4  | 2 | neither a time nor a number",
                "is:odd                        | 3  | 3 | there is no odd",
                "has:odd                       | 4  | 3 | there is no odd",
                "a - b                         | 2  | 1 | right before",
                "a --b                         | 2  | 2 | quotes",
                "a # b                         | 2  | 1 | right before",
                "a OR #b                       | 5  | 1 | whole term",
                "#a OR b                       | 3  | 2 | #(a OR b)",
                "(#a)                          | 1  | 1 | whole term",
                "*                             | 0  | 1 | every row",
                "cmd=a*                        | 4  | 2 | write :",
                "cmd:$\"\\q\"                  | 6  | 2 | backslash"
            })
    void faultsHaveAPlaceAndAdvice(String text, int offset, int length, String advice) {
        QuerySyntaxException fault = assertThrows(QuerySyntaxException.class, () -> EventQuery.parse(text));
        assertEquals(offset, fault.offset(), fault.getMessage());
        assertEquals(length, fault.length(), fault.getMessage());
        assertTrue(fault.getMessage().contains(advice), fault.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Computer:WS1                        | host:WS1",
                "DEST:WS1 ParentImage:x              | host:WS1 parent:x",
                "a AND b                             | a b",
                "a b OR c                            | a (b OR c)",
                "NOT a -b                            | -a -b",
                "NOT -a                              | a",
                "image:C:\\Windows\\System32\\cmd.exe | image:C:\\Windows\\System32\\cmd.exe",
                "C:\\Windows                         | \"C:\\Windows\"",
                "name:setup(1).exe                   | name:\"setup(1).exe\"",
                "user:\"a\"\"b\"                     | user:\"a\"\"b\"",
                "image:*\"Program Files (x86)\"*     | image:*\"Program Files (x86)\"*",
                "cmd~\"net view\"                    | cmd~\"net view\"",
                "user:\"\"                           | user:empty",
                "user:\"none\" user:none             | user:\"none\" user:none",
                "#user:SYSTEM host:a                 | #user:SYSTEM host:a",
                "start>=2026-03-02t09:00z            | start>=2026-03-02T09:00Z",
                "pid>=0x10                           | pid>=16",
                "cmd:/a\\/b c/                       | cmd:/a\\/b c/",
                "user=$\"a\\nb\"                     | user=$\"a\\u000ab\""
            })
    void canonicalText(String text, String canonical) {
        assertEquals(canonical, canonical(text));
        assertEquals(canonical, canonical(canonical));
    }

    @Test
    void termsAreSwitchedOffAndKept() {
        EventQuery query = EventQuery.parse("host:a user:b");
        EventQuery off = query.toggled(1);
        assertEquals("host:a #user:b", off.toText());
        assertFalse(off.isAll());
        assertEquals(query, off.toggled(1));
        assertTrue(off.toggled(0).isAll());
        assertEquals("host:a user:b", off.with(query.terms().get(1)).toText());
        assertEquals("host:a", off.without(query.terms().get(1)).toText());
    }

    @Test
    void includingTakesBackExcluding() {
        QueryField user = QueryVocabulary.of(EventField.USER);
        EventQuery without = EventQuery.ALL.excluding(user, "NT AUTHORITY\\SYSTEM");
        assertEquals("-user=\"NT AUTHORITY\\SYSTEM\"", without.toText());
        assertEquals(
                "user=\"NT AUTHORITY\\SYSTEM\"",
                without.including(user, "NT AUTHORITY\\SYSTEM").toText());
        assertEquals("user:empty", EventQuery.ALL.including(user, "").toText());
    }

    @Test
    void depthAndLengthHaveLimits() {
        String deep = "(".repeat(EventQuery.MAX_DEPTH) + "a b" + ")".repeat(EventQuery.MAX_DEPTH);
        assertEquals("(a b)", canonical(deep));
        QuerySyntaxException tooDeep =
                assertThrows(QuerySyntaxException.class, () -> EventQuery.parse("(" + deep + ")"));
        assertEquals(EventQuery.MAX_DEPTH, tooDeep.offset());
        EventQuery.parse("a".repeat(EventQuery.MAX_LENGTH));
        QuerySyntaxException tooLong =
                assertThrows(QuerySyntaxException.class, () -> EventQuery.parse("a".repeat(EventQuery.MAX_LENGTH + 1)));
        assertEquals(EventQuery.MAX_LENGTH, tooLong.offset());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s:x", "-%s>3", "is:%s", "has:%s"})
    void aFaultDoesNotRepeatWhatNobodyWouldRead(String text) {
        String name = "n".repeat(200_000);
        QuerySyntaxException fault =
                assertThrows(QuerySyntaxException.class, () -> EventQuery.parse(text.formatted(name)));
        assertTrue(fault.getMessage().length() < 700, text);
        assertTrue(fault.getMessage().contains("n".repeat(59) + "…"), fault.getMessage());
    }

    @Test
    void historyGoesBackAndForward() {
        EventQuery a = EventQuery.parse("a");
        EventQuery b = EventQuery.parse("b");
        EventQueryHistory history =
                EventQueryHistory.of(EventQuery.ALL).asked(a).asked(a);
        assertEquals(a, history.current());
        assertEquals(EventQuery.ALL, history.back().current());
        assertEquals(EventQuery.ALL, history.back().back().current());
        assertEquals(a, history.back().forward().current());
        assertFalse(history.back().asked(b).canGoForward());
        assertEquals(EventQuery.ALL, history.back().asked(b).back().current());
        EventQueryHistory longest = history;
        for (int i = 0; i < 2 * EventQueryHistory.MOST; i++) {
            longest = longest.asked(i % 2 == 0 ? b : a);
        }
        assertEquals(EventQueryHistory.MOST, longest.queries().size());
        assertEquals(a, longest.current());
    }
}
