package org.qwinsight.ui.events;

import org.jspecify.annotations.Nullable;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.workspace.DisplayText;
import org.qwinsight.ui.workspace.NoStarts;
import org.qwinsight.ui.workspace.Workspace;

/** Why the event table has no row to show, and what to do about it. */
final class EventEmptyState {
    private final EventTableViewModel events;
    private final Workspace workspace;

    EventEmptyState(EventTableViewModel events, Workspace workspace) {
        this.events = events;
        this.workspace = workspace;
    }

    private int starts() {
        @Nullable Investigation open = workspace.investigation();
        return open == null ? 0 : open.store().size();
    }

    /** True when the evidence has rows and the filter leaves none. */
    boolean isFiltered() {
        return !events.workingProperty().get() && starts() > 0;
    }

    /** True when terms of the query leave no row, so that switching them off may help. */
    boolean isAsked() {
        return isFiltered() && !workspace.query().get().isAll();
    }

    String headline() {
        if (events.workingProperty().get()) {
            return "Sorting " + DisplayText.count(starts(), "process start") + "…";
        }
        return isFiltered() ? "No process start fits the filter" : "No process start to show";
    }

    String reason() {
        if (events.workingProperty().get()) {
            return "The rows appear as soon as they are ready; the other views can be used meanwhile.";
        }
        if (!isFiltered()) {
            return NoStarts.reason(workspace.investigation());
        }
        boolean isInTime = !workspace.timeRange().isAll();
        String none = "None of " + DisplayText.count(starts(), "process start");
        if (!isAsked()) {
            return none + " lies in the range of time. View › Clear the time filter shows all.";
        }
        return none
                + (isInTime
                        ? " fits the query and the range of time together. Switch terms off, or clear the time filter."
                        : " fits the query. Switch terms off, or change them above.");
    }
}
