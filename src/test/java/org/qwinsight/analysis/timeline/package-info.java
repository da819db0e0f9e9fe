/** Tests of the package of the same name. */
@NullMarked
package org.qwinsight.analysis.timeline;

import org.jspecify.annotations.NullMarked;
