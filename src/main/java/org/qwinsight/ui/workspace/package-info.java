/**
 * What all views share.
 *
 * <p>Entry point: {@link org.qwinsight.ui.workspace.Workspace}, the only mutable shared state: the open case, the one
 * selection, the display zone and the theme. View models observe it and change it only by its methods, on the FX
 * thread. The other types say how a time, a PID or an icon looks, so that every view says it alike.
 */
@NullMarked
package org.qwinsight.ui.workspace;

import org.jspecify.annotations.NullMarked;
