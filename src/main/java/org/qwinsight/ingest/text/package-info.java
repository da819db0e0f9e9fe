/** Rendered event text: the English message of an event, and classic Splunk text records. */
@NullMarked
package org.qwinsight.ingest.text;

import org.jspecify.annotations.NullMarked;
