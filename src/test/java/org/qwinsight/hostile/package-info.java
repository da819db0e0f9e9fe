/**
 * What the program does with evidence that is broken or made to harm. Every test goes through the command line or
 * through {@code Investigation.open}; {@link org.qwinsight.hostile.Scan} runs it and {@link
 * org.qwinsight.hostile.Events} writes the good events that must be kept.
 */
@NullMarked
package org.qwinsight.hostile;

import org.jspecify.annotations.NullMarked;
