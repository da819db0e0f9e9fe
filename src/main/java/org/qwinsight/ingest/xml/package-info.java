/** XML exports: frames of one {@code <Event>} element each, parsed alone. */
@NullMarked
package org.qwinsight.ingest.xml;

import org.jspecify.annotations.NullMarked;
