package org.qwinsight.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.detect.GroupOrder;
import org.qwinsight.detect.Grouping;
import org.qwinsight.event.Progress;
import org.qwinsight.export.CaseReference;
import org.qwinsight.export.ExportFormat;
import org.qwinsight.export.ExportOptions;
import org.qwinsight.export.ExportRequest;
import org.qwinsight.export.RowKind;
import org.qwinsight.investigation.Investigation;

/** What is exported from the window: the same as from the command line. */
final class WindowRequest {
    private WindowRequest() {}

    /**
     * The options that the command line has without any, and the zone of the window for texts for people. The case is
     * applied as its file has it, with the history in which the window has written meanwhile.
     *
     * @param caseFile null when evidence is open without one
     * @throws IOException when the file does not hold what is applied, so that its hash would say something else
     */
    static ExportRequest of(Investigation open, ZoneId zone, @Nullable Path caseFile, Progress progress)
            throws IOException {
        ExportOptions options = new ExportOptions(
                RowKind.GROUPS, new Grouping.ByRule(), GroupOrder.FIRST, ExportFormat.TABLE, List.of(), false, zone);
        if (caseFile == null) {
            return new ExportRequest(open, options, null, progress);
        }
        CaseFile saved = CaseStore.read(caseFile).caseFile();
        if (!saved.entries().equals(open.casework().caseFile().entries())) {
            throw new IOException(caseFile + " does not hold all that was said in this window; save the case first");
        }
        Investigation applied = open.withCase(saved, open.casework().now());
        return new ExportRequest(applied, options, CaseReference.of(caseFile, saved), progress);
    }
}
