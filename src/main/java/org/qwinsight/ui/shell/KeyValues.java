package org.qwinsight.ui.shell;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small texts by name. */
public interface KeyValues {
    /** The text of a name, null when there is none or it cannot be read. */
    @Nullable
    String get(String key);

    /** Keeps a text as well as it can; never fails. */
    void put(String key, String value);

    /** Texts that are forgotten with the program: for tests, and where nothing can be kept. */
    static KeyValues inMemory() {
        Map<String, String> texts = new HashMap<>();
        return new KeyValues() {
            @Override
            public @Nullable String get(String key) {
                return texts.get(key);
            }

            @Override
            public void put(String key, String value) {
                texts.put(key, value);
            }
        };
    }
}
