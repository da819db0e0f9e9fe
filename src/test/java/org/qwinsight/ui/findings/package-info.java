/** Tests of the package of the same name. */
@NullMarked
package org.qwinsight.ui.findings;

import org.jspecify.annotations.NullMarked;
