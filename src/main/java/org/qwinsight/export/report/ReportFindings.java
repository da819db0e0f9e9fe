package org.qwinsight.export.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.detect.Finding;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.investigation.Investigation;

/**
 * The findings of a report with the numbers that they have in it: in order of time, from 1. Where not all find room, those
 * that matter most are chosen: true positives, then what is undetermined, then the rest, the highest score first.
 */
final class ReportFindings {
    /** A finding and its number. */
    record Numbered(int number, Finding finding) {}

    /** Findings with all their details. */
    static final int MOST_DETAILED = 200;

    private static final long MOST_CHARACTERS = 3_000_000;

    private final Investigation investigation;
    private final List<Numbered> all = new ArrayList<>();

    ReportFindings(Investigation investigation) {
        this.investigation = investigation;
        for (Finding finding : investigation.findings()) {
            all.add(new Numbered(all.size() + 1, finding));
        }
    }

    int size() {
        return all.size();
    }

    /** At most so many with at most so many characters of command lines, in order of time. */
    List<Numbered> chosen(int most, long mostCharacters) {
        List<Numbered> ranked = new ArrayList<>(all);
        ranked.sort(Comparator.comparingInt(this::rank)
                .thenComparing(Comparator.comparingInt(this::score).reversed())
                .thenComparingInt(Numbered::number));
        List<Numbered> chosen = new ArrayList<>();
        long characters = 0;
        for (Numbered one : ranked) {
            characters += characters(one.finding().row());
            if (chosen.size() == most || (characters > mostCharacters && !chosen.isEmpty())) {
                break;
            }
            chosen.add(one);
        }
        chosen.sort(Comparator.comparingInt(Numbered::number));
        return chosen;
    }

    /** Those that are shown with all their details. */
    List<Numbered> detailed() {
        return chosen(MOST_DETAILED, MOST_CHARACTERS);
    }

    /** How what a finding was decided to be looks. */
    static String look(Disposition disposition) {
        return switch (disposition) {
            case TP_SUSPICIOUS -> "positive";
            case UNDETERMINED, OTHER -> "open";
            case BP_EXPECTED, FP_LOGIC, FP_DATA -> "benign";
        };
    }

    private int rank(Numbered one) {
        Disposition disposition =
                investigation.casework().disposition(one.finding().row());
        return switch (disposition) {
            case TP_SUSPICIOUS -> 0;
            case UNDETERMINED -> 1;
            case OTHER -> 2;
            case BP_EXPECTED, FP_LOGIC, FP_DATA -> 3;
        };
    }

    private int score(Numbered one) {
        return investigation.triages().score(one.finding().row());
    }

    private long characters(int row) {
        EventStore store = investigation.store();
        return length(store.value(row, EventField.COMMAND_LINE))
                + length(store.value(row, EventField.PARENT_COMMAND_LINE));
    }

    private static long length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
