package org.qwinsight.casefile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An analyst's judgement of the findings in a scope.
 *
 * @param rule what found them
 * @param reason a short word for the kind of reason, such as {@code securityTesting}; empty for none
 * @param comment required for benign and false positives
 * @param expires first moment at which the decision no longer counts, null for never
 * @param evidence SHA-256 of the evidence files it was made on
 */
public record Decision(
        EntryStamp stamp,
        RuleVersion rule,
        Scope scope,
        Disposition disposition,
        String reason,
        String comment,
        @Nullable Instant expires,
        List<String> evidence)
        implements CaseEntry {

    /** For how many days a decision on a pattern counts unless the analyst says otherwise. */
    public static final int PATTERN_DAYS = 90;

    /** Words that Microsoft's alert determinations offer as reasons; others may be used. */
    public static final List<String> REASONS = List.of(
            "securityTesting",
            "lineOfBusinessApplication",
            "confirmedActivity",
            "notMalicious",
            "notEnoughDataToValidate");

    /** @throws IllegalArgumentException when a comment is required and there is none */
    public Decision {
        evidence = List.copyOf(evidence);
        if (disposition.isBenignOrFalse() && comment.isBlank()) {
            throw new IllegalArgumentException(disposition + " needs a comment: why is it benign or false?");
        }
    }

    /** True once the decision no longer counts. */
    public boolean isExpired(Instant now) {
        return expires != null && !now.isBefore(expires);
    }

    @Override
    public Decision withStamp(EntryStamp other) {
        return new Decision(other, rule, scope, disposition, reason, comment, expires, evidence);
    }
}
