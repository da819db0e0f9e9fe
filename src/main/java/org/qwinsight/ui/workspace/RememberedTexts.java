package org.qwinsight.ui.workspace;

import org.jspecify.annotations.Nullable;

/** Short texts by name that outlive the program, so that a view looks as it was left. */
public interface RememberedTexts {
    /** The text of a name, null when there is none. */
    @Nullable
    String remembered(String name);

    void remember(String name, String text);
}
