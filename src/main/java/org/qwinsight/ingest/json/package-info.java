/** JSON exports: frames of one value each, and the shapes that turn a value into a raw event. */
@NullMarked
package org.qwinsight.ingest.json;

import org.jspecify.annotations.NullMarked;
