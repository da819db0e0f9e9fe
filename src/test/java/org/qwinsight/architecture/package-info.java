/**
 * The rules of the architecture as tests, and proofs that each of them can fail. A new rule is one method in {@link
 * org.qwinsight.architecture.StructureRules} or {@link org.qwinsight.architecture.ConductRules}, one line in its list,
 * and one bad class below {@code bad}.
 */
@NullMarked
package org.qwinsight.architecture;

import org.jspecify.annotations.NullMarked;
