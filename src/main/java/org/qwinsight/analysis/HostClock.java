package org.qwinsight.analysis;

/**
 * A host whose log writes local times as if they were UTC, as far as the records themselves tell: every Sysmon record
 * has a second time, which is UTC.
 *
 * @param host first label of its name, in lower case
 * @param starts Sysmon starts that say so; all of the host that have both times
 * @param offsetMinutes how far the log's times are ahead of UTC; negative when behind
 */
public record HostClock(String host, int starts, int offsetMinutes) {}
