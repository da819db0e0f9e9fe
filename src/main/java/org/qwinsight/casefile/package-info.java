/**
 * What the analyst says, and which evidence it is about; kept apart from the evidence.
 *
 * <p>Entry points: {@link org.qwinsight.casefile.CaseStore} opens, locks and saves a case file and gives a
 * {@link org.qwinsight.casefile.CaseFile}, an immutable value that only grows. {@link org.qwinsight.casefile.CaseMerge}
 * joins two. Which findings a {@link org.qwinsight.casefile.Scope} covers is computed in {@code investigation}. A new
 * kind of entry is one record of {@link org.qwinsight.casefile.CaseEntry}, its lines in {@code EntryJson} and
 * {@code EntryReader}, and its place in the published JSON Schema.
 */
@NullMarked
package org.qwinsight.casefile;

import org.jspecify.annotations.NullMarked;
