package org.qwinsight.event;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The distinct texts of one column. An id stands for a text: {@link #NOT_LOGGED} for no field at all, {@link #EMPTY}
 * for a field with nothing in it, {@code 2} and up for values in the order of their first appearance.
 */
public final class Dictionary {
    public static final int NOT_LOGGED = 0;
    public static final int EMPTY = 1;
    /** The smallest id that stands for a value. */
    public static final int FIRST_VALUE = 2;

    private final List<String> texts = new ArrayList<>(List.of("", ""));
    private final Object2IntOpenHashMap<String> ids = new Object2IntOpenHashMap<>();

    Dictionary() {
        ids.defaultReturnValue(NOT_LOGGED);
        ids.put("", EMPTY);
    }

    /** The id of a text, added when it is new; null is {@link #NOT_LOGGED}, the empty text {@link #EMPTY}. */
    int add(@Nullable String text) {
        if (text == null) {
            return NOT_LOGGED;
        }
        int id = ids.getInt(text);
        if (id == NOT_LOGGED) {
            id = texts.size();
            texts.add(text);
            ids.put(text, id);
        }
        return id;
    }

    /** The id of exactly this text, or {@link #NOT_LOGGED} when no row has it. */
    public int idOf(String text) {
        return ids.getInt(text);
    }

    /** The text of an id, or null for {@link #NOT_LOGGED} and {@link #EMPTY}. */
    public @Nullable String text(int id) {
        return id < FIRST_VALUE ? null : texts.get(id);
    }

    /** One more than the largest id in use. */
    public int size() {
        return texts.size();
    }
}
