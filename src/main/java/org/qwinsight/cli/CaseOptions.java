package org.qwinsight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.AuditEntry;
import org.qwinsight.casefile.CaseReading;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.casefile.EntryStamp;
import org.qwinsight.export.CaseReference;
import org.qwinsight.export.VisibleText;
import org.qwinsight.investigation.CaseEvidence;
import org.qwinsight.investigation.Investigation;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The case whose decisions are applied. It is read and never changed. */
final class CaseOptions {
    static final String ENDING = ".qwcase";

    @Option(
            names = "--case",
            paramLabel = "FILE",
            description = "Apply the decisions of a case file; it is not changed.")
    private @Nullable Path file;

    @Option(
            names = "--hide-decided",
            description = "Leave out what a decision of benign or false positive covers; the number is printed.")
    private boolean hideDecided;

    @Mixin
    private CaseMoment moment = new CaseMoment();

    private @Nullable CaseReference applied;

    /** The case that was applied, null without one. */
    @Nullable
    CaseReference applied() {
        return applied;
    }

    /** True when the user named a case, as an option or among the paths that {@link #evidence} looked at. */
    boolean isGiven() {
        return file != null;
    }

    /**
     * The evidence to read: of a case file among the paths, the evidence that it is about.
     *
     * @throws IOException when the case file cannot be read
     */
    List<Path> evidence(List<Path> paths) throws IOException {
        List<Path> evidence = new ArrayList<>();
        for (Path path : paths) {
            if (!path.toString().toLowerCase(Locale.ROOT).endsWith(ENDING)) {
                evidence.add(path);
                continue;
            }
            if (file != null && !file.equals(path)) {
                throw new IllegalArgumentException("one case at a time: " + file + " and " + path + " were given");
            }
            file = path;
            CaseReading reading = CaseStore.read(path);
            List<Path> ofCase = CaseEvidence.paths(reading.caseFile(), path);
            if (ofCase.isEmpty() && reading.isDamaged()) {
                throw new IOException(path + " is damaged: " + String.join("; ", reading.problems()));
            }
            evidence.addAll(ofCase);
        }
        if (hideDecided && file == null) {
            throw new IllegalArgumentException("--hide-decided needs a case: --case FILE");
        }
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("this case is about no evidence yet; name the evidence to read too");
        }
        return evidence;
    }

    /**
     * The investigation with the case applied.
     *
     * @throws IOException when the case file cannot be read, or evidence is not what the case recorded
     */
    Investigation apply(Investigation investigation, PrintWriter err) throws IOException {
        Path path = file;
        if (path == null) {
            return investigation;
        }
        CaseReading reading = CaseStore.read(path);
        applied = CaseReference.of(path, reading.caseFile());
        for (String problem : reading.problems()) {
            say(err, path + " is damaged and applied as far as it can be read: " + problem);
        }
        if (reading.isNewer()) {
            say(err, path + " was written by a newer version of this program; what it does not know is left out");
        }
        refuseChanged(CaseEvidence.changed(reading.caseFile(), investigation.report(), path));
        Investigation decided = investigation.withCase(reading.caseFile(), moment.now());
        decided.casework()
                .unmatched()
                .forEach(
                        unmatched -> say(err, "decision " + unmatched.decision().id() + ": " + unmatched.describe()));
        decided.casework()
                .unmatchedParents()
                .forEach(parent -> say(err, "parent set in " + parent.id() + ": its events are not in this evidence"));
        if (!hideDecided) {
            return decided;
        }
        say(err, decided.casework().describeHidden() + " (--hide-decided)");
        return decided.withoutDecided();
    }

    /**
     * Writes into the audit trail of the case that something was exported.
     *
     * @throws IOException when the case cannot be saved
     */
    void logExport(String what, EntryStamp stamp, PrintWriter err) throws IOException {
        Path path = file;
        if (path == null) {
            throw new IllegalStateException("no case was applied");
        }
        try (CaseStore store = CaseStore.open(path, stamp)) {
            CaseAuthor.warnOfClock(store.caseFile(), err);
            store.save(store.caseFile().logged(stamp, AuditEntry.Action.EXPORTED, what));
        }
    }

    /** Evidence that changed must never pass for what was decided on. */
    static void refuseChanged(List<CaseEvidence.Changed> changed) throws IOException {
        if (!changed.isEmpty()) {
            List<String> lines =
                    changed.stream().map(CaseEvidence.Changed::describe).toList();
            throw new IOException(String.join("; ", lines));
        }
    }

    static void say(PrintWriter err, String text) {
        err.print("qwinsight: " + VisibleText.of(text) + "\n");
        err.flush();
    }
}
