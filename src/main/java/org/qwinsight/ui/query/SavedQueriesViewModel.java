package org.qwinsight.ui.query;

import javafx.collections.ObservableList;
import org.qwinsight.analysis.query.EventQuery;
import org.qwinsight.analysis.query.QuerySyntaxException;
import org.qwinsight.investigation.QueryFacts;
import org.qwinsight.ui.query.QueryShelf.Shelved;
import org.qwinsight.ui.workspace.CurrentQuery;
import org.qwinsight.ui.workspace.Workspace;

/** Queries with a name: to save the current one, to ask one again, to rename and to delete. */
public final class SavedQueriesViewModel {
    /** Characters of a name. */
    static final int LONGEST_NAME = 100;

    private final CurrentQuery query;
    private final QueryShelf shelf;

    public SavedQueriesViewModel(Workspace workspace, QueryShelf shelf) {
        this.query = workspace.query();
        this.shelf = shelf;
    }

    public ObservableList<Shelved> queries() {
        return shelf.queries();
    }

    /** The text that would be saved. */
    public String current() {
        return query.get().toText();
    }

    /** Why the current query cannot be saved under a name, or a word of warning; empty when it simply can. */
    public String problem(String name) {
        if (!shelf.closedReason(current()).isEmpty()) {
            return shelf.closedReason(current());
        }
        if (current().isEmpty()) {
            return "There is no query to save: nothing is asked.";
        }
        return nameProblem(name);
    }

    /** What is wrong with a name; empty when it can be used. */
    public String nameProblem(String name) {
        if (name.isBlank()) {
            return "Write a name.";
        }
        return name.strip().length() > LONGEST_NAME ? "The name is longer than " + LONGEST_NAME + " characters." : "";
    }

    /** True when another query has this name and would be replaced. */
    public boolean isTaken(String name) {
        return queries().stream().anyMatch(saved -> saved.name().equals(name.strip()));
    }

    public void save(String name) {
        if (problem(name).isEmpty()) {
            shelf.save(name.strip(), current());
        }
    }

    /** Why a saved query cannot be asked, as a case file may hold anything; empty when it can. */
    public String fault(Shelved saved) {
        try {
            EventQuery.parse(saved.query(), QueryFacts.VOCABULARY);
            return "";
        } catch (QuerySyntaxException e) {
            return e.getMessage();
        }
    }

    /** Asks a saved query in place of the current one. */
    public void ask(Shelved saved) {
        if (fault(saved).isEmpty()) {
            query.ask(saved.query());
        }
    }

    public void rename(Shelved saved, String name) {
        if (nameProblem(name).isEmpty()) {
            shelf.rename(saved, name.strip());
        }
    }

    public void remove(Shelved saved) {
        shelf.remove(saved);
    }
}
