/** Tests of the package of the same name. */
@NullMarked
package org.qwinsight.export.picture;

import org.jspecify.annotations.NullMarked;
