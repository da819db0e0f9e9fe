package org.qwinsight.ui.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;
import org.qwinsight.casefile.SavedQuery;
import org.qwinsight.casefile.UnknownMembers;
import org.qwinsight.ui.SyntheticCase;
import org.qwinsight.ui.query.QueryShelf.Shelved;
import org.qwinsight.ui.workspace.Workspace;

class SavedQueriesViewModelTest {
    private final Workspace workspace = new Workspace();
    private final ListShelf shelf = new ListShelf();
    private final SavedQueriesViewModel saved = new SavedQueriesViewModel(workspace, shelf);

    /** A shelf that is a list. */
    private static final class ListShelf implements QueryShelf {
        private final ObservableList<Shelved> all = FXCollections.observableArrayList();
        private String closed = "";

        @Override
        public ObservableList<Shelved> queries() {
            return all;
        }

        @Override
        public String closedReason(String query) {
            return closed;
        }

        @Override
        public void save(String name, String query) {
            all.add(new Shelved(new SavedQuery(name, query, UnknownMembers.NONE), true));
        }

        @Override
        public void rename(Shelved before, String name) {
            all.remove(before);
            save(name, before.query());
        }

        @Override
        public void remove(Shelved before) {
            all.remove(before);
        }
    }

    @Test
    void savesWhatIsAskedUnderAName() {
        workspace.open(SyntheticCase.qakbot());
        assertFalse(saved.problem("any").isEmpty(), "nothing is asked");
        workspace.query().ask("name:cmd.exe #user:x");
        assertFalse(saved.problem("  ").isEmpty());
        assertFalse(saved.problem("x".repeat(101)).isEmpty());
        saved.save("  shells ");
        assertEquals("shells", saved.queries().get(0).name());
        assertEquals("name:cmd.exe #user:x", saved.queries().get(0).query());
        assertTrue(saved.isTaken("shells"));
    }

    @Test
    void asksItAgain() {
        workspace.open(SyntheticCase.qakbot());
        workspace.query().ask("name:cmd.exe");
        saved.save("shells");
        workspace.query().clear();
        saved.ask(saved.queries().get(0));
        assertEquals("name:cmd.exe", workspace.query().get().toText());
    }

    @Test
    void aClosedShelfSaysWhy() {
        workspace.open(SyntheticCase.qakbot());
        workspace.query().ask("name:cmd.exe");
        shelf.closed = "This case is open read-only.";
        assertEquals("This case is open read-only.", saved.problem("shells"));
        saved.save("shells");
        assertTrue(saved.queries().isEmpty());
    }

    @Test
    void aTextThatIsNoQueryIsShownAndNeverAsked() {
        workspace.open(SyntheticCase.qakbot());
        shelf.save("of a newer version", "host:(a OR b)");
        Shelved strange = saved.queries().get(0);
        assertFalse(saved.fault(strange).isEmpty());
        saved.ask(strange);
        assertTrue(workspace.query().get().terms().isEmpty());
    }
}
