/** Tests of the package of the same name. */
@NullMarked
package org.qwinsight.ui.events;

import org.jspecify.annotations.NullMarked;
