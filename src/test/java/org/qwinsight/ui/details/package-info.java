/** Tests of the package of the same name. */
@NullMarked
package org.qwinsight.ui.details;

import org.jspecify.annotations.NullMarked;
