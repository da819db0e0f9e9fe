@NullMarked
package org.qwinsight.casefile;

import org.jspecify.annotations.NullMarked;
