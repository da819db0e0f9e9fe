package org.qwinsight.training;

/** The three kinds of log a host of the case can send. */
enum LogSource {
    SYSMON,
    SECURITY,
    CROWDSTRIKE
}
