@NullMarked
package org.qwinsight.ui.casework;

import org.jspecify.annotations.NullMarked;
