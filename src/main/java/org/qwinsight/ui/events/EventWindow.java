package org.qwinsight.ui.events;

/**
 * The part of all rows that the table holds. A control with a million rows stalls, so it gets a window that moves.
 *
 * @param from position of the first row
 * @param size number of rows, at most {@link #LARGEST}
 * @param total number of all rows
 */
record EventWindow(int from, int size, int total) {
    /** The most rows that a table holds. */
    static final int LARGEST = 100_000;

    static final EventWindow NONE = new EventWindow(0, 0, 0);

    /** The window that begins at a position, or as near to it as there are rows. */
    static EventWindow at(int from, int total, int largest) {
        int size = Math.min(largest, total);
        return new EventWindow(Math.max(0, Math.min(from, total - size)), size, total);
    }

    /** The position behind the last row. */
    int to() {
        return from + size;
    }

    boolean isWhole() {
        return size == total;
    }

    boolean hasBefore() {
        return from > 0;
    }

    boolean hasAfter() {
        return to() < total;
    }

    boolean contains(int position) {
        return position >= from && position < to();
    }

    /** This window when it holds a position, else one of the same size with the position in its middle. */
    EventWindow showing(int position) {
        return contains(position) ? this : at(position - size / 2, total, size);
    }

    /** Half a window further, so that the half that was in view stays in it. */
    EventWindow next() {
        return at(from + Math.max(1, size / 2), total, size);
    }

    EventWindow previous() {
        return at(from - Math.max(1, size / 2), total, size);
    }
}
