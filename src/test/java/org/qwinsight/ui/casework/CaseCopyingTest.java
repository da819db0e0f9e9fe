package org.qwinsight.ui.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.ui.SyntheticCase;
import org.qwinsight.ui.task.HeldTasks;
import org.qwinsight.ui.workspace.Workspace;

/** The open case in a new file. */
class CaseCopyingTest {
    private static final String STEP = "case step";

    @TempDir
    Path folder = Path.of("");

    private final Workspace workspace = new Workspace();
    private final HeldTasks tasks = new HeldTasks();
    private final OpenCase open = new OpenCase(tasks, () -> {});
    private final CaseSteps steps = new CaseSteps(tasks, open::content, () -> {});
    private final List<String> told = new ArrayList<>();
    private final CaseCopying copying =
            new CaseCopying(workspace, tasks, CaseFiles.ANALYST, open, steps, () -> told.add("created"));

    private Path file(String name) {
        return folder.resolve(name + ".qwcase");
    }

    private void create(String name) {
        copying.create(file(name), file -> CaseFiles.decided(file, 1), () -> told.add("then"), told::add);
    }

    @AfterEach
    void letGo() throws IOException {
        CaseSaver left = open.leave();
        if (left != null) {
            left.close(left.store().caseFile());
        }
    }

    @Test
    void theNewFileIsTheOpenOne() throws IOException {
        workspace.open(SyntheticCase.qakbot());
        create("first");
        assertTrue(copying.isRunning());
        create("second");
        tasks.release(STEP);
        assertFalse(copying.isRunning());
        assertEquals(file("first").toRealPath(), open.pathProperty().get());
        assertEquals(1, CaseFiles.decisions(file("first")));
        assertEquals(List.of("created", "then"), told);
        tasks.release(STEP);
        assertFalse(Files.exists(file("second")), "asked for while the first was written");
    }

    @Test
    void theFileBeforeIsLetGo() throws IOException {
        workspace.open(SyntheticCase.qakbot());
        create("first");
        tasks.release(STEP);
        create("second");
        tasks.release(STEP);
        tasks.release("case close " + file("first").toRealPath());
        try (CaseStore next = CaseStore.open(file("first"), CaseFiles.NOON)) {
            assertNull(next.readOnlyReason());
        }
    }

    @Test
    void whyItCouldNotBeWrittenIsTold() throws IOException {
        workspace.open(SyntheticCase.qakbot());
        Files.writeString(file("there"), "something else");
        create("there");
        tasks.release(STEP);
        assertFalse(copying.isRunning());
        assertFalse(open.isOpen());
        assertEquals(1, told.size());
        assertTrue(told.get(0).contains("there is a file of this name"), told.get(0));
    }

    @Test
    void nothingIsWrittenWithoutEvidence() {
        create("first");
        assertFalse(copying.isRunning());
        assertTrue(steps.isIdle());
    }

    /** The other case has a decision about another event. */
    @Test
    void aMergedCaseSaysWhatBothSaid() throws IOException {
        try (CaseStore other = CaseFiles.created(file("other"))) {
            other.save(CaseFiles.decided(other.caseFile(), 2));
        }
        workspace.open(SyntheticCase.qakbot());
        create("mine");
        tasks.release(STEP);
        List<MergePreview> previews = new ArrayList<>();
        copying.preview(file("other"), previews::add);
        tasks.release("case merge");
        assertEquals(1, previews.get(0).entries());
        copying.merge(previews.get(0), file("both"), () -> {}, told::add);
        tasks.release(STEP);
        assertEquals(file("both").toRealPath(), open.pathProperty().get());
        assertEquals(2, CaseFiles.decisions(file("both")));
        assertEquals(1, CaseFiles.decisions(file("mine")));
        assertEquals(1, CaseFiles.decisions(file("other")));
    }
}
