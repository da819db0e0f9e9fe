/** Tests of the package of the same name. */
@NullMarked
package org.qwinsight.ui.timeline;

import org.jspecify.annotations.NullMarked;
