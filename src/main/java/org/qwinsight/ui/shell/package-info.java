/**
 * The window: menus, tool bar, start page, dialogs, preferences, and where each view is placed.
 *
 * <p>Entry point: {@link org.qwinsight.ui.shell.QwinsightApp}. A new command is one line in {@code Commands}.
 */
@NullMarked
package org.qwinsight.ui.shell;

import org.jspecify.annotations.NullMarked;
