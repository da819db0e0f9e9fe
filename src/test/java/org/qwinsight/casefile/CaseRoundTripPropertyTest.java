package org.qwinsight.casefile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKey;
import org.qwinsight.event.EventKind;

/** What is written is read again, whatever texts are in it. */
class CaseRoundTripPropertyTest {
    private static Arbitrary<String> text() {
        // All chars, halves of surrogate pairs among them.
        return Arbitraries.strings().all().ofMaxLength(12);
    }

    private static Arbitrary<EntryStamp> stamp() {
        Arbitrary<Instant> times = Arbitraries.longs()
                .between(-62_000_000_000L, 250_000_000_000L)
                .map(second -> Instant.ofEpochSecond(second, Math.floorMod(second, 1_000_000_000L)));
        return Combinators.combine(text(), times, text()).as(EntryStamp::of);
    }

    private static Arbitrary<EventKey> key() {
        Arbitrary<String> scope = Arbitraries.oneOf(Arbitraries.just(""), text().map(part -> part + "\nchannel"));
        return Combinators.combine(Arbitraries.of(EventKind.class), scope, text(), Arbitraries.longs())
                .as(EventKey::new);
    }

    private static Arbitrary<Scope> scope() {
        Arbitrary<ScopeField> fields = Arbitraries.of(
                ScopeField.of(EventField.COMMAND_LINE),
                new ScopeField(EventField.USER, ScopeField.Part.LAST_NAME),
                new ScopeField(EventField.COMPUTER, ScopeField.Part.FIRST_LABEL));
        Arbitrary<Condition> conditions = Combinators.combine(fields, Arbitraries.of(Condition.Match.class), text())
                .as((field, match, value) -> new Condition(field, match, value + "x"));
        return Arbitraries.oneOf(
                key().list().ofMinSize(1).ofMaxSize(4).map(Scope.Events::new),
                conditions
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(3)
                        .map(all -> new Scope.Pattern(all, new TimeWindow(Entries.NOON, null))));
    }

    private static Arbitrary<CaseEntry> entry() {
        Arbitrary<CaseEntry> decisions = Combinators.combine(
                        stamp(), scope(), Arbitraries.of(Disposition.class), text(), text())
                .as((stamp, scope, disposition, reason, comment) -> new Decision(
                        stamp, Entries.RULE, scope, disposition, reason, comment + "c", Entries.NOON, List.of("ab")));
        Arbitrary<CaseEntry> notes = Combinators.combine(
                        stamp(), key(), Arbitraries.of(Annotation.Kind.class), text(), Arbitraries.of(true, false))
                .as((stamp, key, kind, text, set) -> new Annotation(stamp, List.of(key), kind, text + "t", set));
        Arbitrary<CaseEntry> parents = Combinators.combine(stamp(), key(), text())
                .as((stamp, key, comment) -> new ParentDecision(stamp, key, null, comment));
        Arbitrary<CaseEntry> site = Combinators.combine(
                        stamp(), Arbitraries.of(SiteFact.Kind.class), text(), Arbitraries.of(true, false))
                .as((stamp, kind, text, set) -> new SiteFact(stamp, kind, text + "n", set));
        Arbitrary<CaseEntry> undo = Combinators.combine(stamp(), Arbitraries.of(true, false))
                .as((stamp, restores) -> new Withdrawal(stamp, List.of("1"), restores));
        Arbitrary<CaseEntry> merges = Combinators.combine(stamp(), text())
                .as((stamp, name) -> new MergeNote(stamp, name, List.of(new MergeNote.Conflict("1", "2"))));
        return Arbitraries.oneOf(decisions, notes, parents, site, undo, merges);
    }

    @Provide
    Arbitrary<CaseFile> cases() {
        return Combinators.combine(entry().list().ofMaxSize(6), text(), text())
                .as((entries, zone, path) -> new CaseFile(
                                List.of(new EvidenceEntry(
                                        "ab", null, null, path, null, 1, "x", 2, 3, UnknownMembers.NONE)),
                                List.of(),
                                List.of(new SavedQuery(zone, path, UnknownMembers.NONE)),
                                zone,
                                Map.of("columns", path),
                                List.of(),
                                UnknownMembers.NONE)
                        .with(entries));
    }

    @Property(tries = 300)
    void whatIsWrittenIsReadAgain(@ForAll("cases") CaseFile file) {
        byte[] bytes = CaseWriter.bytes(file);
        CaseReading reading = CaseReader.read(bytes);
        assertEquals(List.of(), reading.problems());
        assertEquals(file, reading.caseFile());
        assertArrayEquals(bytes, CaseWriter.bytes(reading.caseFile()));
        assertEquals(List.of(), SchemaCheck.faults(bytes));
    }

    @Property(tries = 300)
    void theTextOfAKeyIsReadAgain(@ForAll("keys") EventKey key) {
        assertEquals(key, EventKey.parse(key.text()));
    }

    @Provide
    Arbitrary<EventKey> keys() {
        return key();
    }
}
