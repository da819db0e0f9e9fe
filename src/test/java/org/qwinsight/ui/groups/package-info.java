@NullMarked
package org.qwinsight.ui.groups;

import org.jspecify.annotations.NullMarked;
