package org.qwinsight.export;

import org.qwinsight.casefile.Annotation;
import org.qwinsight.casefile.CaseEntry;
import org.qwinsight.casefile.Decision;
import org.qwinsight.casefile.EntryStamp;
import org.qwinsight.casefile.MergeNote;
import org.qwinsight.casefile.OpaqueEntry;
import org.qwinsight.casefile.ParentDecision;
import org.qwinsight.casefile.SiteFact;
import org.qwinsight.casefile.Withdrawal;
import org.qwinsight.event.EventKey;

/** Entries of a case as lines for a person. */
public final class CaseLines {
    private CaseLines() {}

    /** When, which, who and what. */
    public static String of(CaseEntry entry) {
        EntryStamp stamp = entry.stamp();
        return stamp.at() + "  " + entry.id() + "  " + stamp.author() + "  " + said(entry);
    }

    /** The kind of entry, in a word. */
    public static String name(CaseEntry entry) {
        if (entry instanceof Annotation annotation) {
            return annotation.kind().code();
        }
        if (entry instanceof SiteFact) {
            return "site";
        }
        return entry instanceof ParentDecision ? "parent" : entry instanceof Decision ? "decision" : "entry";
    }

    /** What the entry says. */
    public static String said(CaseEntry entry) {
        if (entry instanceof Decision decision) {
            return decision.disposition() + " for " + decision.scope().describe()
                    + (decision.comment().isEmpty() ? "" : ": " + decision.comment())
                    + (decision.expires() == null ? "" : " (until " + decision.expires() + ")");
        }
        if (entry instanceof Annotation annotation) {
            return annotation.kind().code() + (annotation.isSet() ? "" : " removed") + " on "
                    + annotation.events().size() + " events"
                    + (annotation.text().isEmpty() ? "" : ": " + annotation.text());
        }
        if (entry instanceof ParentDecision parent) {
            EventKey key = parent.parent();
            return "parent of " + parent.child().text() + " is " + (key == null ? "not here" : key.text()) + ": "
                    + parent.comment();
        }
        if (entry instanceof SiteFact fact) {
            return fact.describe();
        }
        if (entry instanceof Withdrawal withdrawal) {
            return (withdrawal.restores() ? "redo of " : "undo of ") + String.join(", ", withdrawal.entries());
        }
        if (entry instanceof MergeNote merge) {
            return "merged with " + merge.other() + ", " + merge.countedConflicts();
        }
        return entry instanceof OpaqueEntry opaque ? "an entry of another version: " + opaque.kind() : "";
    }
}
