/**
 * The query of the window: the search bar, its chips, its facets and what is saved of it.
 *
 * <p>Entry points: {@link org.qwinsight.ui.query.QueryBar} and {@link org.qwinsight.ui.query.FilterChips}. The query itself
 * is {@link org.qwinsight.ui.workspace.CurrentQuery}; what is typed is a draft until Enter asks it.
 */
@NullMarked
package org.qwinsight.ui.query;

import org.jspecify.annotations.NullMarked;
