package org.qwinsight.ingest.record;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;

/** The names of the fields of an event, in their order. */
public final class FieldNames {
    private final String[] names;
    private final Object2IntOpenHashMap<String> firstIndexes;

    /** @param names are kept */
    public FieldNames(String[] names) {
        this.names = names;
        firstIndexes = new Object2IntOpenHashMap<>(names.length);
        firstIndexes.defaultReturnValue(-1);
        for (int i = 0; i < names.length; i++) {
            firstIndexes.putIfAbsent(names[i], i);
        }
    }

    public String name(int index) {
        return names[index];
    }

    /** The first field of a name, or -1. */
    public int indexOf(String name) {
        return firstIndexes.getInt(name);
    }
}
