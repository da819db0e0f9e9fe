package org.qwinsight.ui.events;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.task.BackgroundTasks;
import org.qwinsight.ui.workspace.Workspace;

/**
 * The rows of the current query in an order, a window into them, and where the selection stands. Positions count all
 * rows of the query from 0, indexes those of the window. Sorting is done away from the FX thread; meanwhile the rows are
 * those before. Nothing is done while the table is not shown.
 */
public final class EventTableViewModel {
    private final Workspace workspace;
    private final int largestWindow;
    private final EventSorter sorter;
    private final EventRows rows = new EventRows();
    private final EventChoice choice;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ObjectProperty<List<SortKey>> sort = new SimpleObjectProperty<>(List.of());
    private final ReadOnlyObjectWrapper<EventWindow> window = new ReadOnlyObjectWrapper<>(EventWindow.NONE);
    private final ReadOnlyIntegerWrapper selectedIndex = new ReadOnlyIntegerWrapper(EventOrder.NOWHERE);
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper orders = new ReadOnlyIntegerWrapper();
    private @Nullable EventOrder order;
    private @Nullable EventText text;

    public EventTableViewModel(Workspace workspace, BackgroundTasks tasks) {
        this(workspace, tasks, EventWindow.LARGEST);
    }

    EventTableViewModel(Workspace workspace, BackgroundTasks tasks, int largestWindow) {
        this.workspace = workspace;
        this.largestWindow = largestWindow;
        this.sorter = new EventSorter(tasks, this::accept, this::giveOrderUp);
        workspace.investigationProperty().addListener((property, before, now) -> change(now));
        this.choice = new EventChoice(workspace, this::order);
        workspace.selectedNodeProperty().addListener((property, before, now) -> {
            choice.follow();
            reveal();
        });
        workspace.zoneProperty().addListener((property, before, now) -> text = null);
        shown.addListener((property, before, now) -> {
            sortAgain();
            reveal();
        });
        sort.addListener((property, before, now) -> sortAgain());
    }

    private void change(@Nullable Investigation now) {
        EventOrder before = order;
        if (before != null
                && (now == null || now.store() != before.investigation().store())) {
            sorter.leave();
            order = null;
            choice.only(ProcessTree.NONE);
            show(EventWindow.NONE);
        }
        sortAgain();
    }

    private void sortAgain() {
        Investigation open = workspace.investigation();
        if (open != null && shown.get()) {
            sorter.sort(open, sort.get());
        }
    }

    private void accept(EventOrder made) {
        EventOrder before = order;
        order = made;
        if (before != null && before.looksLike(made)) {
            revision.set(revision.get() + 1);
            return;
        }
        choice.countAgain();
        int selected = selectedPosition();
        EventWindow first = EventWindow.at(0, made.size(), largestWindow);
        show(selected == EventOrder.NOWHERE ? first : first.showing(selected));
        orders.set(orders.get() + 1);
    }

    /** Shows a window of the present order. */
    private void show(EventWindow to) {
        selectedIndex.set(EventOrder.NOWHERE);
        rows.show(order, to);
        window.set(to);
        revision.set(revision.get() + 1);
        selectedIndex.set(indexOf(selectedPosition()));
    }

    /** Follows the selection of all views. */
    private void reveal() {
        if (!shown.get()) {
            return;
        }
        int position = selectedPosition();
        EventWindow to =
                position == EventOrder.NOWHERE ? window.get() : window.get().showing(position);
        if (to.equals(window.get())) {
            selectedIndex.set(indexOf(position));
        } else {
            show(to);
        }
    }

    private int indexOf(int position) {
        return window.get().contains(position) ? position - window.get().from() : EventOrder.NOWHERE;
    }

    /** The rows of the window, for a table. */
    public ObservableList<EventRow> rows() {
        return rows;
    }

    /** Where the selection stands among the rows of the window, -1 when it is not there. */
    public ReadOnlyIntegerProperty selectedIndexProperty() {
        return selectedIndex.getReadOnlyProperty();
    }

