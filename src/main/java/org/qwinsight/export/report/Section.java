package org.qwinsight.export.report;

import java.io.IOException;

/** A chapter of the report. */
interface Section {
    /** Its place in the document, for links. */
    String id();

    String title();

    /** Writes what stands below its heading. */
    void write(Page page) throws IOException;
}
