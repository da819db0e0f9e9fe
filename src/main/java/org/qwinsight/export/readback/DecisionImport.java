package org.qwinsight.export.readback;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.Annotation;
import org.qwinsight.casefile.CaseEntry;
import org.qwinsight.casefile.Decision;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.casefile.EntryStamp;
import org.qwinsight.casefile.RuleVersion;
import org.qwinsight.casefile.Scope;
import org.qwinsight.detect.RuleCard;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.event.EventKey;
import org.qwinsight.export.CommentText;
import org.qwinsight.ingest.SourceReport;
import org.qwinsight.investigation.Cover;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.KeyRows;
import org.qwinsight.investigation.Remark;

/** What reading a CSV back would add to a case: exactly these entries, as one step. */
public final class DecisionImport {
    private static final int MOST_LISTED = 20;

    /** What one decision says of its events. */
    private record Judgement(
            Disposition disposition,
            String reason,
            String comment,
            @Nullable Instant expires) {}

    private final Investigation open;
    private final DecisionCsv csv;
    private final EntryStamp stamp;
    private final KeyRows inEvidence;
    private final IntOpenHashSet findings;
    private final List<String> malformed;
    private final Map<EventKey, DecisionRow> decided = new LinkedHashMap<>();
    private final Map<Judgement, Set<EventKey>> decisions = new LinkedHashMap<>();
    private final Set<EventKey> stars = new LinkedHashSet<>();
    private final Map<String, Set<EventKey>> tags = new LinkedHashMap<>();
    private final Map<String, Set<EventKey>> comments = new LinkedHashMap<>();
    private final Set<EventKey> unknown = new LinkedHashSet<>();
    private final Set<EventKey> noFinding = new LinkedHashSet<>();
    private int unchanged;

    private DecisionImport(Investigation open, DecisionCsv csv, EntryStamp stamp) {
        this.open = open;
        this.csv = csv;
        this.stamp = stamp;
        Set<EventKey> keys = new LinkedHashSet<>();
        csv.rows().forEach(row -> keys.addAll(row.events()));
        this.inEvidence = KeyRows.find(keys, open.store());
        this.findings = new IntOpenHashSet(open.casework().findingRows());
        this.malformed = new ArrayList<>(csv.malformed());
    }

    /**
     * Compares a CSV with a case and its evidence.
     *
     * @param open the evidence with the case applied, without filters
     * @param stamp who reads it back, and when
     */
    public static DecisionImport of(Investigation open, DecisionCsv csv, EntryStamp stamp) {
        DecisionImport made = new DecisionImport(open, csv, stamp);
        Set<DecisionRow> contradicted = made.contradicted();
        csv.rows().stream().filter(row -> !contradicted.contains(row)).forEach(made::add);
        made.decided.forEach(made::judge);
        return made;
    }

    /** Lines that decide differently on an event of the evidence; all of them are malformed. */
    private Set<DecisionRow> contradicted() {
        Map<EventKey, DecisionRow> first = new HashMap<>();
        Set<EventKey> disputed = new HashSet<>();
        List<DecisionRow> deciding =
                csv.rows().stream().filter(DecisionRow::isDecided).toList();
        for (DecisionRow row : deciding) {
            for (EventKey event : row.events()) {
                DecisionRow other = inEvidence.has(event) ? first.putIfAbsent(event, row) : null;
                if (other != null && !judgement(other).equals(judgement(row))) {
                    malformed.add(
                            "lines " + other.line() + " and " + row.line() + " contradict each other on one event");
                    disputed.add(event);
                }
            }
        }
        return deciding.stream()
                .filter(row -> row.events().stream().anyMatch(disputed::contains))
                .collect(Collectors.toSet());
    }

    private void add(DecisionRow row) {
        for (EventKey event : row.events()) {
            if (!inEvidence.has(event)) {
                unknown.add(event);
                continue;
            }
            if (row.isDecided()) {
                decided.putIfAbsent(event, row);
            }
            Remark said = open.casework().remarks().of(inEvidence.of(event).getInt(0));
            if (row.isStarred() && !said.isStarred()) {
                stars.add(event);
            }
            row.tags().stream()
                    .filter(tag -> !tag.isBlank() && !said.tags().contains(tag))
                    .forEach(tag -> tags.computeIfAbsent(tag, key -> new LinkedHashSet<>())
                            .add(event));
            row.comments().stream()
                    .filter(text -> !text.isBlank() && !isKnown(said, text))
                    .forEach(text -> comments.computeIfAbsent(text, key -> new LinkedHashSet<>())
                            .add(event));
        }
    }

    /** A comment that came from a CSV stands in the case with the time and author of its import in front. */
    private static boolean isKnown(Remark said, String text) {
        return CommentText.of(said).contains(text)
                || said.comments().stream().anyMatch(known -> known.text().equals(text));
    }

    private void judge(EventKey event, DecisionRow row) {
        int finding = inEvidence
                .of(event)
                .intStream()
                .filter(findings::contains)
                .findFirst()
                .orElse(-1);
        if (finding < 0) {
            noFinding.add(event);
        } else if (isSaid(finding, row)) {
            unchanged++;
        } else {
            decisions
                    .computeIfAbsent(judgement(row), key -> new LinkedHashSet<>())
                    .add(event);
        }
    }

