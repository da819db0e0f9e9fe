package org.qwinsight.ui.query;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.query.QueryCompletion;
import org.qwinsight.analysis.query.QueryCompletion.Suggestion;
import org.qwinsight.analysis.query.ValueCounts;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.QueryFacts;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.task.RunningTask;
import org.qwinsight.ui.workspace.Workspace;

/** What could stand at the caret of the search bar. Values are counted beside the FX thread, once a field and case. */
final class CompletionViewModel {
    /** Suggestions at once. */
    static final int MOST = 12;

    private static final String SLOT = "query completion";
    private static final QueryCompletion NOTHING = new QueryCompletion(0, 0, List.of());

    private final Workspace workspace;
    private final BackgroundTasks tasks;
    private final ReadOnlyObjectWrapper<QueryCompletion> completion = new ReadOnlyObjectWrapper<>(NOTHING);
    private RunningTask running = () -> {};
    private String completed = "";
    private @Nullable ValueCounts counts;

    CompletionViewModel(Workspace workspace, BackgroundTasks tasks) {
        this.workspace = workspace;
        this.tasks = tasks;
        workspace.investigationProperty().addListener((property, before, now) -> forget(before, now));
    }

    /** The suggestions for the text and caret that were asked last; empty while they are found. */
    ReadOnlyObjectProperty<QueryCompletion> completionProperty() {
        return completion.getReadOnlyProperty();
    }

    private void forget(@Nullable Investigation before, @Nullable Investigation now) {
        boolean isSame = before != null
                && now != null
                && before.store() == now.store()
                && before.tree() == now.tree()
                && before.matches().equals(now.matches())
                && before.casework().caseFile().equals(now.casework().caseFile());
        if (!isSame) {
            counts = null;
            hide();
        }
    }

    /** Finds what could stand at a place. */
    void complete(String text, int caret) {
        Investigation open = workspace.investigation();
        if (open == null) {
            hide();
            return;
        }
        ValueCounts known = counts == null ? new ValueCounts(open.store(), open.queryFacts()) : counts;
        counts = known;
        running.cancel();
        running = tasks.start(
                SLOT,
                "Completing the query",
                progress -> QueryCompletion.at(text, caret, QueryFacts.VOCABULARY, known, MOST, progress),
                found -> {
                    completed = text;
                    completion.set(isWorthShowing(found, text) ? found : NOTHING);
                });
    }

    /** A single suggestion that says what is there already is none. */
    private static boolean isWorthShowing(QueryCompletion found, String text) {
        String there = text.substring(found.from(), found.to());
        return found.suggestions().stream()
                .anyMatch(suggestion -> !suggestion.text().equals(there));
    }

    void hide() {
        running.cancel();
        completion.set(NOTHING);
    }

    /** A text with a suggestion put in, and where the caret is then; unchanged when the suggestion is for another text. */
    Completed put(Suggestion suggestion, String text) {
        QueryCompletion shown = completion.get();
        if (!text.equals(completed) || !shown.suggestions().contains(suggestion)) {
            return new Completed(text, text.length());
        }
        String changed = text.substring(0, shown.from()) + suggestion.text() + text.substring(shown.to());
        return new Completed(changed, shown.from() + suggestion.text().length());
    }

    /** A completed text with its caret. */
    record Completed(String text, int caret) {}
}
