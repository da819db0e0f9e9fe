package org.qwinsight.event;

/**
 * Where a raw record lies, so that it can be shown again without keeping it in memory.
 *
 * @param source index of the evidence source in the ingest report
 * @param ordinal number of the record in its source, from 1
 * @param offset first byte in the file as it lies on disk (in the decompressed stream for compressed evidence)
 * @param length bytes, in the file's own encoding
 */
public record RecordLocation(int source, long ordinal, long offset, int length) {}
