package org.qwinsight.export;

import org.jspecify.annotations.Nullable;
import org.qwinsight.event.Progress;
import org.qwinsight.investigation.Investigation;

/**
 * What is to be exported.
 *
 * @param options zone, columns and groups; an artefact that has a row kind and format of its own goes by these
 * @param caseFile the case whose decisions the investigation has, null without one
 * @param progress asked now and then whether to go on, by writers that may take long
 */
public record ExportRequest(
        Investigation investigation,
        ExportOptions options,
        @Nullable CaseReference caseFile,
        Progress progress) {
    /** Without a case, and without anybody who watches. */
    public static ExportRequest of(Investigation investigation, ExportOptions options) {
        return new ExportRequest(investigation, options, null, Progress.NONE);
    }

    ExportRequest with(RowKind rows, ExportFormat format) {
        return new ExportRequest(investigation, options.with(rows, format), caseFile, progress);
    }
}
