package org.qwinsight.ingest.record;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fields of an event that are looked up in its record, which must stay as it is as long as they are asked for. */
public abstract class DataInRecord implements EventData {
    /** Number of fields, those included that the record names twice. */
    protected abstract int size();

    protected abstract String name(int index);

    /** The first field of a name, or -1. */
    protected abstract int indexOf(String name);

    /** The text of a field, blank or not. */
    protected abstract String text(int index);

    @Override
    public final @Nullable String value(String field) {
        int index = indexOf(field);
        return index < 0 ? null : value(index);
    }

    @Override
    public final Map<String, String> texts() {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < size(); i++) {
            all.putIfAbsent(name(i), value(i));
        }
        return all;
    }

    private String value(int index) {
        String text = text(index);
        return text.isBlank() ? "" : text;
    }
}
