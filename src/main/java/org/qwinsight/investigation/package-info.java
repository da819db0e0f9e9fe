/**
 * Ties evidence, tree and rule into one immutable value.
 *
 * <p>Entry point: {@link org.qwinsight.investigation.Investigation#open}, the one pipeline that the command line and
 * the window both call.
 */
@NullMarked
package org.qwinsight.investigation;

import org.jspecify.annotations.NullMarked;
