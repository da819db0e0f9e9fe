/** Tests of the package of the same name. */
@NullMarked
package org.qwinsight.export.report;

import org.jspecify.annotations.NullMarked;
