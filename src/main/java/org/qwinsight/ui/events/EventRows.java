package org.qwinsight.ui.events;

import java.util.AbstractList;
import java.util.List;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/** The rows of the window as the list that a table shows. Rows are made when they are asked for and never kept. */
final class EventRows extends ObservableListBase<EventRow> {
    private @Nullable EventOrder order;
    private EventWindow window = EventWindow.NONE;

    @Override
    public EventRow get(int index) {
        return get(order, window, index);
    }

    private static EventRow get(@Nullable EventOrder order, EventWindow window, int index) {
        if (order == null || index < 0 || index >= window.size()) {
            throw new IndexOutOfBoundsException(index);
        }
        int position = window.from() + index;
        return new EventRow(position, order.row(position));
    }

    @Override
    public int size() {
        return window.size();
    }

    /** Shows other rows in place of all that there are. */
    void show(@Nullable EventOrder newOrder, EventWindow newWindow) {
        EventOrder orderBefore = order;
        EventWindow before = window;
        List<EventRow> removed = new AbstractList<>() {
            @Override
            public EventRow get(int index) {
                return EventRows.get(orderBefore, before, index);
            }

            @Override
            public int size() {
                return before.size();
            }
        };
        beginChange();
        order = newOrder;
        window = newWindow;
        nextReplace(0, newWindow.size(), removed);
        endChange();
    }

    @Override
    public int indexOf(@Nullable Object item) {
        if (order == null || !(item instanceof EventRow wanted) || !window.contains(wanted.position())) {
            return -1;
        }
        return order.row(wanted.position()) == wanted.row() ? wanted.position() - window.from() : -1;
    }

    @Override
    public boolean contains(@Nullable Object item) {
        return indexOf(item) >= 0;
    }
}
