package org.qwinsight.analysis;

import org.qwinsight.event.EventKind;

/**
 * A host whose log writes local times as if they were UTC, as far as the records themselves tell.
 *
 * @param host first label of its name, in lower case
 * @param kind {@link EventKind#SYSMON_1}: its records have a second time, which is UTC, and all agree;
 *     {@link EventKind#SECURITY_4688}: its processes are Sysmon's, each so far away
 * @param starts how many say so
 * @param offsetMinutes how far the log's times are ahead of UTC; negative when behind
 */
public record HostClock(String host, EventKind kind, int starts, int offsetMinutes) {}
