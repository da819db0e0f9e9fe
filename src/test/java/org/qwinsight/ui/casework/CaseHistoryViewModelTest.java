package org.qwinsight.ui.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.casefile.Decision;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.casefile.Entries;
import org.qwinsight.casefile.EntryStamp;
import org.qwinsight.casefile.Scope;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.SyntheticCase;
import org.qwinsight.ui.casework.CasePages.Count;
import org.qwinsight.ui.casework.CasePages.Line;
import org.qwinsight.ui.task.DirectTasks;
import org.qwinsight.ui.workspace.Workspace;

/** The pages of a case, and merging another analyst's into it. */
class CaseHistoryViewModelTest {
    private final Workspace workspace = new Workspace();
    private final Investigation qakbot = SyntheticCase.qakbot();
    private final List<String> problems = new ArrayList<>();
    private final DirectTasks tasks = new DirectTasks();

    /** An hour after the entries that are made of {@link Entries#stamp}. */
    private final Analyst amy = new Analyst("amy", Clock.fixed(Entries.NOON.plusSeconds(3600), ZoneOffset.UTC));

    private final CaseSession session = new CaseSession(workspace, tasks, amy, new CaseOpening(amy), problems::add);

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void openCase() {
        workspace.open(qakbot);
        session.create(folder.resolve("mine.qwcase"), () -> {}, problems::add);
    }

    private Scope finding(int number) {
        return qakbot.eventsOf(new int[] {qakbot.findingRows()[number]});
    }

    private static Decision by(String author, long second, Scope scope, Disposition disposition) {
        return Entries.decision(Entries.stamp(author, second), scope, disposition);
    }

    private CasePages pages() {
        return new CaseHistoryViewModel(workspace, session, tasks)
                .pagesProperty()
                .get();
    }

    private int count(String by, String kind, boolean ofFindings) {
        Count found = pages().counts().stream()
                .filter(count -> count.by().equals(by) && count.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        return ofFindings ? found.findings() : found.decisions();
    }

    @Test
    void everythingThatWasSaidHasItsState() {
        Instant over = Entries.NOON.plusSeconds(60);
        session.add(List.of(Entries.decision(Entries.stamp("bob", 1), finding(0), Disposition.FP_DATA, over)));
        session.add(List.of(by("amy", 2, Entries.parent("nowhere.exe"), Disposition.BP_EXPECTED)));
        session.add(List.of(by("amy", 3, finding(1), Disposition.TP_SUSPICIOUS)));
        session.add(List.of(by("amy", 4, finding(2), Disposition.OTHER)));
        session.undo();
        List<String> states = pages().entries().stream().map(Line::state).toList();
        assertEquals(List.of("expired", "no finding matches it", "counts", "undone", "counts"), states);
        assertEquals("2026-03-02T12:00:01Z", pages().entries().get(0).at());
        assertEquals(1, pages().unmatched().size());
        assertTrue(pages().unmatched().get(0).what().contains("nowhere.exe"));
        // Created, four decisions and an undo; the evidence has three files.
        assertEquals(1 + 3 + 4 + 1, pages().audit().size());
    }

    @Test
    void countsAreOfFindingsAndOfDecisions() {
        session.add(List.of(by("bob", 1, finding(0), Disposition.TP_SUSPICIOUS)));
        session.add(List.of(by("amy", 2, Entries.parent("cmd.exe"), Disposition.BP_EXPECTED)));
        // Of five findings one is bob's. The parent of all is cmd.exe, but one event comes before a pattern.
        assertEquals(1, count("disposition", "True Positive - Suspicious Activity", true));
        assertEquals(4, count("disposition", "Benign Positive - Suspicious But Expected", true));
        assertEquals(1, count("disposition", "Benign Positive - Suspicious But Expected", false));
        assertEquals(4, count("analyst", "amy", true));
        assertEquals(2, count("reason", "none", false));
        assertEquals(5, count("age of the decision", "up to a day", true));
        assertEquals(0, count("age of the decision", "older", false));
    }

    @Test
    void aMergeShowsConflictsUntilTheyAreSettled() throws IOException {
        session.add(List.of(by("amy", 10, finding(0), Disposition.BP_EXPECTED)));
        session.add(List.of(by("amy", 11, finding(1), Disposition.BP_EXPECTED)));
        EntryStamp bob = Entries.stamp("bob", 0);
        CaseFile theirs = CaseFile.created(bob)
                .with(by("bob", 5, finding(0), Disposition.TP_SUSPICIOUS))
                .with(by("bob", 20, finding(1), Disposition.TP_SUSPICIOUS))
                .with(by("bob", 21, finding(2), Disposition.OTHER));
        Path other = folder.resolve("theirs.qwcase");
        CaseStore.create(other, theirs, bob).close();
        List<MergePreview> previews = new ArrayList<>();
        session.preview(other, previews::add);
        MergePreview preview = previews.get(0);
        assertEquals(3, preview.entries());
        assertEquals(2, preview.conflicts().size());

        Path merged = folder.resolve("merged.qwcase");
        session.merge(preview, merged, () -> {}, problems::add);
        assertEquals(List.of(), problems);
        assertEquals(merged, session.pathProperty().get());
        assertEquals(
                2,
                CaseStore.read(folder.resolve("mine.qwcase"))
                        .caseFile()
                        .decisions()
                        .size());
        Investigation whole = workspace.whole();
        int first = qakbot.findingRows()[0];
        int second = qakbot.findingRows()[1];
        assertEquals(
                List.of(Disposition.BP_EXPECTED, Disposition.TP_SUSPICIOUS),
                whole == null
                        ? List.of()
                        : List.of(
                                whole.casework().disposition(first),
                                whole.casework().disposition(second)),
                "the newer one counts");
        CaseHistoryViewModel history = new CaseHistoryViewModel(workspace, session, tasks);
        assertEquals(2, history.pagesProperty().get().conflicts().size());

        ConflictLine conflict = history.pagesProperty().get().conflicts().stream()
                .filter(line -> line.older().stamp().author().equals("bob"))
                .findFirst()
                .orElseThrow();
        history.keep(conflict.older());
        assertEquals(1, history.pagesProperty().get().conflicts().size(), "the page follows the case");
        Investigation settled = workspace.whole();
        assertEquals(
                Disposition.TP_SUSPICIOUS,
                settled == null ? null : settled.casework().disposition(first));
        assertEquals(5 + 1, CaseStore.read(merged).caseFile().decisions().size(), "both are kept");
        history.close();
    }

    @Test
    void aDamagedCaseIsNotMerged() throws IOException {
        Path broken = folder.resolve("broken.qwcase");
        Files.writeString(broken, "{");
        session.preview(broken, preview -> problems.add("merged"));
        assertEquals(List.of(), problems);
        assertTrue(String.valueOf(tasks.failures().get(0).cause().getMessage()).contains("cannot be read whole"));
    }
}