    private boolean isSaid(int finding, DecisionRow row) {
        Cover cover = open.casework().cover(finding).orElse(null);
        if (cover == null) {
            return false;
        }
        Decision decision = cover.decision();
        Judgement said =
                new Judgement(decision.disposition(), decision.reason(), decision.comment(), decision.expires());
        return said.equals(judgement(row)) || said.equals(judgement(row, row.note()));
    }

    private Judgement judgement(DecisionRow row) {
        return judgement(row, comment(row));
    }

    private static Judgement judgement(DecisionRow row, String comment) {
        return new Judgement(row.disposition(), row.reason(), comment, row.expires());
    }

    /** The author of the entry is who reads it back; who decided stands in the comment. */
    private String comment(DecisionRow row) {
        boolean isOwn = row.analyst().isEmpty() || row.analyst().equals(stamp.author());
        String when = row.decidedAt().isEmpty() ? "" : ", " + row.decidedAt();
        return isOwn ? row.note() : (row.note() + " [" + row.analyst() + when + "]").strip();
    }

    /** The entries to add, all of one stamp: decisions first, then stars, tags and comments. */
    public List<CaseEntry> entries() {
        List<CaseEntry> entries = new ArrayList<>();
        decisions.forEach((judgement, events) -> entries.add(decision(judgement, events)));
        if (!stars.isEmpty()) {
            entries.add(annotation(Annotation.Kind.STAR, "", stars));
        }
        tags.forEach((tag, events) -> entries.add(annotation(Annotation.Kind.TAG, tag, events)));
        comments.forEach((text, events) -> entries.add(annotation(Annotation.Kind.NOTE, text, events)));
        return entries;
    }

    private Decision decision(Judgement judgement, Set<EventKey> events) {
        RuleProfile profile = open.options().profile();
        return new Decision(
                stamp,
                new RuleVersion(RuleCard.ID, profile.version(), profile.id()),
                new Scope.Events(List.copyOf(events)),
                judgement.disposition(),
                judgement.reason(),
                judgement.comment(),
                judgement.expires(),
                open.report().sources().stream()
                        .map(SourceReport::sha256)
                        .filter(hash -> !hash.isEmpty())
                        .distinct()
                        .toList());
    }

    private Annotation annotation(Annotation.Kind kind, String text, Set<EventKey> events) {
        return new Annotation(stamp, List.copyOf(events), kind, text, true);
    }

    /** The findings that would get another decision, ascending. */
    public int[] markedRows() {
        return decisions.values().stream()
                .flatMap(Set::stream)
                .flatMapToInt(event -> inEvidence.of(event).intStream())
                .filter(findings::contains)
                .sorted()
                .distinct()
                .toArray();
    }

    /** The evidence as it would be after the import, with only the findings that would get another decision. */
    public Investigation preview() {
        Investigation after = open.withCase(open.casework().caseFile().with(entries()), stamp.at());
        int[] rows = markedRows();
        return after.only(row -> Arrays.binarySearch(rows, row) >= 0);
    }

    /** Lines that cannot be understood or contradict each other; nothing of these is in {@link #entries}. */
    public List<String> malformed() {
        return List.copyOf(malformed);
    }

    /** What the import would do and what it leaves out, in sentences. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        Map<Disposition, Integer> byDisposition = new TreeMap<>();
        decisions.forEach(
                (judgement, events) -> byDisposition.merge(judgement.disposition(), events.size(), Integer::sum));
        List<String> counts = new ArrayList<>();
        byDisposition.forEach((disposition, count) -> counts.add(count + " " + disposition));
        sentences.add(csv.name() + " marks " + count(markedRows().length, "finding")
                + (counts.isEmpty() ? "" : ": " + String.join(", ", counts)));
        int marked = stars.size() + total(tags) + total(comments);
        if (marked > 0) {
            sentences.add(
                    stars.size() + " stars, " + total(tags) + " tags and " + total(comments) + " comments are added");
        }
        said(sentences, unchanged, "the case says so already");
        said(sentences, csv.undecided(), "undecided, left as they are", "line");
        said(sentences, csv.unclearStars(), "starred is neither true nor false, left as it is", "line");
        said(sentences, csv.mixed(), "groups whose findings differ, left as they are", "line");
        said(sentences, unknown.size(), "not in this evidence, left out" + listed(unknown));
        said(sentences, noFinding.size(), "no finding under these options, left out" + listed(noFinding));
        return sentences;
    }

    /** What stands in the history of the case. */
    public String describe() {
        return csv.name() + " sha256 " + csv.sha256() + ": " + String.join("; ", sentences());
    }

    private static int total(Map<String, Set<EventKey>> marks) {
        return marks.values().stream().mapToInt(Set::size).sum();
    }

    private static void said(List<String> sentences, int number, String what) {
        said(sentences, number, what, "event");
    }

    private static void said(List<String> sentences, int number, String what, String of) {
        if (number > 0) {
            sentences.add(count(number, of) + ": " + what);
        }
    }

    private static String count(int number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }

    private static String listed(Set<EventKey> events) {
        List<String> first =
                events.stream().limit(MOST_LISTED).map(EventKey::text).toList();
        int more = events.size() - first.size();
        return " (" + String.join(", ", first) + (more > 0 ? ", and " + more + " more" : "") + ")";
    }
}
