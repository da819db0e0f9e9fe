/** What tests of the window measure and do with the FX thread. */
@NullMarked
package org.qwinsight.ui.fx;

import org.jspecify.annotations.NullMarked;
