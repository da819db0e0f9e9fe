/**
 * Judgements: the rule and what it finds.
 *
 * <p>Entry point: {@link org.qwinsight.detect.RuleProfile} decides whether a process start matches and by which
 * fields matches are grouped; {@link org.qwinsight.detect.GroupTable} is the table that the Splunk search gives.
 * The match is exact and explained; nothing here hides a row.
 */
@NullMarked
package org.qwinsight.detect;

import org.jspecify.annotations.NullMarked;
