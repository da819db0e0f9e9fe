package org.qwinsight.ingest;

/**
 * How far reading is.
 *
 * @param bytes read so far, of the evidence as it lies on disk
 * @param total bytes in all
 * @param source name of the source that was added last; empty before the first
 * @param records added so far, of any kind
 * @param processStarts added so far, duplicates among them
 */
public record ReadNews(long bytes, long total, String source, long records, long processStarts) {}
