package org.qwinsight.investigation;

import org.qwinsight.detect.NullMode;
import org.qwinsight.detect.RuleProfile;

/**
 * How evidence is read and judged.
 *
 * @param profile version of the rule
 * @param nulls what happens to matches that lack a key part
 * @param keepDuplicates count the same record again when it was loaded twice
 * @param range findings and rows outside are left out; the evidence itself is read whole
 */
public record OpenOptions(RuleProfile profile, NullMode nulls, boolean keepDuplicates, TimeRange range) {
    public static final OpenOptions DEFAULT = new OpenOptions(RuleProfile.SEED_V3, NullMode.FILL, false, TimeRange.ALL);

    public OpenOptions withProfile(RuleProfile other) {
        return new OpenOptions(other, nulls, keepDuplicates, range);
    }

    public OpenOptions withNulls(NullMode other) {
        return new OpenOptions(profile, other, keepDuplicates, range);
    }

    public OpenOptions withRange(TimeRange other) {
        return new OpenOptions(profile, nulls, keepDuplicates, other);
    }
}
