package org.qwinsight.ui.query;

import javafx.collections.ObservableList;
import org.qwinsight.casefile.SavedQuery;

/** Where queries with a name are kept: in the case file while one is open, else with the settings of this computer. */
public interface QueryShelf {
    /** The saved queries in the order in which they were saved. */
    ObservableList<Shelved> queries();

    /** Why a query cannot be kept now; empty when it can. */
    String closedReason(String query);

    /** Keeps a query under a name; one of the same name is replaced. */
    void save(String name, String query);

    /** Gives a saved query another name; one of that name is replaced. */
    void rename(Shelved saved, String name);

    void remove(Shelved saved);

    /**
     * A saved query.
     *
     * @param isInCase true when it is in the open case file, false when it is kept with the settings
     */
    record Shelved(SavedQuery saved, boolean isInCase) {
        public String name() {
            return saved.name();
        }

        public String query() {
            return saved.query();
        }
    }
}
