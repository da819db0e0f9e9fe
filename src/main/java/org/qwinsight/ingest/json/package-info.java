/**
 * JSON exports: cut into objects, then each object to a raw event.
 *
 * <p>Entry points are {@link org.qwinsight.ingest.json.JsonFramer}, which takes a window of UTF-8 bytes and gives one
 * frame per object, and {@link org.qwinsight.ingest.json.JsonRecordReader}, which takes a frame and gives a
 * {@link org.qwinsight.ingest.record.RawEvent} with the field names of Windows, CrowdStrike or Defender.
 *
 * <p>Every export shape is one class that implements {@code JsonShape}. To read a further shape, write such a class and
 * put it in the list of {@code JsonShapes} before the shapes that would take its records for theirs. A further name for
 * the list inside a wrapper object goes to {@code WrapperKeys}.
 */
@NullMarked
package org.qwinsight.ingest.json;

import org.jspecify.annotations.NullMarked;
