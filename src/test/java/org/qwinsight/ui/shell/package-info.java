/** Tests of the package of the same name. */
@NullMarked
package org.qwinsight.ui.shell;

import org.jspecify.annotations.NullMarked;
