package org.qwinsight.export.readback;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.event.EventKey;

/**
 * What a line of CSV says of some events.
 *
 * @param line in the file, the header being 1
 * @param events of a finding one, of a group all
 * @param expires null for never
 * @param analyst who decided it, empty when it does not say
 * @param decidedAt when, as it stands there
 * @param tags stars and comments are of single events only, and are empty for a group
 */
record DecisionRow(
        long line,
        List<EventKey> events,
        Disposition disposition,
        String reason,
        String note,
        @Nullable Instant expires,
        String analyst,
        String decidedAt,
        boolean isStarred,
        List<String> tags,
        List<String> comments) {
    DecisionRow {
        events = List.copyOf(events);
        tags = List.copyOf(tags);
        comments = List.copyOf(comments);
    }

    /** False for a line on which nobody has said anything. */
    boolean saysSomething() {
        return isDecided() || isStarred || !tags.isEmpty() || !comments.isEmpty();
    }

    boolean isDecided() {
        return disposition != Disposition.UNDETERMINED;
    }
}
