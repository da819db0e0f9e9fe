/** Tests of the package of the same name. */
@NullMarked
package org.qwinsight.ui.tree;

import org.jspecify.annotations.NullMarked;
