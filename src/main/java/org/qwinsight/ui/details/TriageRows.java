package org.qwinsight.ui.details;

import java.util.ArrayList;
import java.util.List;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.detect.Assessment;
import org.qwinsight.detect.SignalState;
import org.qwinsight.detect.Triage;
import org.qwinsight.investigation.Investigation;

/** The lines that say what speaks for and against a finding; none for a process that is no finding. */
final class TriageRows {
    private TriageRows() {}

    /** What fired, then what could not be told. */
    static List<DetailRow> telling(Investigation investigation, int node) {
        List<DetailRow> rows = new ArrayList<>();
        investigation.triages().of(node).ifPresent(triage -> {
            rows.add(DetailRow.heading(
                    "Triage: " + triage.score() + " of 100, " + triage.band().label()));
            add(rows, triage, SignalState.FIRED, node);
            add(rows, triage, SignalState.CANNOT_TELL, node);
            rows.add(DetailRow.absent(
                    "Completeness",
                    triage.assessable() + " of " + triage.signals().size()
                            + " signals could be judged. The weights are judgement, not measured."));
        });
        return rows;
    }

    /** What did not fire. */
    static List<DetailRow> silent(Investigation investigation, int node) {
        List<DetailRow> rows = new ArrayList<>();
        investigation.triages().of(node).ifPresent(triage -> {
            rows.add(DetailRow.heading("Triage signals that did not fire"));
            add(rows, triage, SignalState.NOT_FIRED, node);
        });
        return rows;
    }

    private static void add(List<DetailRow> rows, Triage triage, SignalState state, int node) {
        triage.signals().stream()
                .filter(signal -> signal.state() == state)
                .forEach(signal -> rows.add(row(signal, node)));
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
