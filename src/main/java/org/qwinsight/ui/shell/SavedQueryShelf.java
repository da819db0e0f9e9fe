package org.qwinsight.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.qwinsight.casefile.SavedQuery;
import org.qwinsight.casefile.UnknownMembers;
import org.qwinsight.ui.casework.CaseSession;
import org.qwinsight.ui.query.QueryShelf;

/**
 * Saved queries of the open case file and of the settings. New ones go into the case file while one is open. A name is
 * shown once: what the case says under it comes before what the settings say.
 */
final class SavedQueryShelf implements QueryShelf {
    private final CaseSession session;
    private final Settings settings;
    private final ObservableList<Shelved> shown = FXCollections.observableArrayList();

    SavedQueryShelf(CaseSession session, Settings settings) {
        this.session = session;
        this.settings = settings;
        session.contentProperty().addListener((property, before, now) -> show());
        show();
    }

    private void show() {
        List<Shelved> all = new ArrayList<>();
        session.contentProperty().get().queries().forEach(saved -> all.add(new Shelved(saved, true)));
        List<String> names = all.stream().map(Shelved::name).toList();
        settings.queries().stream()
                .filter(saved -> !names.contains(saved.name()))
                .forEach(saved -> all.add(new Shelved(saved, false)));
        if (!all.equals(shown)) {
            shown.setAll(all);
        }
    }

    @Override
    public ObservableList<Shelved> queries() {
        return shown;
    }

    @Override
    public String closedReason(String query) {
        String readOnly = session.readOnlyReason();
        if (readOnly != null) {
            return "This case is open read-only: " + readOnly + ".";
        }
        boolean isKept = session.isOpen() || query.length() <= Settings.LONGEST_TEXT;
        return isKept ? "" : "A query of this length is kept in a case only: File › New case for this evidence.";
    }

    @Override
    public void save(String name, String query) {
        put(new SavedQuery(name, query, UnknownMembers.NONE), "", session.isOpen());
    }

    @Override
    public void rename(Shelved saved, String name) {
        put(new SavedQuery(name, saved.query(), saved.saved().unknown()), saved.name(), saved.isInCase());
    }

    @Override
    public void remove(Shelved saved) {
        change(all -> all.removeIf(there -> there.name().equals(saved.name())), saved.isInCase());
    }

    /** Puts a query in the place of another one, or at the end, and takes out what else has its name. */
    private void put(SavedQuery query, String before, boolean isInCase) {
        change(
                all -> {
                    all.removeIf(there ->
                            there.name().equals(query.name()) && !there.name().equals(before));
                    int place = all.stream().map(SavedQuery::name).toList().indexOf(before);
                    if (place >= 0) {
                        all.set(place, query);
                    } else {
                        all.add(query);
                    }
                },
                isInCase);
    }

    private void change(Consumer<List<SavedQuery>> change, boolean isInCase) {
        UnaryOperator<List<SavedQuery>> changed = before -> {
            List<SavedQuery> all = new ArrayList<>(before);
            change.accept(all);
            return all;
        };
        if (isInCase) {
            session.changeQueries(changed);
        } else {
            settings.setQueries(changed.apply(settings.queries()));
            show();
        }
    }
}
