package org.qwinsight.ui.shell;

import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventField;
import org.qwinsight.event.ProcessStart;

/**
 * A match of the rule, seen while evidence is still being read.
 *
 * @param timeNanos of the start, or {@link org.qwinsight.event.EventTime#NO_TIME}
 * @param host as logged so far: an agent id where the host's name has not been seen
 */
record ProvisionalFinding(
        long timeNanos,
        @Nullable String host,
        @Nullable String user,
        @Nullable String image,
        @Nullable String commandLine) {

    static ProvisionalFinding of(ProcessStart start) {
        String host = start.value(EventField.COMPUTER);
        return new ProvisionalFinding(
                start.time().epochNanos(),
                host == null ? start.value(EventField.AID) : host,
                start.value(EventField.USER),
                start.value(EventField.IMAGE),
                start.value(EventField.COMMAND_LINE));
    }
}
