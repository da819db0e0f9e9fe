package org.qwinsight.ui.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.casefile.AuditEntry;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.casefile.Decision;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.casefile.Entries;
import org.qwinsight.ui.task.DirectTasks;

/** What follows from a change. */
class CaseChangeTest {
    @TempDir
    Path folder = Path.of("");

    private final OpenCase open = new OpenCase(new DirectTasks(), () -> {});
    private final List<String> said = new ArrayList<>();
    private int judged;

    private void change(UnaryOperator<CaseFile> change, String word) {
        CaseChange step = new CaseChange(open, change, word, () -> judged++, said::add);
        step.done(step.apply(open.content()));
    }

    private Path file() {
        return folder.resolve("one.qwcase");
    }

    private void take() throws IOException {
        CaseStore store = CaseFiles.created(file());
        open.take(store, store.caseFile());
    }

    @AfterEach
    void letGo() {
        CaseSaver left = open.leave();
        if (left != null) {
            left.letGo();
        }
    }

    @Test
    void anEntryIsKeptAndTheEvidenceJudgedByIt() throws IOException {
        take();
        change(file -> CaseFiles.decided(file, 1), "");
        assertEquals(1, CaseFiles.decisions(file()));
        assertEquals(1, judged);
        assertEquals(List.of(), said);
    }

    @Test
    void undoAndRedoTellInWordsWhatTheStepSaid() throws IOException {
        take();
        change(file -> CaseFiles.decided(file, 1), "");
        change(file -> file.undo(CaseFiles.NOON).orElseThrow(), "Undone: ");
        change(file -> file.redo(CaseFiles.NOON).orElseThrow(), "Done again: ");
        String step = "Benign Positive - Suspicious But Expected for this event";
        assertEquals(List.of("Undone: " + step, "Done again: " + step), said);
    }

    @Test
    void ofAStepOfSeveralEntriesTheFirstOneIsTold() throws IOException {
        take();
        Decision one = Entries.decision(CaseFiles.NOON, Entries.events(1, 2), Disposition.BP_EXPECTED);
        Decision other = Entries.decision(CaseFiles.NOON, Entries.events(3), Disposition.BP_EXPECTED);
        change(file -> file.with(List.of(one, other)), "");
        change(file -> file.undo(CaseFiles.NOON).orElseThrow(), "Undone: ");
        assertEquals(List.of("Undone: Benign Positive - Suspicious But Expected for 2 events and 1 more"), said);
    }

    @Test
    void aLineOfTheAuditBringsNoOtherJudgement() throws IOException {
        take();
        change(file -> file.logged(CaseFiles.NOON, AuditEntry.Action.EXPORTED, "the rows"), "");
        assertEquals(List.of(), said);
        assertEquals(0, judged, "no entry has come or gone");
        assertEquals(
                "the rows",
                CaseStore.read(file()).caseFile().audit().stream()
                        .reduce((first, last) -> last)
                        .orElseThrow()
                        .detail());
    }

    @Test
    void nothingFollowsWhenNothingChanged() throws IOException {
        take();
        change(file -> file, "Undone: ");
        assertEquals(0, judged);
        assertEquals(List.of(), said);
    }

    @Test
    void withoutACaseItIsToldThatNothingWasKept() {
        change(file -> CaseFiles.decided(file, 1), "");
        assertEquals(List.of("This was not kept, because there is no case file to keep it in."), said);
        assertEquals(CaseFile.EMPTY, open.content());
        assertEquals(0, judged);
    }
}
