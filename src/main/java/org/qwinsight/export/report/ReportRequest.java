package org.qwinsight.export.report;

import java.time.ZoneId;
import org.qwinsight.event.Progress;
import org.qwinsight.investigation.Investigation;

/**
 * What a report is about.
 *
 * @param investigation with the case applied where there is one
 * @param zone of all times of events; times of the case are UTC
 * @param version of the program
 * @param progress asked now and then whether to go on
 */
public record ReportRequest(Investigation investigation, ZoneId zone, String version, Progress progress) {}
