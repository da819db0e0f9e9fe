package org.qwinsight.ui.details;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.detect.Assessment;
import org.qwinsight.detect.Triage;
import org.qwinsight.investigation.Investigation;

/** The lines that say what speaks for and against a finding: what fired first, then what could not be told. */
final class TriageRows {
    private TriageRows() {}

    /** No line for a process that is no finding. */
    static List<DetailRow> of(Investigation investigation, int node) {
        List<DetailRow> rows = new ArrayList<>();
        investigation.triages().of(node).ifPresent(triage -> {
            rows.add(DetailRow.heading(
                    "Triage: " + triage.score() + " of 100, " + triage.band().label()));
            ordered(triage).forEach(signal -> rows.add(row(signal, node)));
            rows.add(DetailRow.absent(
                    "Completeness",
                    triage.assessable() + " of " + triage.signals().size()
                            + " signals could be judged. The weights are judgement, not measured."));
        });
        return rows;
    }

    private static List<Assessment> ordered(Triage triage) {
        return triage.signals().stream()
                .sorted(Comparator.comparingInt(TriageRows::place))
                .toList();
    }

    private static int place(Assessment signal) {
        return switch (signal.state()) {
            case FIRED -> 0;
            case CANNOT_TELL -> 1;
            case NOT_FIRED -> 2;
        };
    }

    private static DetailRow row(Assessment signal, int node) {
        int evidence = signal.evidence().stream()
                .filter(one -> one != node)
                .findFirst()
                .orElse(ProcessTree.NONE);
        return DetailRow.signal(signal.isFired(), signal.id() + "  " + state(signal), signal.reason(), evidence);
    }

    private static String state(Assessment signal) {
        int points = signal.points();
        return signal.isFired()
                ? (points < 0 ? "−" : "+") + Math.abs(points)
                : signal.state().label();
    }
}
