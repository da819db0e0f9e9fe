package org.qwinsight.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qwinsight.casefile.MergeNote.Conflict;
import org.qwinsight.event.EventField;

/** Undo, redo, and two cases in one. */
class CaseHistoryTest {
    private static final Scope CMD = Entries.parent("cmd.exe");

    private static Decision by(String author, long second, Scope scope, Disposition disposition) {
        return Entries.decision(Entries.stamp(author, second), scope, disposition);
    }

    private static List<Disposition> dispositions(CaseFile file) {
        return file.decisions().stream().map(Decision::disposition).toList();
    }

    @Test
    void undoAndRedoGoStepByStepAndNothingIsRemoved() {
        CaseFile file = CaseFile.EMPTY
                .with(by("amy", 1, CMD, Disposition.OTHER))
                .with(List.of(
                        by("amy", 2, Entries.events(1), Disposition.BP_EXPECTED),
                        by("amy", 2, Entries.events(2), Disposition.FP_DATA)));
        CaseFile once = file.undo(Entries.stamp("amy", 3)).orElseThrow();
        assertEquals(List.of(Disposition.OTHER), dispositions(once));
        CaseFile twice = once.undo(Entries.stamp("amy", 4)).orElseThrow();
        assertEquals(List.of(), dispositions(twice));
        assertTrue(twice.undo(Entries.stamp("amy", 5)).isEmpty());
        CaseFile redone = twice.redo(Entries.stamp("amy", 6)).orElseThrow();
        assertEquals(List.of(Disposition.OTHER), dispositions(redone));
        CaseFile all = redone.redo(Entries.stamp("amy", 7)).orElseThrow();
        assertEquals(dispositions(file), dispositions(all));
        assertTrue(all.redo(Entries.stamp("amy", 8)).isEmpty());
        assertEquals(7, all.entries().size());
        assertEquals(
                List.of("decided", "decided", "decided", "undone", "undone", "redone", "redone"),
                all.audit().stream().map(AuditEntry::action).toList());
    }

    @Test
    void afterANewStepThereIsNothingToRedo() {
        CaseFile file = CaseFile.EMPTY
                .with(by("amy", 1, CMD, Disposition.OTHER))
                .undo(Entries.stamp("amy", 2))
                .orElseThrow()
                .with(by("amy", 3, CMD, Disposition.FP_DATA));
        assertTrue(file.redo(Entries.stamp("amy", 4)).isEmpty());
        assertEquals(List.of(Disposition.FP_DATA), dispositions(file));
    }

    @Test
    void anEntryHasTheSameIdInEveryCopyAndEqualEntriesHaveDifferentOnes() {
        Decision decision = by("amy", 1, CMD, Disposition.OTHER);
        CaseFile twice = CaseFile.EMPTY.with(decision).with(decision);
        assertEquals(CaseFile.EMPTY.with(decision).entries(), twice.entries().subList(0, 1));
        assertEquals(2, twice.entries().stream().map(CaseEntry::id).distinct().count());
    }

    @Test
    void mergingKeepsBothAndShowsWhatContradicts() {
        CaseFile common = CaseFile.EMPTY.with(by("amy", 1, Entries.events(7), Disposition.OTHER));
        CaseFile mine = common.with(by("amy", 10, CMD, Disposition.BP_EXPECTED))
                .with(by("amy", 11, Entries.events(1, 2), Disposition.TP_SUSPICIOUS));
        CaseFile theirs = common.with(by("bob", 5, Entries.events(2, 3), Disposition.FP_LOGIC))
                .with(by("bob", 20, CMD, Disposition.TP_SUSPICIOUS));
        CaseFile merged = CaseMerge.of(mine, theirs, "bob.qwcase", Entries.stamp("amy", 30));
        assertEquals(
                List.of("amy 1", "bob 5", "amy 10", "amy 11", "bob 20", "amy 30"),
                merged.entries().stream()
                        .map(entry -> entry.stamp().author() + " "
                                + (entry.stamp().at().getEpochSecond() - Entries.NOON.getEpochSecond()))
                        .toList());
        String amyPattern = mine.entries().get(1).id();
        String amyEvents = mine.entries().get(2).id();
        String bobEvents = theirs.entries().get(1).id();
        String bobPattern = theirs.entries().get(2).id();
        assertEquals(
                List.of(new Conflict(amyEvents, bobEvents), new Conflict(amyPattern, bobPattern)),
                CaseMerge.openConflicts(merged));
        CaseFile settled = merged.with(by("amy", 40, CMD, Disposition.OTHER));
        assertEquals(List.of(new Conflict(amyEvents, bobEvents)), CaseMerge.openConflicts(settled));
    }

