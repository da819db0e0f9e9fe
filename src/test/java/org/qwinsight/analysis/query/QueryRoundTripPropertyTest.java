package org.qwinsight.analysis.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A query's text reads back as the same query, and any text is either a query or has a fault at a place. */
class QueryRoundTripPropertyTest {
    @Provide
    Arbitrary<EventQuery> queries() {
        return GeneratedQueries.queries();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(20),
                Arbitraries.strings()
                        .withChars("aANDORNOT user:is\"$\\()#-*?:=~<>/,\t0")
                        .ofMaxLength(30),
                GeneratedQueries.queries().map(EventQuery::toText).map(text -> text.substring(text.length() / 3)));
    }

    @Property(tries = 3000)
    void textReadsBackAsTheSameQuery(@ForAll("queries") EventQuery query) {
        assertEquals(query, EventQuery.parse(query.toText()), query.toText());
    }

    @Property(tries = 5000)
    void everyTextIsAQueryOrHasAFaultAtAPlace(@ForAll("texts") String text) {
        try {
            EventQuery query = EventQuery.parse(text);
            assertEquals(query, EventQuery.parse(query.toText()), query.toText());
        } catch (QuerySyntaxException e) {
            assertTrue(e.offset() >= 0 && e.length() >= 0 && e.offset() + e.length() <= text.length(), text);
            assertTrue(e.getMessage().length() > 20, e.getMessage());
        }
    }
}