    /** Goes up when rows look otherwise than before, even when the same ones are shown. */
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** Goes up when other rows are there, or the same ones in another order. */
    ReadOnlyIntegerProperty ordersProperty() {
        return orders.getReadOnlyProperty();
    }

    /** True while rows are sorted. */
    public ReadOnlyBooleanProperty workingProperty() {
        return sorter.workingProperty();
    }

    /** How much of the sorting is done, from 0 to 1, negative while that is not known. */
    ReadOnlyDoubleProperty sortedShareProperty() {
        return sorter.shareProperty();
    }

    /** Gives up the order that is being made for the one that is shown, and else for that of time. */
    void cancelSorting() {
        if (sorter.workingProperty().get()) {
            giveOrderUp();
        }
    }

    private void giveOrderUp() {
        EventOrder now = order;
        boolean isOther = now != null && !now.keys().equals(sort.get());
        List<SortKey> back = now != null && isOther ? now.keys() : List.of();
        if (back.equals(sort.get())) {
            sortAgain();
        } else {
            sort.set(back);
        }
    }

    /** Whether the table can be seen. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** The columns that rows are sorted by, the most important first; none for the order of time. */
    public ObjectProperty<List<SortKey>> sortProperty() {
        return sort;
    }

    ReadOnlyObjectProperty<EventWindow> windowProperty() {
        return window.getReadOnlyProperty();
    }

    /** What is shown, null before the first rows of a case. */
    @Nullable
    EventOrder order() {
        return order;
    }

    /** True for a row that is in the window; a control keeps others in reserve. */
    boolean isCurrent(@Nullable EventRow row) {
        return rows.contains(row);
    }

    /** How many rows are chosen together; 0 while the table is not shown. */
    public ObservableValue<Number> chosenCount() {
        return Bindings.when(shown).then(choice.countProperty()).otherwise(0);
    }

    /** The rows that are chosen together. */
    EventChoice choice() {
        return choice;
    }

    /** Number of rows of the query. */
    public int total() {
        return window.get().total();
    }

    /** Where the selection stands among all rows of the query, or -1 when it is not among them. */
    public int selectedPosition() {
        int row = workspace.selectedRow();
        return order == null || row == ProcessTree.NONE ? EventOrder.NOWHERE : order.position(row);
    }

    /** Selects the row at a position, or at the end that is nearest to it; the window follows. */
    public void selectPosition(int position) {
        EventOrder shownOrder = order;
        if (shownOrder != null && shownOrder.size() > 0) {
            int near = Math.max(0, Math.min(position, shownOrder.size() - 1));
            choice.only(shownOrder.row(near));
            workspace.select(shownOrder.row(near));
            reveal();
        }
    }

    /** Selects the first row at or after a time; false when no row has a time. */
    public boolean selectTime(long nanos) {
        int position = order == null ? EventOrder.NOWHERE : order.positionAt(nanos);
        if (position != EventOrder.NOWHERE) {
            selectPosition(position);
        }
        return position != EventOrder.NOWHERE;
    }

    /** Moves the window without the selection. */
    void showWindow(EventWindow to) {
        if (!to.equals(window.get())) {
            show(to);
        }
    }

    void select(EventRow row) {
        workspace.select(row.row());
    }

    /** How long nothing happened above a row, in words; empty where that was not long. */
    public String pauseAbove(int position) {
        long pause = order == null ? 0 : order.pauseAbove(position);
        return pause == 0 ? "" : QuietPauses.words(pause);
    }

    /** What stands in the cells of a row, null for one that is not of the shown evidence. */
    @Nullable
    EventText text(EventRow row) {
        EventText now = text();
        return now != null && now.has(row) ? now : null;
    }

    /** What stands in the cells, null while there are no rows. */
    @Nullable
    EventText text() {
        Investigation open = workspace.investigation();
        EventOrder shownOrder = order;
        if (open == null
                || shownOrder == null
                || open.store() != shownOrder.investigation().store()) {
            return null;
        }
        EventText known = text;
        if (known == null) {
            known = new EventText(open, workspace.zone());
            text = known;
        }
        return known;
    }
}
