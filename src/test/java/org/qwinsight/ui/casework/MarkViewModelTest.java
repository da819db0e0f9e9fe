package org.qwinsight.ui.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qwinsight.casefile.Condition;
import org.qwinsight.casefile.Decision;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.casefile.EntryStamp;
import org.qwinsight.casefile.Scope;
import org.qwinsight.event.EventField;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.SyntheticCase;
import org.qwinsight.ui.task.DirectTasks;
import org.qwinsight.ui.task.HeldTasks;

/** What is previewed is what is marked: the same rows, no more and no fewer. */
class MarkViewModelTest {
    private static final EntryStamp AMY = EntryStamp.of("amy", Instant.parse("2026-03-02T12:00:00Z"), "test");

    private final Investigation open = SyntheticCase.qakbot();

    private MarkViewModel mark(int... rows) {
        return new MarkViewModel(open, rows, new DirectTasks());
    }

    private int finding(int number) {
        return open.findingRows()[number];
    }

    /** On SRV-DB2 cmd.exe ran qwinsta twice as svc.monitor, with different arguments. */
    private int[] audited() {
        return Arrays.stream(open.findingRows())
                .filter(row -> "SRV-DB2".equals(open.store().value(row, EventField.COMPUTER)))
                .toArray();
    }

    @Test
    void suspiciousButExpectedStandsFirstAndNeedsAComment() {
        MarkViewModel mark = mark(finding(0));
        assertEquals(Disposition.BP_EXPECTED, mark.dispositionProperty().get());
        assertEquals("Say why it is benign or false.", mark.problemProperty().get());
        assertThrows(IllegalStateException.class, () -> mark.decisions(AMY));
        mark.commentProperty().set("  help desk ");
        assertEquals("", mark.problemProperty().get());
        Decision decision = mark.decisions(AMY).get(0);
        assertEquals("help desk", decision.comment());
        assertNull(decision.expires(), "a decision on events counts for ever");
        mark.dispositionProperty().set(Disposition.TP_SUSPICIOUS);
        mark.commentProperty().set("");
        assertEquals("", mark.problemProperty().get());
    }

    @Test
    void theChosenEventsAreMarkedAndNothingElse() {
        MarkViewModel mark = mark(finding(3), finding(0), finding(3));
        assertEquals(List.of(finding(0), finding(3)), List.copyOf(mark.marked()));
        assertEquals("Marks exactly 2 findings now.", mark.summaryProperty().get());
    }

    @Test
    void aPatternSaysWhatItMarksBeyondAndWhatItWouldCover() {
        int[] both = audited();
        MarkViewModel mark = mark(both[0]);
        mark.kindProperty().set(ScopeKind.PARENT_USER_HOST);
        assertEquals(Arrays.stream(both).boxed().toList(), List.copyOf(mark.marked()));
        String summary = mark.summaryProperty().get();
        assertTrue(
                summary.startsWith("Marks exactly 2 findings now, 1 beyond the chosen. It would also cover"), summary);
        assertEquals("90", mark.daysProperty().get(), "a pattern expires unless the analyst says otherwise");
        mark.commentProperty().set("monitoring");
        Decision decision = mark.decisions(AMY).get(0);
        assertEquals(AMY.at().plus(Duration.ofDays(90)), decision.expires());
        Investigation decided = open.with(decision);
        assertEquals(
                List.copyOf(mark.marked()),
                Arrays.stream(decided.casework().hideableRows()).boxed().toList());
    }

    @Test
    void aWindowMakesAPatternNarrower() {
        int[] both = audited();
        MarkViewModel mark = mark(both);
        mark.kindProperty().set(ScopeKind.PARENT_USER);
        // The second ran at 11:02:00.617, 7,320 s after 09:00:00.617.
        mark.toProperty().set("2026-03-02 11:02:00");
        assertEquals(List.of(both[0]), List.copyOf(mark.marked()));
        assertTrue(
                mark.summaryProperty().get().contains("and not 1 of the chosen"),
                mark.summaryProperty().get());
        mark.toProperty().set("yesterday");
        assertTrue(mark.problemProperty().get().startsWith("'yesterday' is no time in UTC"));
        assertEquals(List.of(), List.copyOf(mark.marked()));
    }

    @Test
    void chosenFieldsAreComparedAsAskedFor() {
        MarkViewModel mark = mark(audited()[0]);
        mark.kindProperty().set(ScopeKind.FIELDS);
        assertEquals(
                "Choose the fields in which a finding has to agree.",
                mark.problemProperty().get());
        FieldChoice user = mark.fields().get(1);
        user.chosenProperty().set(true);
        assertEquals(2, mark.marked().size());
        user.matchProperty().set(Condition.Match.PREFIX);
        user.valueProperty().set("m.");
        // m.weber ran it and its renamed copy on FIN-WS-014.
        assertEquals(2, mark.marked().size());
        assertEquals("FIN-WS-014", open.store().value(mark.marked().get(0), EventField.COMPUTER));
        user.valueProperty().set("nobody");
        assertEquals("Nothing would be marked.", mark.problemProperty().get());
    }

    @Test
    void daysAreANumberOrNothing() {
        MarkViewModel mark = mark(finding(0));
        mark.commentProperty().set("why");
        for (String days : List.of("0", "-1", "ten", "100000", "1.5")) {
            mark.daysProperty().set(days);
            assertTrue(mark.problemProperty().get().startsWith("The days are"), days);
        }
        mark.daysProperty().set(" 30 ");
        assertEquals(
                AMY.at().plus(Duration.ofDays(30)), mark.decisions(AMY).get(0).expires());
    }

    @Test
    void tooManyPatternsAreRefused() {
        Investigation many = SyntheticCase.findings(MarkScopes.MOST_PATTERNS + 1);
        MarkViewModel mark = new MarkViewModel(many, many.findingRows(), new DirectTasks());
        mark.commentProperty().set("why");
        assertEquals("", mark.problemProperty().get());
        mark.kindProperty().set(ScopeKind.COMMAND_ON_HOST);
        assertTrue(
                mark.problemProperty().get().contains("differ in more than 500 ways"),
                mark.problemProperty().get());
        // 20 users from one of five parents each: the user decides the parent, so there are 20 pairs.
        mark.kindProperty().set(ScopeKind.PARENT_USER);
        assertEquals("", mark.problemProperty().get());
        assertEquals(20, mark.decisions(AMY).size());
        assertEquals(
                20, mark.decisions(AMY).stream().map(Decision::scope).distinct().count());
        assertTrue(mark.decisions(AMY).get(0).scope() instanceof Scope.Pattern);
    }

    /** While the rows of another wish are looked for, nothing can be marked. */
    @Test
    void nothingIsMarkedBeforeItIsPreviewed() {
        HeldTasks tasks = new HeldTasks();
        MarkViewModel mark = new MarkViewModel(open, audited(), tasks);
        mark.commentProperty().set("why");
        assertEquals("Looking for what this covers…", mark.problemProperty().get());
        assertThrows(IllegalStateException.class, () -> mark.decisions(AMY));
        tasks.release("mark preview");
        assertEquals("", mark.problemProperty().get());
        mark.kindProperty().set(ScopeKind.PARENT_USER);
        assertThrows(IllegalStateException.class, () -> mark.decisions(AMY));
        tasks.release("mark preview");
        assertEquals(1, mark.decisions(AMY).size());
    }
}
