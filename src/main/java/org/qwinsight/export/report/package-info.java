/**
 * The report: one HTML file to read, to print and to keep.
 *
 * <p>Entry point: {@link org.qwinsight.export.report.HtmlReport}. A {@code …Section} is one chapter; a new chapter is one
 * class and a line in the entry point. {@code Page} has what chapters have in common, and everything that it writes goes
 * through {@link org.qwinsight.export.markup.Markup}, which escapes. Chapters are bounded and say what they leave out.
 */
@NullMarked
package org.qwinsight.export.report;

import org.jspecify.annotations.NullMarked;
