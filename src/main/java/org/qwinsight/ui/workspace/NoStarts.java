package org.qwinsight.ui.workspace;

import org.jspecify.annotations.Nullable;
import org.qwinsight.investigation.Investigation;

/** What the views of process starts say when the evidence has none. */
public final class NoStarts {
    /** That there is none, and what would be one. */
    public static final String NONE =
            "These logs hold no process start: no Sysmon 1, Security 4688, CrowdStrike or Defender process event.";

    /** Where to look. */
    public static final String WHERE = "File › Evidence files tells what was read instead.";

    private NoStarts() {}

    /** Why there is none and where to look; it says nothing of what logs hold that could not be read. */
    public static String reason(@Nullable Investigation open) {
        if (open != null && open.report().isUnread()) {
            return "Nothing could be read. Findings and File › Evidence files say why.";
        }
        return NONE + " " + WHERE;
    }
}
