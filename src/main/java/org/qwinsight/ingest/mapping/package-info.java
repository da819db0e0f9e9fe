/** From raw events to the vocabulary: one class per event kind. By provider and event id, never by channel or id alone. */
@NullMarked
package org.qwinsight.ingest.mapping;

import org.jspecify.annotations.NullMarked;
