package org.qwinsight.ui.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.investigation.Investigation;

/** What the analyst has to know of a case that was just opened. */
final class OpeningNews {
    private OpeningNews() {}

    /**
     * In sentences.
     *
     * @param now what this computer's clock says
     * @return empty when there is nothing to tell
     */
    static String of(OpenedCase opened, Instant now) {
        List<String> news = new ArrayList<>();
        String reason = opened.store().readOnlyReason();
        if (reason == null) {
            addUnmatched(opened.investigation(), news);
        } else {
            news.add("This case is open read-only: " + reason + ". File › Save case as… keeps a copy of what could be"
                    + " read, to go on with.");
        }
        addClock(opened.content(), now, news);
        return String.join(" ", news);
    }

    private static void addUnmatched(Investigation opened, List<String> news) {
        int decisions = opened.casework().unmatched().size();
        int parents = opened.casework().unmatchedParents().size();
        List<String> parts = new ArrayList<>();
        addCounted(decisions, "decision", parts);
        addCounted(parents, "parent", parts);
        if (!parts.isEmpty()) {
            news.add(String.join(" and ", parts) + " of this case "
                    + (decisions + parents == 1 ? "is" : "are")
                    + " about nothing, or not all, of what is open; see File › Case history.");
        }
    }

    private static void addCounted(int number, String what, List<String> parts) {
        if (number > 0) {
            parts.add(number + " " + what + (number == 1 ? "" : "s"));
        }
    }

    private static void addClock(CaseFile file, Instant now, List<String> news) {
        Instant newest = file.newest();
        if (newest != null && newest.isAfter(now)) {
            news.add("This computer's clock (" + now + ") is behind the newest entry of this case (" + newest
                    + "). Set the clock; entries keep their order all the same.");
        }
    }
}
