package org.qwinsight.ingest.record;

/**
 * Which Windows log a record belongs to.
 *
 * @param host as logged
 * @param channel name of the log, or its provider where the export names no channel
 */
public record LogName(String host, String channel) {}
