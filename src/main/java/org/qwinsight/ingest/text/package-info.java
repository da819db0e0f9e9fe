/**
 * Rendered event text, in English only.
 *
 * <p>{@link org.qwinsight.ingest.text.RenderedMessage} takes the message of an event and gives its fields under their
 * native names. {@link org.qwinsight.ingest.text.ClassicTextReader} reads one classic Splunk event, whether it lies in a
 * string of another record or was cut out of a text file by {@link org.qwinsight.ingest.text.ClassicTextFramer}.
 *
 * <p>Labels of a further event go to the class of its provider, {@code SysmonMessage} or {@code SecurityMessage}.
 */
@NullMarked
package org.qwinsight.ingest.text;

import org.jspecify.annotations.NullMarked;
