package org.qwinsight.analysis;

import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventTime;

/**
 * What one kind of source recorded of one host.
 *
 * @param host first label of the host's name, in lower case
 * @param kind what logged the starts
 * @param starts number of process starts
 * @param firstNanos time of the first, {@link EventTime#NO_TIME} when none has a time
 * @param lastNanos time of the last
 * @param behindNanos how long after the first start of any source and host this source's first one lies: earlier
 *     activity is outside its view
 */
public record SensorSpan(String host, EventKind kind, int starts, long firstNanos, long lastNanos, long behindNanos) {}
