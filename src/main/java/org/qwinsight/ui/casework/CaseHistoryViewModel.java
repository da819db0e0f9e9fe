package org.qwinsight.ui.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.Annotation;
import org.qwinsight.casefile.AuditEntry;
import org.qwinsight.casefile.CaseEntry;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.Decision;
import org.qwinsight.casefile.MergeNote;
import org.qwinsight.casefile.OpaqueEntry;
import org.qwinsight.casefile.ParentDecision;
import org.qwinsight.casefile.SiteFact;
import org.qwinsight.casefile.Withdrawal;
import org.qwinsight.investigation.Casework;

/** What a case holds, for reading: its entries with what became of them, and what was done to it. */
public final class CaseHistoryViewModel {
    /**
     * A line of either list.
     *
     * @param state what became of an entry; empty in the audit
     */
    public record Line(String at, String author, String what, String state) {}

    private final CaseFile file;
    private final @Nullable Casework casework;

    /** @param casework the case applied to what is open, null when nothing is */
    public CaseHistoryViewModel(CaseFile file, @Nullable Casework casework) {
        this.file = file;
        this.casework = casework;
    }

    /** Everything that was said, oldest first. */
    public List<Line> entries() {
        Set<String> withdrawn = file.history().withdrawn();
        Map<String, String> unmatched = new HashMap<>();
        Casework applied = casework;
        if (applied != null) {
            applied.unmatched().forEach(one -> unmatched.put(one.decision().id(), one.describe()));
            applied.unmatchedParents().forEach(one -> unmatched.put(one.id(), "its events are not in this evidence"));
        }
        List<Line> lines = new ArrayList<>();
        for (CaseEntry entry : file.entries()) {
            String state = withdrawn.contains(entry.id()) ? "undone" : state(entry, unmatched);
            lines.add(new Line(entry.stamp().at().toString(), entry.stamp().author(), said(entry), state));
        }
        return lines;
    }

    private String state(CaseEntry entry, Map<String, String> unmatched) {
        Instant now = casework == null ? Instant.MIN : casework.now();
        if (entry instanceof Decision decision && decision.isExpired(now)) {
            return "expired " + decision.expires();
        }
        return unmatched.getOrDefault(
                entry.id(),
                entry instanceof Decision decision && decision.expires() != null
                        ? "counts until " + decision.expires()
                        : "counts");
    }

    private static String said(CaseEntry entry) {
        if (entry instanceof Decision decision) {
            return decision.disposition() + " for " + decision.scope().describe()
                    + (decision.comment().isEmpty() ? "" : ": " + decision.comment());
        }
        if (entry instanceof ParentDecision parent) {
            return (parent.parent() == null ? "No parent in these logs: " : "Another parent: ") + parent.comment();
        }
        if (entry instanceof Withdrawal withdrawal) {
            return (withdrawal.restores() ? "Done again: " : "Undone: ") + String.join(", ", withdrawal.entries());
        }
        if (entry instanceof SiteFact fact) {
            return "Of the site: " + fact.describe();
        }
        if (entry instanceof Annotation annotation) {
            return annotation.kind().code() + (annotation.isSet() ? ": " : " taken away: ") + annotation.text();
        }
        if (entry instanceof MergeNote merge) {
            return "Merged with " + merge.other() + ", " + merge.conflicts().size() + " conflicts";
        }
        return entry instanceof OpaqueEntry opaque ? "Of another version: " + opaque.kind() : "";
    }

    /** What was done to the case, oldest first. */
    public List<Line> audit() {
        return file.audit().stream().map(CaseHistoryViewModel::line).toList();
    }

    private static Line line(AuditEntry entry) {
        return new Line(entry.at().toString(), entry.author(), entry.action() + " " + entry.detail(), "");
    }
}
