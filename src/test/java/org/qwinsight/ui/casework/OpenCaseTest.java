package org.qwinsight.ui.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.ui.task.DirectTasks;
import org.qwinsight.ui.task.HeldTasks;

/** The file follows what is said. */
class OpenCaseTest {
    @TempDir
    Path folder = Path.of("");

    private Path file(String name) {
        return folder.resolve(name + ".qwcase");
    }

    private CaseStore created(String name) throws IOException {
        return CaseFiles.created(file(name));
    }

    @Test
    void noneIsOpenAtFirst() {
        OpenCase open = new OpenCase(new DirectTasks(), () -> {});
        assertFalse(open.isOpen());
        assertFalse(open.isWritable());
        assertEquals(CaseFile.EMPTY, open.content());
        assertEquals("", open.stateProperty().get());
        assertNull(open.leave());
    }

    @Test
    void whatItSaysIsInTheFileAndCanBeUndone() throws IOException {
        OpenCase open = new OpenCase(new DirectTasks(), () -> {});
        CaseStore store = created("one");
        assertNull(open.take(store, store.caseFile()));
        assertEquals(store.path(), open.pathProperty().get());
        assertEquals("saved", open.stateProperty().get());
        assertFalse(open.undoableProperty().get());
        open.say(CaseFiles.decided(open.content(), 1));
        assertEquals(1, CaseFiles.decisions(file("one")));
        assertTrue(open.undoableProperty().get());
        open.say(open.content().undo(CaseFiles.NOON).orElseThrow());
        assertEquals(0, CaseFiles.decisions(file("one")));
        assertTrue(open.redoableProperty().get());
        CaseSaver left = open.leave();
        assertNotNull(left);
        assertNull(open.pathProperty().get());
        assertFalse(open.redoableProperty().get());
        left.letGo();
        try (CaseStore next = CaseStore.open(file("one"), CaseFiles.NOON)) {
            assertNull(next.readOnlyReason(), "the lock is let go");
        }
    }

    @Test
    void anotherTakesTheFirstOnesPlace() throws IOException {
        OpenCase open = new OpenCase(new DirectTasks(), () -> {});
        CaseStore first = created("first");
        CaseStore second = created("second");
        open.take(first, first.caseFile());
        CaseSaver before = open.take(second, CaseFiles.decided(second.caseFile(), 1));
        assertNotNull(before);
        assertSame(first, before.store());
        assertEquals(second.path(), open.pathProperty().get());
        assertTrue(open.undoableProperty().get());
        before.letGo();
        second.close();
    }

    @Test
    void anotherProgramsLockMakesItReadOnly() throws IOException {
        OpenCase open = new OpenCase(new DirectTasks(), () -> {});
        try (CaseStore writer = created("one");
                CaseStore reader = CaseStore.open(writer.path(), CaseFiles.NOON)) {
            open.take(reader, CaseFiles.decided(reader.caseFile(), 1));
            assertTrue(open.isOpen());
            assertFalse(open.isWritable());
            assertEquals(reader.readOnlyReason(), open.readOnlyReason());
            assertEquals("read-only", open.stateProperty().get());
            assertFalse(open.undoableProperty().get());
            open.save();
            assertEquals(0, CaseFiles.decisions(file("one")));
        }
    }

    @Test
    void savingIsHeardAtItsBeginAndAtItsEnd() throws IOException {
        HeldTasks tasks = new HeldTasks();
        List<String> heard = new ArrayList<>();
        OpenCase[] open = new OpenCase[1];
        open[0] = new OpenCase(tasks, () -> heard.add(open[0].stateProperty().get()));
        CaseStore store = created("one");
        open[0].take(store, store.caseFile());
        open[0].say(CaseFiles.decided(store.caseFile(), 1));
        assertTrue(open[0].isBusy());
        tasks.release("case save");
        assertFalse(open[0].isBusy());
        assertEquals(List.of("saved", "saving…", "saved"), heard);
        store.close();
    }

    @Test
    void whatCouldNotBeSavedIsTold() throws IOException {
        OpenCase open = new OpenCase(new DirectTasks(), () -> {});
        CaseStore store = created("one");
        open.take(store, store.caseFile());
        Files.writeString(file("one"), "another program was here");
        open.say(CaseFiles.decided(open.content(), 1));
        assertEquals("NOT SAVED", open.stateProperty().get());
        Unsaved unsaved = open.unsaved().orElseThrow();
        assertEquals(store.path(), unsaved.file());
        assertEquals(1, unsaved.entries());
        store.close();
    }
}
