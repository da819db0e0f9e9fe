package org.qwinsight.ui.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.query.QueryField;
import org.qwinsight.analysis.query.ValueCounts;
import org.qwinsight.analysis.query.ValueCounts.TopValues;
import org.qwinsight.event.Progress;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.QueryFacts;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.task.TaskListener;
import org.qwinsight.ui.workspace.Workspace;

/** The most frequent values of a few fields among the rows in view, counted beside the FX thread while they are shown. */
public final class FacetsViewModel {
    /** Values of a field at once. */
    static final int MOST = 50;

    private static final String SLOT = "query facets ";
    private static final List<Kind> KINDS = List.of(
            new Kind("host", "Host"),
            new Kind("user", "User"),
            new Kind("image", "Image"),
            new Kind("parent", "Parent"),
            new Kind("kind", "Source"),
            new Kind("file", "Evidence file"),
            new Kind("disposition", "Disposition"));

    private final Workspace workspace;
    private final BackgroundTasks tasks;
    private final ReadOnlyObjectWrapper<List<Facet>> facets = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private boolean isShown;
    private int waiting;

    /** A field to count. */
    private record Kind(String field, String title) {}

    /**
     * One field with its values.
     *
     * @param rows how many rows are in view
     */
    public record Facet(QueryField field, String title, TopValues values, int rows) {}

    public FacetsViewModel(Workspace workspace, BackgroundTasks tasks) {
        this.workspace = workspace;
        this.tasks = tasks;
        workspace.investigationProperty().addListener((property, before, now) -> count());
    }

    /** The facets of the rows in view; those before while they are counted. */
    public ReadOnlyObjectProperty<List<Facet>> facetsProperty() {
        return facets.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** Says whether anybody looks; nothing is counted while nobody does. */
    public void setShown(boolean shown) {
        isShown = shown;
        count();
    }

    private void count() {
        Investigation open = workspace.investigation();
        if (open == null || !isShown) {
            facets.set(List.of());
            return;
        }
        waiting = KINDS.size();
        working.set(true);
        for (int i = 0; i < KINDS.size(); i++) {
            count(open, i);
        }
    }

    /** Each field is counted for itself, so that none waits for a slower one and the window shows them one by one. */
    private void count(Investigation open, int index) {
        Kind kind = KINDS.get(index);
        tasks.start(
                SLOT + kind.field(), "Counting values", progress -> facet(open, kind, progress), new TaskListener<>() {
                    @Override
                    public void done(Facet counted) {
                        end();
                        if (isShown) {
                            put(index, counted);
                        }
                    }

                    @Override
                    public void failed() {
                        end();
                    }

                    @Override
                    public boolean isStoppable() {
                        return true;
                    }

                    @Override
                    public void stopped() {
                        end();
                    }
                });
    }

    private void end() {
        waiting--;
        working.set(waiting > 0);
    }

    private void put(int index, Facet counted) {
        List<@Nullable Facet> all = new ArrayList<>(Collections.nCopies(KINDS.size(), null));
        for (Facet before : facets.get()) {
            all.set(place(before), before);
        }
        all.set(index, counted);
        facets.set(all.stream().flatMap(Stream::ofNullable).toList());
    }

    /** Where a facet stands among all. */
    static int place(Facet facet) {
        return KINDS.stream().map(Kind::title).toList().indexOf(facet.title());
    }

    /** How many facets there are when all are counted. */
    static int size() {
        return KINDS.size();
    }

    private static Facet facet(Investigation open, Kind kind, Progress progress) {
        QueryField field = QueryFacts.VOCABULARY.named(kind.field()).orElseThrow();
        TopValues values = ValueCounts.among(open.store(), open.queryFacts(), field, open.rows(), MOST, progress);
        return new Facet(field, kind.title(), values, open.rows().count());
    }

    /** Shows only rows with this value; null stands for no value. */
    public void include(Facet facet, @Nullable String value) {
        workspace.query().include(facet.field(), value);
    }

    /** Leaves out rows with this value; null stands for no value. */
    public void exclude(Facet facet, @Nullable String value) {
        workspace.query().exclude(facet.field(), value);
    }
}