    /** Letter case counts in no condition, and the order of conditions and events says nothing. */
    @Test
    void scopesThatSayTheSameInOtherWordsContradictToo() {
        Condition parent = Condition.exact(ScopeField.of(EventField.PARENT_IMAGE), "C:\\Tools\\a.exe");
        Condition user = Condition.exact(ScopeField.of(EventField.USER), "CORP\\amy");
        Condition loud = Condition.exact(ScopeField.of(EventField.USER), "corp\\AMY");
        Condition begin = new Condition(ScopeField.of(EventField.USER), Condition.Match.PREFIX, "CORP\\amy");
        CaseFile mine = CaseFile.EMPTY.with(
                by("amy", 1, new Scope.Pattern(List.of(parent, user), null), Disposition.BP_EXPECTED));
        Scope turned = new Scope.Pattern(List.of(loud, parent), null);
        CaseFile theirs = CaseFile.EMPTY.with(by("bob", 2, turned, Disposition.TP_SUSPICIOUS));
        CaseFile merged = CaseMerge.of(mine, theirs, "b", Entries.stamp("amy", 3));
        assertEquals(1, CaseMerge.openConflicts(merged).size());
        Scope wider = new Scope.Pattern(List.of(parent, begin), null);
        assertEquals(
                1,
                CaseMerge.openConflicts(merged.with(by("amy", 4, wider, Disposition.OTHER)))
                        .size());
        assertEquals(
                List.of(),
                CaseMerge.openConflicts(
                        merged.with(by("amy", 4, new Scope.Pattern(List.of(user, parent), null), Disposition.OTHER))));
        CaseFile events = CaseMerge.of(
                CaseFile.EMPTY.with(by("amy", 1, Entries.events(1, 2), Disposition.OTHER)),
                CaseFile.EMPTY.with(by("bob", 2, Entries.events(2, 1), Disposition.TP_SUSPICIOUS)),
                "b",
                Entries.stamp("amy", 3));
        assertEquals(1, CaseMerge.openConflicts(events).size());
        CaseFile settled = events.with(by("amy", 4, Entries.events(2, 1), Disposition.OTHER));
        assertEquals(List.of(), CaseMerge.openConflicts(settled));
    }

    /** A name stands for one query: the other would be found by nobody, and removed with the first. */
    @Test
    void queriesOfOneNameThatDifferHaveTwoNamesWhenMerged() {
        CaseFile mine = withQueries("q", "is:finding", "same", "a");
        CaseFile theirs = withQueries("q", "is:root", "same", "a", "new", "b");
        CaseFile merged = CaseMerge.of(mine, theirs, "bob.qwcase", Entries.stamp("amy", 3));
        assertEquals(List.of("q is:finding", "same a", "q (bob.qwcase) is:root", "new b"), queries(merged));
        CaseFile again = CaseMerge.of(merged, theirs, "bob.qwcase", Entries.stamp("amy", 4));
        assertEquals(queries(merged), queries(again));
        CaseFile third = CaseMerge.of(merged, withQueries("q", "is:renamed"), "bob.qwcase", Entries.stamp("amy", 4));
        assertEquals("q (bob.qwcase, 2) is:renamed", queries(third).get(4));
        SavedQuery newer = new SavedQuery("same", "a", new UnknownMembers(Map.of("colour", "1")));
        CaseFile kept = CaseMerge.of(
                mine,
                CaseFile.EMPTY.withQueries(List.of(newer), Entries.stamp("bob", 1)),
                "b",
                Entries.stamp("amy", 3));
        assertEquals(newer, kept.queries().get(1));
    }

