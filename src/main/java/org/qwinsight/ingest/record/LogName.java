package org.qwinsight.ingest.record;

import org.jspecify.annotations.Nullable;

/**
 * Which Windows log a record belongs to.
 *
 * @param host as logged
 * @param channel name of the log, or its provider where the export names no channel
 */
public record LogName(String host, String channel) {
    /** Written out, as {@link #hashCode}: asked for every record, and what a record makes by itself takes long to link. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LogName log && host.equals(log.host) && channel.equals(log.channel);
    }

    @Override
    public int hashCode() {
        return 31 * host.hashCode() + channel.hashCode();
    }
}
