package org.qwinsight.ui.query;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.RowSet;
import org.qwinsight.analysis.query.EventQuery;
import org.qwinsight.analysis.query.QueryCostException;
import org.qwinsight.analysis.query.QuerySyntaxException;
import org.qwinsight.event.Progress;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.QueryFacts;
import org.qwinsight.investigation.TimeRange;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.task.RunningTask;
import org.qwinsight.ui.task.TaskListener;
import org.qwinsight.ui.workspace.CurrentQuery;
import org.qwinsight.ui.workspace.DisplayText;
import org.qwinsight.ui.workspace.Workspace;

/**
 * The text of the search bar. What is typed is a draft: its hits are counted beside the FX thread, and its faults told,
 * but the views follow only when it is applied.
 */
public final class QueryBarViewModel {
    private static final String COUNT_SLOT = "query count";

    private final Workspace workspace;
    private final BackgroundTasks tasks;
    private final CurrentQuery query;
    private final StringProperty draft = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper hits = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable QueryFault> fault = new ReadOnlyObjectWrapper<>();
    private RunningTask counting = () -> {};

    public QueryBarViewModel(Workspace workspace, BackgroundTasks tasks) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.query = workspace.query();
        query.property().addListener((property, before, now) -> restore());
        query.faultProperty().addListener((property, before, now) -> showDraft());
        workspace.investigationProperty().addListener((property, before, now) -> showDraft());
        draft.addListener((property, before, now) -> showDraft());
        restore();
    }

    /** What stands in the bar. */
    public StringProperty draftProperty() {
        return draft;
    }

    /** {@code 243 of 5,117}: how many rows the draft would leave; {@code …} while they are counted, empty for none. */
    public ReadOnlyStringProperty hitsProperty() {
        return hits.getReadOnlyProperty();
    }

    /** True while hits are counted. */
    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** What is wrong with the draft, null when it is a query. */
    public ReadOnlyObjectProperty<@Nullable QueryFault> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /** True when the bar says something else than what is asked. */
    public boolean isChanged() {
        return !draft.get().equals(query.get().toText());
    }

    /** Asks for the draft; false when it has a fault, and nothing is asked then. */
    public boolean apply() {
        try {
            query.ask(draft.get());
        } catch (QuerySyntaxException e) {
            fault.set(QueryFault.of(e));
            return false;
        }
        restore();
        return true;
    }

    /** Drops the draft: the bar says again what is asked. */
    public void restore() {
        String asked = query.get().toText();
        if (asked.equals(draft.get())) {
            showDraft();
        } else {
            draft.set(asked);
        }
    }

    private void showDraft() {
        counting.cancel();
        working.set(false);
        Investigation open = workspace.investigation();
        if (open == null) {
            fault.set(null);
            hits.set("");
            return;
        }
        EventQuery drafted;
        try {
            drafted = EventQuery.parse(draft.get(), QueryFacts.VOCABULARY);
        } catch (QuerySyntaxException e) {
            fault.set(QueryFault.of(e));
            hits.set("");
            return;
        }
        if (drafted.equals(query.get()) && !query.faultProperty().get().isEmpty()) {
            fault.set(new QueryFault(
                    0, draft.get().length(), query.faultProperty().get()));
            hits.set("");
            return;
        }
        fault.set(null);
        if (drafted.equals(open.options().where())) {
            hits.set(counted(open.rows().count(), open));
        } else {
            count(open, drafted);
        }
    }

    private void count(Investigation open, EventQuery drafted) {
        working.set(true);
        counting = tasks.start(
                COUNT_SLOT,
                "Counting the hits of the query",
                progress -> answer(open, drafted, progress),
                new TaskListener<>() {
                    @Override
                    public void done(Answer answer) {
                        show(answer, open);
                    }

                    @Override
                    public boolean isStoppable() {
                        return true;
                    }

                    @Override
                    public void stopped() {
                        working.set(false);
                    }
                });
    }

    private void show(Answer answer, Investigation open) {
        working.set(false);
        if (answer.fault() != null) {
            fault.set(answer.fault());
            hits.set("");
        } else if (open.equals(workspace.investigation())) {
            hits.set(counted(answer.rows(), open));
        }
    }

    private static Answer answer(Investigation open, EventQuery drafted, Progress progress) {
        TimeRange range = open.options().range();
        try {
            RowSet rows = open.query(drafted, progress);
            boolean isWhole = range.isAll();
            RowSet inTime = isWhole ? rows : rows.and(RowSet.between(open.store(), range.fromNanos(), range.toNanos()));
            return new Answer(inTime.count(), null);
        } catch (QueryCostException e) {
            return new Answer(0, new QueryFault(0, 0, String.valueOf(e.getMessage())));
        }
    }

    private static String counted(int rows, Investigation open) {
        return DisplayText.count(rows) + " of " + DisplayText.count(open.store().size());
    }

    /** How many rows a draft leaves, or why that cannot be told. */
    private record Answer(int rows, @Nullable QueryFault fault) {}
}
