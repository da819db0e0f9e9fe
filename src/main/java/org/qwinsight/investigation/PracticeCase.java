package org.qwinsight.investigation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.qwinsight.analysis.RowSet;
import org.qwinsight.analysis.query.EventQuery;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.casefile.Decision;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.casefile.EntryStamp;
import org.qwinsight.casefile.EvidenceEntry;
import org.qwinsight.casefile.NewFolder;
import org.qwinsight.casefile.RuleVersion;
import org.qwinsight.detect.RuleCard;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.event.Progress;

/**
 * A case to practise on: logs, a case file that decides nothing, and the answers as a text and as a decided case. What
 * is written is the same wherever and whenever it is written.
 *
 * @param logs content by file name, in the order in which the case lists them
 * @param judgements what the decided case says, in this order
 * @param answers the answers as Markdown
 * @param author who decides in the decided case
 * @param at when it was decided; no clock is asked
 */
public record PracticeCase(
        Map<String, byte[]> logs, List<Judgement> judgements, String answers, String author, Instant at) {
    /** The folder with the logs. */
    public static final String LOGS = "logs";

    /** The case file without decisions. */
    public static final String CASE = "training.qwcase";

    /** The case file with the answers. */
    public static final String ANSWERED_CASE = "answers.qwcase";

    /** The answers as a text. */
    public static final String ANSWERS = "ANSWERS.md";

    /**
     * What a finding is, for all findings that a query chooses.
     *
     * @param query chooses them
     * @param profile id of the rule's version that finds them
     * @param disposition code
     * @param reason a word to be counted
     * @param comment why
     */
    public record Judgement(String query, String profile, String disposition, String reason, String comment) {}

    /**
     * Writes the case into a new or an empty folder.
     *
     * @param tool version of the program, which the case files name
     * @throws IOException when the folder is taken or cannot be written to; nothing is left there then
     */
    public void writeInto(Path folder, String tool) throws IOException {
        EntryStamp stamp = EntryStamp.of(author, at, tool);
        NewFolder.fill(folder, target -> {
            for (Map.Entry<String, byte[]> log : logs.entrySet()) {
                target.write(LOGS + "/" + log.getKey(), log.getValue());
            }
            Investigation read =
                    Investigation.open(List.of(target.path().resolve(LOGS)), OpenOptions.DEFAULT, Progress.NONE);
            CaseFile open = CaseFile.created(stamp).withEvidence(evidence(read, target.path()), stamp);
            target.write(CASE, CaseStore.bytes(open));
            target.write(ANSWERED_CASE, CaseStore.bytes(open.with(decisions(read, stamp))));
            target.write(ANSWERS, answers.getBytes(StandardCharsets.UTF_8));
        });
    }

    /** Named from the case file on, so that the place of the folder is not in the case. */
    private static List<EvidenceEntry> evidence(Investigation read, Path folder) {
        List<EvidenceEntry> entries = new ArrayList<>();
        for (EvidenceEntry entry : CaseEvidence.entries(read.report(), folder.resolve(CASE))) {
            String path = entry.relativePath() == null ? entry.path() : entry.relativePath();
            entries.add(new EvidenceEntry(
                    entry.sha256(),
                    entry.member(),
                    entry.memberSha256(),
                    path,
                    entry.relativePath(),
                    entry.bytes(),
                    entry.shape(),
                    entry.records(),
                    entry.processStarts(),
                    entry.unknown()));
        }
        return entries;
    }

    private List<Decision> decisions(Investigation read, EntryStamp stamp) {
        List<String> hashes = read.report().sources().stream()
                .map(source -> source.sha256())
                .distinct()
                .toList();
        List<Decision> decisions = new ArrayList<>();
        for (Judgement judgement : judgements) {
            RuleProfile profile = RuleProfile.named(judgement.profile()).orElseThrow();
            Investigation under = read.with(OpenOptions.DEFAULT.withProfile(profile));
            RowSet chosen = under.query(EventQuery.parse(judgement.query(), QueryFacts.VOCABULARY), Progress.NONE);
            int[] rows =
                    Arrays.stream(under.findingRows()).filter(chosen::contains).toArray();
            decisions.add(new Decision(
                    stamp,
                    new RuleVersion(RuleCard.ID, profile.version(), profile.id()),
                    under.eventsOf(rows),
                    Disposition.named(judgement.disposition()).orElseThrow(),
                    judgement.reason(),
                    judgement.comment(),
                    null,
                    hashes));
        }
        return decisions;
    }
}
