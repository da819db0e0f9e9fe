/**
 * The window, in JavaFX.
 *
 * <p>Entry point: {@link org.qwinsight.ui.shell.QwinsightApp#launch}. One package a view, each with a view model that
 * is plain Java with observable properties and a view that is built in code. Views never know each other: they meet in
 * {@link org.qwinsight.ui.workspace.Workspace} and are placed by {@link org.qwinsight.ui.shell}. A new view is one
 * package and one line in {@code CaseView}; a colour is one name in {@code app.css}.
 */
@NullMarked
package org.qwinsight.ui;

import org.jspecify.annotations.NullMarked;
