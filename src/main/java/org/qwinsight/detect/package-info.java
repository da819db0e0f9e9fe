/**
 * Judgements: the rule and what it finds.
 *
 * <p>Entry point: {@link org.qwinsight.detect.RuleProfile} decides whether a process start matches and by which
 * fields matches are grouped; {@link org.qwinsight.detect.GroupTable} is the table that the Splunk search gives.
 * The match is exact and explained; nothing here hides a row. {@link org.qwinsight.detect.Triages} orders findings by how
 * much they resemble published behaviour: a new signal is a class, a line in {@link org.qwinsight.detect.TriageWeight},
 * and a line in the list of {@code Triages}.
 */
@NullMarked
package org.qwinsight.detect;

import org.jspecify.annotations.NullMarked;
