package org.qwinsight.investigation;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.qwinsight.casefile.Disposition;

/**
 * Counts of findings.
 *
 * @param byDisposition every disposition; undecided and expired ones are undetermined
 * @param byAnalyst findings that a decision of each analyst covers
 * @param byReason the same by the decisions' reasons, {@code none} for no reason
 * @param byAge the same by the age of the decisions, youngest first
 * @param expired findings whose decision no longer counts
 */
public record CaseStatistics(
        Map<Disposition, Integer> byDisposition,
        Map<String, Integer> byAnalyst,
        Map<String, Integer> byReason,
        Map<String, Integer> byAge,
        int expired) {
    private static final Map<String, Integer> AGES_IN_DAYS = ages();

    private static Map<String, Integer> ages() {
        Map<String, Integer> ages = new LinkedHashMap<>();
        ages.put("up to a day", 1);
        ages.put("up to a week", 7);
        ages.put("up to 30 days", 30);
        ages.put("up to 90 days", 90);
        ages.put("older", Integer.MAX_VALUE);
        return ages;
    }

    /** The counts at the moment that the casework was made for. */
    public static CaseStatistics of(Casework casework) {
        Map<Disposition, Integer> byDisposition = new EnumMap<>(Disposition.class);
        for (Disposition disposition : Disposition.values()) {
            byDisposition.put(disposition, 0);
        }
        Map<String, Integer> byAnalyst = new TreeMap<>();
        Map<String, Integer> byReason = new TreeMap<>();
        Map<String, Integer> byAge = new LinkedHashMap<>();
        AGES_IN_DAYS.keySet().forEach(age -> byAge.put(age, 0));
        int expired = 0;
        for (int row : casework.findingRows()) {
            byDisposition.merge(casework.disposition(row), 1, Integer::sum);
            Optional<Cover> cover = casework.cover(row);
            if (cover.isPresent()) {
                String reason = cover.get().decision().reason();
                byAnalyst.merge(cover.get().decision().stamp().author(), 1, Integer::sum);
                byReason.merge(reason.isEmpty() ? "none" : reason, 1, Integer::sum);
                byAge.merge(age(cover.get(), casework), 1, Integer::sum);
                expired += cover.get().isExpired() ? 1 : 0;
            }
        }
        return new CaseStatistics(byDisposition, byAnalyst, byReason, byAge, expired);
    }

    private static String age(Cover cover, Casework casework) {
        Duration age = Duration.between(cover.decision().stamp().at(), casework.now());
        for (Map.Entry<String, Integer> limit : AGES_IN_DAYS.entrySet()) {
            if (age.compareTo(Duration.ofDays(limit.getValue())) <= 0) {
                return limit.getKey();
            }
        }
        throw new AssertionError("the last age has no limit");
    }
}
