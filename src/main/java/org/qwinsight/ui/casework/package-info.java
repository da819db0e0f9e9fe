/**
 * What the analyst says, in the window: the open case file, marking findings, another parent, and the history.
 *
 * <p>Entry point: {@link org.qwinsight.ui.casework.CaseSession} takes what is to be done to the case of the open evidence,
 * in turn. What it says and whether that is saved is in {@code OpenCase}, a new file comes from {@code CaseCopying}, and
 * {@code CaseApplying} gives the new judgement to the workspace. {@link org.qwinsight.ui.casework.CaseOpening} reads the
 * evidence of a case file. A new kind of entry gets its method in the session and its dialog here; the shell shows it.
 */
@NullMarked
package org.qwinsight.ui.casework;

import org.jspecify.annotations.NullMarked;
