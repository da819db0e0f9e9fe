/** Tests of the package of the same name. */
@NullMarked
package org.qwinsight.ui.task;

import org.jspecify.annotations.NullMarked;
