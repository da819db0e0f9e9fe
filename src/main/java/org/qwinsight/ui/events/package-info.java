/**
 * The event table: one row for each process start of the current query.
 *
 * <p>Entry points: {@link org.qwinsight.ui.events.EventTableViewModel}, which keeps the rows in their order, a window of
 * at most 100,000 of them and the selection as positions, never as objects to be searched; and
 * {@link org.qwinsight.ui.events.EventTableView}. A new column is a line in {@code EventColumns}; columns of the store
 * follow by themselves.
 */
@NullMarked
package org.qwinsight.ui.events;

import org.jspecify.annotations.NullMarked;
