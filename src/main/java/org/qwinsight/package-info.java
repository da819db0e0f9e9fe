/**
 * Qwinsight: process logs in, qwinsta findings out.
 *
 * <p>{@link org.qwinsight.Main} starts the window or the command line. Both call the same pipeline.
 */
@NullMarked
package org.qwinsight;

import org.jspecify.annotations.NullMarked;
