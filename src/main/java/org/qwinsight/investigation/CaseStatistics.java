package org.qwinsight.investigation;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.Decision;
import org.qwinsight.casefile.Disposition;

/**
 * Counts of findings, or of decisions.
 *
 * @param byDisposition every disposition; undecided and expired ones are undetermined
 * @param byAnalyst decisions of each analyst, or findings that they cover
 * @param byReason the same by the decisions' reasons, {@code none} for no reason
 * @param byAge the same by the age of the decisions, youngest first
 * @param expired decisions that no longer count, or findings whose decision does not
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

    /** The counts of findings at the moment that the casework was made for. */
    public static CaseStatistics of(Casework casework) {
        Tally tally = new Tally(casework.now());
        for (int row : casework.findingRows()) {
            tally.count(casework.cover(row));
        }
        return tally.result();
    }

    /** The counts of the decisions that were not undone. */
    public static CaseStatistics ofDecisions(CaseFile file, Instant now) {
        Tally tally = new Tally(now);
        file.decisions().forEach(decision -> tally.count(Optional.of(new Cover(decision, decision.isExpired(now)))));
        return tally.result();
    }

    /** Counts while they grow. */
    private static final class Tally {
        private final Instant now;
        private final Map<Disposition, Integer> byDisposition = new EnumMap<>(Disposition.class);
        private final Map<String, Integer> byAnalyst = new TreeMap<>();
        private final Map<String, Integer> byReason = new TreeMap<>();
        private final Map<String, Integer> byAge = new LinkedHashMap<>();
        private int expired;

        Tally(Instant now) {
            this.now = now;
            for (Disposition disposition : Disposition.values()) {
                byDisposition.put(disposition, 0);
            }
            AGES_IN_DAYS.keySet().forEach(age -> byAge.put(age, 0));
        }

        void count(Optional<Cover> cover) {
            byDisposition.merge(cover.map(Cover::disposition).orElse(Disposition.UNDETERMINED), 1, Integer::sum);
            if (cover.isPresent()) {
                Decision decision = cover.get().decision();
                byAnalyst.merge(decision.stamp().author(), 1, Integer::sum);
                byReason.merge(decision.reason().isEmpty() ? "none" : decision.reason(), 1, Integer::sum);
                byAge.merge(age(decision), 1, Integer::sum);
                expired += cover.get().isExpired() ? 1 : 0;
            }
        }

        private String age(Decision decision) {
            Duration age = Duration.between(decision.stamp().at(), now);
            for (Map.Entry<String, Integer> limit : AGES_IN_DAYS.entrySet()) {
                if (age.compareTo(Duration.ofDays(limit.getValue())) <= 0) {
                    return limit.getKey();
                }
            }
            throw new AssertionError("the last age has no limit");
        }

        CaseStatistics result() {
            return new CaseStatistics(byDisposition, byAnalyst, byReason, byAge, expired);
        }
    }
}
