package org.qwinsight.ingest.json;

/** The wrapper objects that reading has stepped into and not left: how many objects each has, and open arrays in it. */
final class OpenWrappers {
    private static final int MAX = 4;

    private final int[] objects = new int[MAX];
    private final int[] arrays = new int[MAX];
    private int count;

    /** True when one more wrapper can be stepped into. */
    boolean mayOpen() {
        return count < MAX;
    }

    /** Steps into the list of a wrapper that lies inside {@code objectsAround} objects. */
    void open(int objectsAround) {
        objects[count] = objectsAround;
        arrays[count] = 1;
        count++;
    }

    void openArray() {
        if (count > 0) {
            arrays[count - 1]++;
        }
    }

    /** True when this closes the list of the innermost wrapper. */
    boolean closeArray() {
        return count > 0 && --arrays[count - 1] == 0;
    }

    /** Leaves the innermost wrapper, and says how many objects are still to be closed. */
    int leave() {
        count--;
        return objects[count];
    }

    void clear() {
        count = 0;
    }
}
