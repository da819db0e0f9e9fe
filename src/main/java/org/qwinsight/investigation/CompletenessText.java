package org.qwinsight.investigation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.qwinsight.analysis.Completeness;
import org.qwinsight.analysis.FieldCoverage;
import org.qwinsight.analysis.HostClock;
import org.qwinsight.analysis.SensorSpan;
import org.qwinsight.analysis.TreeOptions;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventTime;
import org.qwinsight.ingest.LogContinuity;
import org.qwinsight.ingest.SourceReport;

/** What the evidence cannot show, in sentences. A report of "no finding" is only complete together with them. */
public final class CompletenessText {
    private static final int MOST_OF_A_SORT = 5;
    private static final long SILENCE_NANOS = 1800L * EventTime.NANOS_PER_SECOND;

    private final Investigation investigation;
    private final List<String> sentences = new ArrayList<>();

    private CompletenessText(Investigation investigation) {
        this.investigation = investigation;
    }

    /** The sentences on an investigation, the most basic limits first. */
    public static List<String> of(Investigation investigation) {
        CompletenessText text = new CompletenessText(investigation);
        text.unread();
        text.spans();
        text.logs();
        text.coverage();
        text.times();
        text.tolerance();
        text.always();
        return List.copyOf(text.sentences);
    }

    /** "No qwinsta found" and what could not have been seen. */
    public static List<String> ofNoFinding(Investigation investigation) {
        List<String> sentences = new ArrayList<>();
        int starts = investigation.store().size();
        String where = investigation.options().where().isAll() ? "" : "what the query selects of ";
        sentences.add(
                "No qwinsta found in " + where + count(starts, "process start") + ". What could not have been seen:");
        sentences.addAll(of(investigation));
        return sentences;
    }

    /** What it means that only a part of the evidence was kept. */
    public static String ofPart(long left) {
        return "Only a part was asked for: " + count(left, "process start") + (left == 1 ? " was" : " were")
                + " read and left out. Parents and children among them are missing from the tree.";
    }

    private void unread() {
        long failed = investigation.report().sources().stream()
                .filter(source -> source.failure() != null)
                .count();
        if (failed > 0) {
            sentences.add(count(failed, "evidence file") + " could not be read, or not to the end.");
        }
        if (investigation.report().skipped() > 0) {
            sentences.add(count(investigation.report().skipped(), "record") + " could not be read.");
        }
        long stray = investigation.report().strayBytes();
        if (stray > 0) {
            sentences.add(count(stray, "byte") + (stray == 1 ? " belongs" : " belong") + " to no record and "
                    + (stray == 1 ? "was" : "were") + " not read.");
        }
        int duplicates = investigation.store().duplicates();
        if (duplicates > 0) {
            sentences.add(count(duplicates, "process start")
                    + (duplicates == 1 ? " was" : " were")
                    + " loaded a second time and left out.");
        }
        int cycles = investigation.tree().cyclesCut();
        if (cycles > 0) {
            sentences.add(count(cycles, "circle") + " of parent claims " + (cycles == 1 ? "was" : "were") + " cut.");
        }
        long empty = investigation.report().sources().stream()
                .filter(source -> source.failure() == null && source.processStarts() == 0)
                .map(SourceReport::name)
                .count();
        if (empty > 0) {
            sentences.add(count(empty, "evidence file") + (empty == 1 ? " holds" : " hold") + " no process start.");
        }
        long left = investigation.report().outOfScope();
        if (left > 0) {
            sentences.add(ofPart(left));
        }
        if (!investigation.options().range().isAll()) {
            sentences.add("Only a part of the time was asked for; starts outside it are left out.");
        }
        if (!investigation.options().where().isAll()) {
            int all = investigation
                    .options()
                    .profile()
                    .findings(investigation.store())
                    .size();
            sentences.add("Only a part of the starts was asked for; the rule matches " + count(all, "start")
                    + " of the whole evidence.");
        }
    }

    private void spans() {
        List<SensorSpan> spans = investigation.completeness().spans();
        if (spans.isEmpty()) {
            sentences.add("There is no process start at all in the evidence.");
        }
        for (SensorSpan span : spans.subList(0, Math.min(MOST_OF_A_SORT, spans.size()))) {
            boolean dated = span.firstNanos() != EventTime.NO_TIME;
            String when =
                    dated ? " from " + time(span.firstNanos()) + " to " + time(span.lastNanos()) : ", without times";
            String late = span.behindNanos() > 0
                    ? "; it begins " + duration(span.behindNanos()) + " after the first start of the evidence"
                    : "";
            sentences.add("On " + (span.host().isEmpty() ? "an unnamed host" : span.host()) + ", "
                    + span.kind().label() + " shows " + count(span.starts(), "start") + when
                    + "; nothing before and after" + late + ".");
        }
        more(spans.size(), "pair of host and source", "pairs of host and source");
    }

