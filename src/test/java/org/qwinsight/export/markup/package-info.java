/** Tests of the package of the same name. */
@NullMarked
package org.qwinsight.export.markup;

import org.jspecify.annotations.NullMarked;
