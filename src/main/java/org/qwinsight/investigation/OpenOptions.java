package org.qwinsight.investigation;

import org.qwinsight.analysis.TreeOptions;
import org.qwinsight.analysis.query.EventQuery;
import org.qwinsight.detect.NullMode;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.detect.TriageSettings;

/**
 * How evidence is read and judged.
 *
 * @param profile version of the rule
 * @param nulls what happens to matches that lack a key part
 * @param keepDuplicates count the same record again when it was loaded twice
 * @param range findings and rows outside are left out; the evidence itself is read whole
 * @param where findings and rows that it does not select are left out, in the words of {@link QueryFacts#VOCABULARY}
 * @param site what triage knows of the site, beside what the case says of it
 * @param tree how the process tree is made; takes effect when evidence is opened
 */
public record OpenOptions(
        RuleProfile profile,
        NullMode nulls,
        boolean keepDuplicates,
        TimeRange range,
        EventQuery where,
        TriageSettings site,
        TreeOptions tree) {
    public static final OpenOptions DEFAULT = new OpenOptions(RuleProfile.SEED_V3, NullMode.FILL, false, TimeRange.ALL);

    /** Options without a query. */
    public OpenOptions(RuleProfile profile, NullMode nulls, boolean keepDuplicates, TimeRange range) {
        this(profile, nulls, keepDuplicates, range, EventQuery.ALL, TriageSettings.NONE, TreeOptions.DEFAULT);
    }

    public OpenOptions withProfile(RuleProfile other) {
        return new OpenOptions(other, nulls, keepDuplicates, range, where, site, tree);
    }

    public OpenOptions withNulls(NullMode other) {
        return new OpenOptions(profile, other, keepDuplicates, range, where, site, tree);
    }

    public OpenOptions withWhere(EventQuery other) {
        return new OpenOptions(profile, nulls, keepDuplicates, range, other, site, tree);
    }

    /** The same judgement without filters, for other evidence: a filter of a closed case would hide what nobody saw. */
    public OpenOptions unfiltered() {
        return new OpenOptions(profile, nulls, keepDuplicates, TimeRange.ALL, EventQuery.ALL, site, tree);
    }

    public OpenOptions withRange(TimeRange other) {
        return new OpenOptions(profile, nulls, keepDuplicates, other, where, site, tree);
    }
}
