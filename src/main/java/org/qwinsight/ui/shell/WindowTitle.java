package org.qwinsight.ui.shell;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qwinsight.ingest.SourceReport;

/** What stands in the frame of the window: the program, and the open case file or else the evidence. */
final class WindowTitle {
    private static final String PROGRAM = "Qwinsight";

    private WindowTitle() {}

    /**
     * The title.
     *
     * @param sources of what is open; empty when nothing is
     * @param caseFile of what is open, or null
     */
    static String of(List<SourceReport> sources, @Nullable Path caseFile) {
        if (caseFile != null) {
            return PROGRAM + " · " + caseFile.getFileName();
        }
        if (sources.isEmpty()) {
            return PROGRAM;
        }
        String more = sources.size() > 1 ? " and " + (sources.size() - 1) + " more" : "";
        return PROGRAM + " · " + sources.get(0).name() + more;
    }
}
