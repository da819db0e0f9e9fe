package org.qwinsight.ui.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qwinsight.detect.NullMode;
import org.qwinsight.event.EventKind;
import org.qwinsight.ingest.IngestReport;
import org.qwinsight.ingest.SourceReport;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.workspace.DisplayText;
import org.qwinsight.ui.workspace.NoStarts;

/** Why a findings table is empty, and what the evidence cannot show. */
final class EmptyReasons {
    private static final int MOST_NAMED = 3;

    private EmptyReasons() {}

    /** True when the rule matches something that the query or the range of time leaves out. */
    static boolean isLeftOut(Investigation investigation) {
        return !investigation.matches().isEmpty() && investigation.findings().isEmpty();
    }

    static List<String> of(Investigation investigation) {
        List<String> reasons = new ArrayList<>();
        if (isLeftOut(investigation)) {
            addLeftOut(investigation, reasons);
            return reasons;
        }
        reasons.add(headline(investigation));
        addUnread(investigation.report(), reasons);
        if (investigation.store().size() == 0 && !investigation.report().isUnread()) {
            reasons.add(NoStarts.WHERE);
        }
        long skipped = investigation.report().skipped();
        if (skipped > 0) {
            reasons.add(DisplayText.count(skipped, "record") + " could not be read: a match in them is not seen.");
        }
        long stray = investigation.report().strayBytes();
        if (stray > 0) {
            reasons.add(DisplayText.count(stray, "byte") + " outside of records " + (stray == 1 ? "was" : "were")
                    + " not read: see Evidence files.");
        }
        for (Map.Entry<EventKind, Integer> entry :
                investigation.completeness().withoutOriginalFileName().entrySet()) {
            reasons.add(DisplayText.count(entry.getValue(), entry.getKey().label() + " start")
                    + " without an original file name: a renamed copy of qwinsta.exe would not be seen there.");
        }
        return reasons;
    }

    /** Which sources were not read whole, and why; of many only the first. */
    private static void addUnread(IngestReport report, List<String> reasons) {
        String what = report.isUnread() ? "" : "Not read whole: ";
        List<SourceReport> failed = report.sources().stream()
                .filter(source -> source.failure() != null)
                .toList();
        failed.stream()
                .limit(MOST_NAMED)
                .forEach(source -> reasons.add(what + source.name() + ": " + source.failure() + "."));
        if (failed.size() > MOST_NAMED) {
            reasons.add(DisplayText.count(failed.size() - MOST_NAMED, "more file")
                    + " not read whole: see Evidence files.");
        }
    }

    private static void addLeftOut(Investigation investigation, List<String> reasons) {
        String all = DisplayText.count(investigation.matches().size(), "finding");
        boolean isAsked = !investigation.options().where().isAll();
        boolean isInTime = !investigation.options().range().isAll();
        if (!isAsked && !isInTime) {
            reasons.add("All " + all + " are hidden, because they are decided.");
            reasons.add("H, or \u201cHide decided\u201d above, shows them again.");
            return;
        }
        reasons.add(isAsked ? "No finding fits the query." : "No finding in the chosen range of time.");
        if (isAsked) {
            reasons.add(all + " left out by \u201c"
                    + DisplayText.oneLine(investigation.options().where().toText())
                    + "\u201d. Switch chips off to see more; they are kept.");
        }
        if (isInTime) {
            reasons.add("Starts outside the chosen range of time are left out;"
                    + " View › Clear the time filter shows them again.");
        }
    }

    private static String report(Investigation investigation) {
        int sources = investigation.report().sources().size();
        return sources == 1 ? "This file" : "None of " + DisplayText.count(sources, "file");
    }

    private static String headline(Investigation investigation) {
        int size = investigation.store().size();
        if (investigation.report().isUnread()) {
            return report(investigation) + " could not be read.";
        }
        if (size == 0) {
            return NoStarts.NONE;
        }
        int left = investigation.groups().left();
        if (investigation.options().nulls() == NullMode.DROP && left > 0) {
            return "All " + DisplayText.count(left, "finding")
                    + " are lost, because each lacks a field of the rule. Switch the what-if off to see them.";
        }
        return "No match: none of " + DisplayText.count(size, "process start")
                + " has the file name or the original file name qwinsta.exe.";
    }
}
