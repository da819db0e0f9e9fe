/** Tests of the package of the same name. */
@NullMarked
package org.qwinsight.ui.workspace;

import org.jspecify.annotations.NullMarked;
