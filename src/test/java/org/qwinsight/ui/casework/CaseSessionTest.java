package org.qwinsight.ui.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.casefile.AuditEntry;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.casefile.Decision;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.casefile.Entries;
import org.qwinsight.casefile.EntryStamp;
import org.qwinsight.casefile.SavedQuery;
import org.qwinsight.casefile.UnknownMembers;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.SyntheticCase;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.task.DirectTasks;
import org.qwinsight.ui.task.HeldTasks;
import org.qwinsight.ui.workspace.Workspace;

/** What is said is kept, in the file that it was said for. */
class CaseSessionTest {
    private static final String STEP = "case step";

    /** Every look at it is a second later. */
    private static final class TickingClock extends Clock {
        private Instant now = Entries.NOON;

        @Override
        public Instant instant() {
            now = now.plusSeconds(1);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @TempDir
    Path folder = Path.of("");

    private final Workspace workspace = new Workspace();
    private final List<String> said = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Investigation qakbot = SyntheticCase.qakbot();

    private CaseSession session(BackgroundTasks tasks) {
        Analyst analyst = new Analyst("amy", new TickingClock());
        CaseSession session = new CaseSession(workspace, tasks, analyst, new CaseOpening(analyst), said::add);
        workspace.open(qakbot);
        return session;
    }

    private void create(CaseSession session, Path file) {
        session.create(file, () -> {}, problems::add);
    }

    /** Decides on one finding. */
    private void decide(CaseSession session, int finding) {
        Decision decision = Entries.decision(
                session.stamp(), qakbot.eventsOf(new int[] {qakbot.findingRows()[finding]}), Disposition.BP_EXPECTED);
        session.add(List.of(decision));
    }

    private Path file(String name) {
        return folder.resolve(name + ".qwcase");
    }

    private static int decisions(Path file) throws IOException {
        return CaseStore.read(file).caseFile().decisions().size();
    }

    private int decided() {
        Investigation whole = workspace.whole();
        return whole == null ? -1 : whole.casework().hideable();
    }

    @Test
    void everyStepIsSavedAndApplied() throws IOException {
        CaseSession session = session(new DirectTasks());
        assertFalse(session.isOpen());
        create(session, file("one"));
        assertEquals("saved", session.stateProperty().get());
        decide(session, 0);
        decide(session, 1);
        assertEquals(2, decisions(file("one")));
        assertEquals(2, decided());
        session.undo();
        assertEquals(1, decisions(file("one")));
        assertEquals(1, decided());
        assertTrue(session.redoableProperty().get());
        session.redo();
        assertEquals(2, decided());
        assertFalse(session.redoableProperty().get());
        session.close();
        assertNull(session.pathProperty().get());
        try (CaseStore next = CaseStore.open(file("one"), session.stamp())) {
            assertNull(next.readOnlyReason(), "the lock is let go");
        }
    }

    private static void saveQuery(CaseSession session, String name) {
        session.changeQueries(all -> Stream.concat(
                        all.stream(), Stream.of(new SavedQuery(name, "user:bob", UnknownMembers.NONE)))
                .toList());
    }

    private static List<String> queries(CaseSession session) {
        return session.contentProperty().get().queries().stream()
                .map(SavedQuery::name)
                .toList();
    }

    @Test
    void theAuditTellsOfSavedAndRemovedQueries() throws IOException {
        CaseSession session = session(new DirectTasks());
        create(session, file("one"));
        saveQuery(session, "bob's");
        session.changeQueries(all -> List.of());
        List<AuditEntry> audit = CaseStore.read(file("one")).caseFile().audit();
        assertEquals(
                List.of("query_saved bob's: user:bob", "query_removed bob's: user:bob"),
                audit.subList(audit.size() - 2, audit.size()).stream()
                        .map(line -> line.action() + " " + line.detail())
                        .toList());
        assertFalse(session.undoableProperty().get());
    }

    @Test
    void aQueryThatIsSavedWhileAStepIsTakenIsKeptWithIt() {
        HeldTasks tasks = new HeldTasks();
        CaseSession session = session(tasks);
        create(session, file("one"));
        tasks.release(STEP);
        decide(session, 0);
        saveQuery(session, "a");
        saveQuery(session, "b");
        tasks.release(STEP);
        tasks.release(STEP);
        tasks.release(STEP);
        assertEquals(List.of("a", "b"), queries(session));
        assertEquals(1, session.contentProperty().get().decisions().size());
    }

    @Test
    void whatIsSaidWhileTheCaseIsSavedElsewhereIsInTheNewFile() throws IOException {
        HeldTasks tasks = new HeldTasks();
        CaseSession session = session(tasks);
        create(session, file("old"));
        tasks.release(STEP);
        decide(session, 0);
        tasks.release(STEP);
        create(session, file("new"));
        decide(session, 1);
        assertEquals(1, session.contentProperty().get().decisions().size(), "nothing is changed while it is written");
        tasks.release(STEP);
        assertEquals(file("new"), session.pathProperty().get());
        tasks.release(STEP);
        tasks.release("case save");
        assertEquals(2, decisions(file("new")));
        assertTrue(decisions(file("old")) <= 1, "the old file is as it was when the new one was asked for");
    }

    /** Both were said before there was a file. */
    @Test
    void theFirstDecisionsWaitForTheirFile() throws IOException {
        HeldTasks tasks = new HeldTasks();
        CaseSession session = session(tasks);
        session.create(file("first"), () -> decide(session, 0), problems::add);
        assertTrue(session.isOpen(), "so nobody is asked for another file");
        decide(session, 1);
        for (int step = 0; step < 3; step++) {
            tasks.release(STEP);
        }
        tasks.release("case save");
        tasks.release("case apply");
        assertEquals(2, decisions(file("first")));
        assertEquals(2, decided());
    }

    @Test
    void whatCannotBeKeptIsTold() throws IOException {
        CaseSession session = session(new DirectTasks());
        Files.writeString(file("there"), "something else");
        create(session, file("there"));
        assertTrue(problems.get(0).contains("there is a file of this name"), problems.get(0));
        assertFalse(session.isOpen());
        assertEquals("something else", Files.readString(file("there")));
    }

    @Test
    void aSaveThatFailedIsToldAndDoneAgain() throws IOException {
        CaseSession session = session(new DirectTasks());
        create(session, file("one"));
        byte[] before = Files.readAllBytes(file("one"));
        Files.writeString(file("one"), "another program was here");
        decide(session, 0);
        assertEquals("NOT SAVED", session.stateProperty().get());
        Unsaved unsaved = session.unsaved().orElseThrow();
        assertEquals(file("one").toRealPath(), unsaved.file());
        assertEquals(1, unsaved.entries());
        assertTrue(unsaved.problem().contains("another program changed it"), unsaved.problem());
        assertEquals(1, decided(), "it counts all the same");
        Files.write(file("one"), before);
        session.save();
        assertEquals("saved", session.stateProperty().get());
        assertTrue(session.unsaved().isEmpty());
        assertEquals(1, decisions(file("one")));
    }

    @Test
    void whatIsDiscardedIsNotSaved() throws IOException {
        HeldTasks tasks = new HeldTasks();
        CaseSession session = session(tasks);
        create(session, file("one"));
        tasks.release(STEP);
        decide(session, 0);
        tasks.release(STEP);
        session.discard();
        tasks.release("case save");
        tasks.release("case close " + file("one").toRealPath());
        assertEquals(0, decisions(file("one")));
        try (CaseStore next = CaseStore.open(file("one"), session.stamp())) {
            assertNull(next.readOnlyReason(), "the lock is let go");
        }
    }

    /** Other evidence is opened while a step is still at work. */
    @Test
    void whatWasSaidLastIsSavedWhenOtherEvidenceIsOpened() throws IOException {
        HeldTasks tasks = new HeldTasks();
        CaseSession session = session(tasks);
        create(session, file("one"));
        tasks.release(STEP);
        decide(session, 0);
        workspace.open(SyntheticCase.withoutFinding());
        assertEquals(1, decisions(file("one")));
        tasks.release(STEP);
        assertEquals(CaseFile.EMPTY, session.contentProperty().get());
    }

    @Test
    void afterAllIsSavedTheWaitingAreTold() {
        HeldTasks tasks = new HeldTasks();
        CaseSession session = session(tasks);
        List<String> told = new ArrayList<>();
        session.whenSettled(() -> told.add("at once"));
        assertEquals(List.of("at once"), told);
        create(session, file("one"));
        decide(session, 0);
        session.whenSettled(() -> told.add("later"));
        tasks.release(STEP);
        tasks.release(STEP);
        assertEquals(1, told.size(), "it is not saved yet");
        tasks.release("case save");
        assertEquals(List.of("at once", "later"), told);
    }

    /** Judging began before the decision and ends after it. */
    @Test
    void evidenceThatWasJudgedMeanwhileKeepsItsDecisions() {
        CaseSession session = session(new DirectTasks());
        create(session, file("one"));
        Investigation before = workspace.whole();
        assertNotNull(before);
        Investigation judged = before.with(before.options().withProfile(RuleProfile.ESCU_V8));
        decide(session, 0);
        workspace.judge(judged);
        assertEquals(1, decided());
        Investigation now = workspace.whole();
        assertEquals(RuleProfile.ESCU_V8, now == null ? null : now.options().profile());
    }

    /** Applying a decision began before the evidence was judged and ends after it. */
    @Test
    void decisionsThatWereAppliedMeanwhileKeepTheJudgement() {
        HeldTasks tasks = new HeldTasks();
        CaseSession session = session(tasks);
        create(session, file("one"));
        tasks.release(STEP);
        decide(session, 0);
        tasks.release(STEP);
        Investigation decided = qakbot.withCase(session.contentProperty().get(), Entries.NOON);
        workspace.judge(qakbot.with(qakbot.options().withProfile(RuleProfile.ESCU_V8)));
        assertFalse(workspace.decide(decided));
        tasks.release("case apply");
        assertEquals(1, decided());
        Investigation now = workspace.whole();
        assertEquals(RuleProfile.ESCU_V8, now == null ? null : now.options().profile());
    }

    /** The case has an entry of an hour from now. */
    @Test
    void aClockThatWasSetBackIsTold() throws IOException {
        EntryStamp later = Entries.stamp("bob", 3600);
        CaseStore.create(file("late"), CaseFile.created(later), later).close();
        Analyst analyst = new Analyst("amy", new TickingClock());
        CaseOpening opening = new CaseOpening(analyst);
        CaseSession session = new CaseSession(workspace, new DirectTasks(), analyst, opening, said::add);
        workspace.open(opening.open(List.of(file("late"), folder), paths -> qakbot));
        assertTrue(said.get(0).contains("is behind the newest entry of this case (2026-03-02T13:00:00Z)"), said.get(0));
        decide(session, 0);
        CaseFile kept = CaseStore.read(file("late")).caseFile();
        assertEquals(
                List.of("bob", "amy"),
                kept.audit().stream().map(AuditEntry::author).distinct().toList());
        assertEquals(1, kept.decisions().size());
        session.end();
    }
}
