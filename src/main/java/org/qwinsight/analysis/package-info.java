/**
 * Facts computed from the store: the process tree, the time histogram, completeness.
 *
 * <p>Entry point: {@link org.qwinsight.analysis.ProcessTree#of}. Everything here works on rows as {@code int} and on
 * dictionary ids, holds no text of its own and is immutable once made.
 */
@NullMarked
package org.qwinsight.analysis;

import org.jspecify.annotations.NullMarked;
