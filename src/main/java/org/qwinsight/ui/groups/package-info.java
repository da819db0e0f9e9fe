/** The drawer with groups: findings or all process starts that agree on some fields, counted. */
@NullMarked
package org.qwinsight.ui.groups;

import org.jspecify.annotations.NullMarked;
