/**
 * What the analyst says, in the window: the open case file, marking findings, another parent, and the history.
 *
 * <p>Entry point: {@link org.qwinsight.ui.casework.CaseSession} keeps the case file of the open evidence, saves it after
 * every step and gives the new judgement to the workspace. {@link org.qwinsight.ui.casework.CaseOpening} reads the
 * evidence of a case file. A new kind of entry gets its method in the session and its dialog here; the shell shows it.
 */
@NullMarked
package org.qwinsight.ui.casework;

import org.jspecify.annotations.NullMarked;
