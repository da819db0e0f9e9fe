package org.qwinsight.ui.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AnalystTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Analyst analyst = new Analyst("svc-account", Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void theAccountIsTheNameUntilAnotherIsGiven() {
        assertEquals("svc-account", analyst.stamp().author());
        analyst.setName("  Ada Lovelace ");
        assertEquals("Ada Lovelace", analyst.stamp().author());
        assertEquals(NOON, analyst.stamp().at());
        analyst.setName("   ");
        assertEquals("svc-account", analyst.stamp().author());
    }

    @Test
    void whatCannotBeSeenIsNoPartOfAName() {
        analyst.setName("a\nb\u202Ec\u0000");
        assertEquals("abc", analyst.name());
        analyst.setName("\u200B\t");
        assertEquals("svc-account", analyst.name());
    }

    /** A character outside of the basic plane takes two units of a string, and is kept whole or not at all. */
    @Test
    void aVeryLongNameIsCutBetweenCharacters() {
        analyst.setName("x" + "\uD835\uDD38".repeat(200));
        assertEquals("x" + "\uD835\uDD38".repeat(99), analyst.name());
    }
}
