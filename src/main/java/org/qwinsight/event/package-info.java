/**
 * The vocabulary: what a process start and a process exit are, their fields, and the column store that holds
 * millions of them.
 *
 * <p>Entry point: {@link org.qwinsight.event.EventStore.Builder} takes {@link org.qwinsight.event.ProcessStart} and
 * {@link org.qwinsight.event.ProcessExit} values in any order and gives an immutable
 * {@link org.qwinsight.event.EventStore} whose rows are in a total order. A new column is one constant of
 * {@link org.qwinsight.event.EventField} and the mappings that fill it.
 *
 * <p>Times are nanoseconds since 1970-01-01T00:00Z. This package knows no file format, no rule and no screen.
 */
@NullMarked
package org.qwinsight.event;

import org.jspecify.annotations.NullMarked;
