/**
 * Work beside the FX thread.
 *
 * <p>Entry point: {@link org.qwinsight.ui.task.BackgroundTasks}, the only place in the window with threads and with
 * {@code Platform.runLater}. A task has a slot (a newer task of the same slot replaces the older one), tells its
 * progress at most 10 times a second, can be cancelled, and fails into the one handler for failures. Work that falls into
 * ranges may ask for the other processors: {@link org.qwinsight.event.Progress#sharing}.
 */
@NullMarked
package org.qwinsight.ui.task;

import org.jspecify.annotations.NullMarked;
