package org.qwinsight.ui.shell;

import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.prefs.Preferences;
import org.jspecify.annotations.Nullable;

/** {@link KeyValues} in the user's preferences. Where those do not work, texts last as long as the program. */
final class StoredKeyValues implements KeyValues {
    /** Kept, since a logger that nobody holds loses its level. */
    private static final Logger PREFERENCES_LOG = Logger.getLogger("java.util.prefs");

    private final KeyValues fallback = KeyValues.inMemory();
    private final @Nullable Preferences preferences;

    StoredKeyValues() {
        // A read-only home folder would print a warning every half minute.
        PREFERENCES_LOG.setLevel(Level.OFF);
        preferences = open();
    }

    private static @Nullable Preferences open() {
        try {
            return Preferences.userRoot().node("org/qwinsight");
        } catch (SecurityException | IllegalStateException e) {
            return null;
        }
    }

    @Override
    public @Nullable String get(String key) {
        String recent = fallback.get(key);
        if (recent != null || preferences == null) {
            return recent;
        }
        try {
            return preferences.get(key, null);
        } catch (SecurityException | IllegalStateException e) {
            return null;
        }
    }

    @Override
    public void put(String key, String value) {
        fallback.put(key, value);
        if (preferences == null || value.length() > Preferences.MAX_VALUE_LENGTH) {
            return;
        }
        try {
            preferences.put(key, value);
        } catch (SecurityException | IllegalStateException | IllegalArgumentException e) {
            PREFERENCES_LOG.log(Level.FINE, "not kept: " + key, e);
        }
    }
}