    private void logs() {
        List<LogContinuity> broken = investigation.report().logs().stream()
                .filter(log ->
                        log.missing() > 0 || log.clockStepsBack() > 0 || log.longestSilenceNanos() > SILENCE_NANOS)
                .toList();
        for (LogContinuity log : broken.subList(0, Math.min(MOST_OF_A_SORT, broken.size()))) {
            StringBuilder text = new StringBuilder("Log " + log.channel() + " of " + log.host() + ": ");
            List<String> parts = new ArrayList<>();
            if (log.missing() > 0) {
                parts.add(String.format(
                                Locale.ROOT,
                                "%,d of %,d record numbers are missing",
                                log.missing(),
                                log.missing() + log.numbered())
                        + " in " + count(log.gaps(), "gap")
                        + " (cleared, overwritten or filtered on export)");
            }
            if (log.clockStepsBack() > 0) {
                parts.add("the clock went back " + count(log.clockStepsBack(), "time") + ", by up to "
                        + duration(log.largestStepBackNanos()));
            }
            if (log.longestSilenceNanos() > SILENCE_NANOS) {
                parts.add("the longest silence is " + duration(log.longestSilenceNanos()));
            }
            sentences.add(text.append(String.join("; ", parts)).append('.').toString());
        }
        more(broken.size(), "log with gaps", "logs with gaps");
    }

    private void coverage() {
        for (FieldCoverage kind : investigation.completeness().coverage()) {
            String name = kind.kind().label();
            if (kind.without(EventField.ORIGINAL_FILE_NAME) > 0) {
                sentences.add(name + ": a renamed copy goes unseen in "
                        + share(kind.without(EventField.ORIGINAL_FILE_NAME), kind.starts())
                        + ", which carry no original file name.");
            }
            if (kind.without(EventField.COMMAND_LINE) > 0) {
                sentences.add(name + ": " + share(kind.without(EventField.COMMAND_LINE), kind.starts())
                        + " carry no command line.");
            }
            if (kind.without(EventField.IMAGE) > 0) {
                sentences.add(name + ": " + share(kind.without(EventField.IMAGE), kind.starts()) + " name no image.");
            }
        }
    }

    private void times() {
        Completeness completeness = investigation.completeness();
        if (completeness.withoutTime() > 0) {
            sentences.add(count(completeness.withoutTime(), "start") + " without a usable time.");
        }
        if (completeness.timeDisagreements() > 0) {
            sentences.add(count(completeness.timeDisagreements(), "start")
                    + " with two times that differ, by up to "
                    + duration(completeness.largestDisagreementNanos()) + ".");
        }
        for (HostClock clock : completeness
                .clocks()
                .subList(0, Math.min(MOST_OF_A_SORT, completeness.clocks().size()))) {
            sentences.add(clock(clock));
        }
        if (investigation.report().zoneAssumed() > 0) {
            sentences.add(count(investigation.report().zoneAssumed(), "start")
                    + " with a time that names no zone and was read as UTC.");
        }
    }

    private static String clock(HostClock clock) {
        int minutes = Math.abs(clock.offsetMinutes());
        String zone = String.format(
                Locale.ROOT, "UTC%s%02d:%02d", clock.offsetMinutes() < 0 ? "-" : "+", minutes / 60, minutes % 60);
        String basis = clock.kind() == EventKind.SYSMON_1
                ? "UtcTime of " + count(clock.starts(), "start") + " says so"
                : "Sysmon shows " + clock.starts() + " of its processes that far away";
        return "On " + (clock.host().isEmpty() ? "an unnamed host" : clock.host()) + ", the times of "
                + clock.kind().label() + " look like local time of " + zone + " written as UTC: " + basis
                + ". They are shown as logged.";
    }

    private void tolerance() {
        TreeOptions tree = investigation.options().tree();
        if (tree.toleranceNanos() != TreeOptions.DEFAULT.toleranceNanos()) {
            sentences.add(String.format(
                    Locale.ROOT,
                    "Parents and records of one process were looked for with a tolerance of %.3f s between sources; %.0f s"
                            + " is usual.",
                    (double) tree.toleranceNanos() / EventTime.NANOS_PER_SECOND,
                    (double) TreeOptions.DEFAULT.toleranceNanos() / EventTime.NANOS_PER_SECOND));
        }
    }

    private void always() {
        sentences.add("Sessions listed through the Windows interface, by PowerShell or by another tool start no "
                + "qwinsta.exe and leave no such record.");
    }

    private void more(int size, String one, String many) {
        int left = size - MOST_OF_A_SORT;
        if (left > 0) {
            sentences.add("And " + left + " more " + (left == 1 ? one : many) + ".");
        }
    }

    private static String share(int part, int all) {
        return part == all ? "all " + count(all, "start") : String.format(Locale.ROOT, "%,d of %,d starts", part, all);
    }

    private static String count(long number, String what) {
        return String.format(Locale.ROOT, "%,d %s", number, what) + (number == 1 ? "" : "s");
    }

    private static String time(long nanos) {
        return EventTime.isoSeconds(nanos) + "Z";
    }

    private static String duration(long nanos) {
        long seconds = nanos / EventTime.NANOS_PER_SECOND;
        if (seconds < 120) {
            return seconds + " s";
        }
        return seconds < 7200 ? seconds / 60 + " min" : String.format(Locale.ROOT, "%.1f h", seconds / 3600.0);
    }
}
