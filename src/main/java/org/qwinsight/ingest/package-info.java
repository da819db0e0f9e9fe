/**
 * Evidence in, event store out.
 *
 * <p>Entry point: {@link org.qwinsight.ingest.Ingest}. It takes paths (files, folders, {@code .gz}, {@code .zip},
 * {@code -}), reads each source once and read-only, and gives an {@link org.qwinsight.event.EventStore} with an
 * {@link org.qwinsight.ingest.IngestReport} that accounts for every record: kept, left out because of its kind, seen
 * before, or unreadable and why.
 *
 * <p>A new export shape is one class in {@code ingest.json} (or a reader beside {@code ingest.xml}) and its line in
 * the list; a new event kind is one {@code EventMapping} in {@code ingest.mapping} and its line.
 */
@NullMarked
package org.qwinsight.ingest;

import org.jspecify.annotations.NullMarked;
