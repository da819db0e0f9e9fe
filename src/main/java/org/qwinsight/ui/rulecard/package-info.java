/**
 * What the rule is, for a person: shown in a dialog.
 */
@NullMarked
package org.qwinsight.ui.rulecard;

import org.jspecify.annotations.NullMarked;
