package org.qwinsight.ingest;

import org.qwinsight.event.ProcessStart;

/**
 * Learns of evidence while it is read. Called by the thread that called {@link Ingest#read}, which waits for it, so both
 * methods must be quick. What it learns is provisional: duplicates are not collapsed, rows have no order in time yet, and
 * a CrowdStrike host may still get its name.
 */
public interface ReadListener {
    /** Takes no notice. */
    ReadListener NONE = news -> {};

    /** Hears how far reading is, at most once a megabyte, each time before the progress is reported. */
    void news(ReadNews news);

    /** Hears of a process start that was just added, with all that its record says. */
    default void started(ProcessStart start) {}
}
