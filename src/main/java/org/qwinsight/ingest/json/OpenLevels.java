package org.qwinsight.ingest.json;

/** The objects and arrays that are open at a place in a JSON text, from the outermost in, and where each was opened. */
final class OpenLevels {
    static final int MAX = 200;

    private final boolean[] isObject = new boolean[MAX];
    private final long[] openedAt = new long[MAX];
    private int depth;

    int depth() {
        return depth;
    }

    boolean isFull() {
        return depth == MAX;
    }

    /** True when the innermost level is an object. */
    boolean inObject() {
        return isObject[depth - 1];
    }

    void clear() {
        depth = 0;
    }

    void open(boolean object, long position) {
        isObject[depth] = object;
        openedAt[depth] = position;
        depth++;
    }

    void close() {
        depth--;
    }

    /**
     * Forgets the levels around the object that was opened at a position.
     *
     * @return false when no such object is open
     */
    boolean narrowTo(long position) {
        for (int level = 0; level < depth; level++) {
            if (openedAt[level] == position && isObject[level]) {
                depth -= level;
                System.arraycopy(isObject, level, isObject, 0, depth);
                System.arraycopy(openedAt, level, openedAt, 0, depth);
                return true;
            }
        }
        return false;
    }
}
