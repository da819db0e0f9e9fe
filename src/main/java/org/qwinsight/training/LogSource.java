package org.qwinsight.training;

/** The kinds of log a host of the case can send. */
enum LogSource {
    SYSMON,
    SECURITY,
    CROWDSTRIKE,
    /** Only in {@link SampleCase#everySource}. */
    DEFENDER
}
