/**
 * Everything about the selected process: why it matched, its parent, all fields with their state, its raw record.
 */
@NullMarked
package org.qwinsight.ui.details;

import org.jspecify.annotations.NullMarked;
