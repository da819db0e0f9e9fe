/** Tests of the package of the same name. */
@NullMarked
package org.qwinsight.ui.evidence;

import org.jspecify.annotations.NullMarked;