    private static CaseFile withQueries(String... namesAndQueries) {
        List<SavedQuery> all = new ArrayList<>();
        for (int i = 0; i < namesAndQueries.length; i += 2) {
            all.add(new SavedQuery(namesAndQueries[i], namesAndQueries[i + 1], UnknownMembers.NONE));
        }
        return CaseFile.EMPTY.withQueries(all, Entries.stamp("amy", 1));
    }

    private static List<String> queries(CaseFile file) {
        return file.queries().stream()
                .map(one -> one.name() + " " + one.query())
                .toList();
    }

    @Test
    void mergingACopyAddsNothing() {
        CaseFile file = CaseFile.EMPTY.with(by("amy", 1, CMD, Disposition.OTHER));
        CaseFile merged = CaseMerge.of(file, file, "copy", Entries.stamp("amy", 2));
        assertEquals(file.entries(), merged.entries().subList(0, 1));
        assertEquals(2, merged.entries().size());
        assertEquals(List.of(), CaseMerge.openConflicts(merged));
    }

    /** Bob's second entry was made after his first, although his clock had gone back. */
    @Test
    void mergingKeepsTheOrderOfEachCase() {
        CaseFile theirs = CaseFile.EMPTY
                .with(by("bob", 50, Entries.events(1), Disposition.OTHER))
                .with(by("bob", 1, Entries.events(2), Disposition.OTHER));
        CaseFile mine = CaseFile.EMPTY.with(by("amy", 10, Entries.events(3), Disposition.OTHER));
        List<CaseEntry> merged =
                CaseMerge.of(mine, theirs, "b", Entries.stamp("amy", 60)).entries();
        assertTrue(merged.indexOf(theirs.entries().get(0))
                < merged.indexOf(theirs.entries().get(1)));
    }

    @Test
    void benignAndFalseNeedAComment() {
        EntryStamp amy = Entries.stamp("amy", 1);
        for (Disposition disposition : List.of(Disposition.BP_EXPECTED, Disposition.FP_LOGIC, Disposition.FP_DATA)) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new Decision(amy, Entries.RULE, CMD, disposition, "", " ", null, List.of()));
        }
    }

    @Test
    void aPatternOfIdsAloneIsRefused() {
        Condition pid = Condition.exact(ScopeField.of(EventField.PROCESS_ID), "4");
        assertThrows(IllegalArgumentException.class, () -> new Scope.Pattern(List.of(pid), null));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Condition(ScopeField.of(EventField.IMAGE), Condition.Match.WILDCARD, "**"));
    }

    @Test
    void wildcardsPrefixesAndPartsCompareWithoutLetterCase() {
        ScopeField line = ScopeField.of(EventField.COMMAND_LINE);
        assertTrue(new Condition(line, Condition.Match.WILDCARD, "QWIN*?server:ts??").matches("qwinsta /server:TS01"));
        assertEquals(false, new Condition(line, Condition.Match.WILDCARD, "qwin?").matches("qwinsta"));
        assertTrue(new Condition(line, Condition.Match.WILDCARD, "?.exe*").matches("\ud83e\udd8a.exe"));
        assertEquals(false, new Condition(line, Condition.Match.WILDCARD, "??.exe*").matches("\ud83e\udd8a.exe"));
        assertTrue(new Condition(line, Condition.Match.PREFIX, "qwinsta /").matches("QWINSTA /server:TS01"));
        assertTrue(Condition.exact(line, "").matches(null));
        ScopeField parent = ScopeField.named("parentimage.name").orElseThrow();
        assertTrue(Condition.exact(parent, "cmd.exe").matches("C:\\Windows\\System32\\CMD.EXE"));
        assertTrue(Condition.exact(parent, "wermgr.exe").matches("wermgr.exe"));
        assertTrue(Condition.exact(ScopeField.named("Computer.label").orElseThrow(), "ws1")
                .matches("WS1.corp.local"));
        assertTrue(ScopeField.named("Image.label").isEmpty());
    }
}
