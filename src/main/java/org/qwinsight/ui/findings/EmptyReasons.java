package org.qwinsight.ui.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qwinsight.detect.NullMode;
import org.qwinsight.event.EventKind;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.TimeRange;
import org.qwinsight.ui.workspace.DisplayText;

/** Why a findings table is empty, and what the evidence cannot show. */
final class EmptyReasons {
    private EmptyReasons() {}

    static List<String> of(Investigation investigation) {
        List<String> reasons = new ArrayList<>();
        reasons.add(headline(investigation));
        if (investigation.store().size() == 0) {
            reasons.add("The rule looks at Sysmon 1, Security 4688 and CrowdStrike ProcessRollup2. "
                    + "Open a log that has them, or see Sources for what these files hold.");
        }
        long skipped = investigation.report().skipped();
        if (skipped > 0) {
            reasons.add(DisplayText.count(skipped, "record") + " could not be read: a match in them is not seen.");
        }
        if (investigation.report().hasFailures()) {
            reasons.add("Some sources could not be read to their end: see Sources.");
        }
        for (Map.Entry<EventKind, Integer> entry :
                investigation.completeness().withoutOriginalFileName().entrySet()) {
            reasons.add(DisplayText.count(entry.getValue(), entry.getKey().label() + " start")
                    + " without an original file name: a renamed copy of qwinsta.exe would not be seen there.");
        }
        if (!investigation.options().range().equals(TimeRange.ALL)) {
            reasons.add("Starts outside the chosen time range are left out.");
        }
        return reasons;
    }

    private static String headline(Investigation investigation) {
        int size = investigation.store().size();
        if (size == 0) {
            return "There is no process start in this evidence.";
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
