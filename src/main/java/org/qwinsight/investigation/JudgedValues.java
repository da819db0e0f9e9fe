package org.qwinsight.investigation;

import java.util.EnumSet;
import java.util.Set;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.event.EventField;
import org.qwinsight.event.KeptValues;

/**
 * The values that are needed to find and judge findings: of findings all, of the other starts what the rule, the tree,
 * triage, the limits of the evidence and the search for duplicates look at.
 */
final class JudgedValues {
    /** Described, shown, searched and grouped by, and no more than that. */
    static final Set<EventField> OF_FINDINGS_ONLY = EnumSet.of(
            EventField.SUBJECT_USER,
            EventField.PARENT_USER,
            EventField.INTEGRITY_LEVEL,
            EventField.HASHES,
            EventField.CURRENT_DIRECTORY,
            EventField.LOGON_ID,
            EventField.TERMINAL_SESSION_ID,
            EventField.DESCRIPTION,
            EventField.PRODUCT,
            EventField.COMPANY,
            EventField.FILE_VERSION,
            EventField.RULE_NAME,
            EventField.TOKEN_ELEVATION_TYPE,
            EventField.SOURCE_PROCESS_ID,
            EventField.EVENT_PLATFORM,
            EventField.PROVIDER,
            EventField.KEYWORDS,
            EventField.SECURITY_USER_ID);

    private JudgedValues() {}

    static KeptValues by(RuleProfile profile) {
        Set<EventField> ofAll = EnumSet.allOf(EventField.class);
        ofAll.removeAll(OF_FINDINGS_ONLY);
        return new KeptValues(ofAll, start -> profile.clause(start) != null);
    }
}
