/**
 * What a record is before it has a meaning: a frame of bytes, then a {@link org.qwinsight.ingest.record.RawEvent}.
 *
 * <p>A {@link org.qwinsight.ingest.record.RecordFramer} cuts a {@link org.qwinsight.ingest.record.ByteWindow} into
 * frames; a reader of one export family turns each frame into a raw event with the field names of Windows, or fails
 * with a {@link org.qwinsight.ingest.record.RecordException} that costs that one record.
 */
@NullMarked
package org.qwinsight.ingest.record;

import org.jspecify.annotations.NullMarked;
