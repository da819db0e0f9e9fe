package org.qwinsight.casefile;

import org.qwinsight.casefile.AuditEntry.Action;

/** What the audit says of a new entry. */
final class EntryAudit {
    private EntryAudit() {}

    static AuditEntry of(CaseEntry entry) {
        return AuditEntry.of(entry.stamp(), action(entry), entry.id() + " " + detail(entry));
    }

    private static Action action(CaseEntry entry) {
        if (entry instanceof Annotation) {
            return Action.ANNOTATED;
        }
        if (entry instanceof ParentDecision) {
            return Action.PARENT_SET;
        }
        if (entry instanceof SiteFact) {
            return Action.SITE_SET;
        }
        if (entry instanceof Withdrawal withdrawal) {
            return withdrawal.restores() ? Action.REDONE : Action.UNDONE;
        }
        return entry instanceof MergeNote ? Action.MERGED : Action.DECIDED;
    }

    private static String detail(CaseEntry entry) {
        if (entry instanceof Decision decision) {
            return decision.disposition() + " for " + decision.scope().describe();
        }
        if (entry instanceof Annotation annotation) {
            return annotation.kind().code() + (annotation.isSet() ? "" : " removed") + " on "
                    + annotation.events().size() + " events";
        }
        if (entry instanceof ParentDecision parent) {
            return parent.parent() == null ? "has no parent here" : "has another parent";
        }
        if (entry instanceof SiteFact fact) {
            return fact.describe();
        }
        if (entry instanceof Withdrawal withdrawal) {
            return String.join(" ", withdrawal.entries());
        }
        if (entry instanceof MergeNote merge) {
            return merge.other() + ", " + merge.countedConflicts();
        }
        return "an entry of another version";
    }
}
