/**
 * What was decided as benign or false, as filters for other systems: exclusions in the words of Splunk and of Sigma,
 * with a check of what each would hide.
 *
 * <p>Entry point: {@link org.qwinsight.export.filter.FilterPlan}, which turns the decisions of a case into exclusions,
 * tries them on the loaded findings, and keeps those that hide nothing that the window shows. {@code SplunkMacro},
 * {@code SigmaFilter} and {@code FilterJustification} write a plan down. Another system is one more
 * {@link org.qwinsight.export.filter.FilterLanguage}.
 */
@NullMarked
package org.qwinsight.export.filter;

import org.jspecify.annotations.NullMarked;
