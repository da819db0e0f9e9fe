package org.qwinsight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.qwinsight.casefile.EntryStamp;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.event.Dictionary;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.Progress;
import org.qwinsight.export.ExportOptions;
import org.qwinsight.export.ExportRequest;
import org.qwinsight.export.VisibleText;
import org.qwinsight.ingest.ReadListener;
import org.qwinsight.investigation.CompletenessText;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.LoadPlan;
import org.qwinsight.investigation.OpenOptions;
import org.qwinsight.investigation.ReadPart;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands that read evidence have in common: paths, limits, progress, complaints and the exit code. */
final class EvidenceRun {
    /** When the progress bar is drawn. */
    enum ProgressMode {
        auto,
        always,
        never
    }

    /** What a command prints of an investigation. */
    interface Output {
        void write(Investigation investigation) throws IOException;
    }

    /** Set by the start script, because Java cannot ask whether standard error is a terminal. */
    private static final String ERR_IS_TERMINAL = "qwinsight.stderr.isTerminal";

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "File, folder, .gz, .zip, a case file for its evidence, or - for standard input.")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--progress",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Progress on standard error: auto (on a terminal), always, never (default: auto).")
    private ProgressMode progress = ProgressMode.auto;

    @Mixin
    private ResourceLimits limits = new ResourceLimits();

    @Mixin
    private ReadPartOptions partOptions = new ReadPartOptions();

    @Mixin
    private CaseOptions caseOptions = new CaseOptions();

    /** What is to be exported of an investigation that {@link #run} gave. */
    ExportRequest request(Investigation investigation, ExportOptions export) {
        return new ExportRequest(investigation, export, caseOptions.applied(), Progress.NONE);
    }

    /** Writes into the audit trail of the case that was applied. */
    void logExport(String what, EntryStamp stamp, PrintWriter err) throws IOException {
        caseOptions.logExport(what, stamp, err);
    }

    /** Reads, prints, explains, and gives the exit code. */
    int run(OpenOptions options, PrintWriter err, Output output) throws IOException {
        return run(options, false, err, output);
    }

    /**
     * Reads, prints, explains, and gives the exit code.
     *
     * @param findingsOnly the output shows no other starts than findings; not every value of the others is read then, unless a
     *     query or a case may ask for it
     */
    int run(OpenOptions options, boolean findingsOnly, PrintWriter err, Output output) throws IOException {
        limits.check(err);
        Investigation investigation = caseOptions.apply(read(options, findingsOnly, err), err);
        output.write(investigation);
        explain(investigation, err);
        if (investigation.report().hasFailures()) {
            return ExitCode.FAILURE;
        }
        return investigation.findings().isEmpty() ? ExitCode.NO_FINDING : ExitCode.FINDING;
    }

    private Investigation read(OpenOptions options, boolean findingsOnly, PrintWriter err) throws IOException {
        List<Path> evidence = caseOptions.evidence(paths);
        ReadPart asked = partOptions.part(evidence);
        boolean lean = findingsOnly && options.where().isAll() && !caseOptions.isGiven();
        ReadPart part = lean ? asked.judging(options.profile()) : asked;
        if (asked.scope().isAll() && !asked.branches()) {
            LoadPlan.of(evidence, LoadPlan.smallestPlanned()).ifPresent(plan -> ReadPartOptions.warn(plan, err));
        }
        boolean draw = progress == ProgressMode.always
                || (progress == ProgressMode.auto && Boolean.getBoolean(ERR_IS_TERMINAL));
        if (!draw) {
            return Investigation.open(evidence, options, part, limits.threads(), limits.progress(), ReadListener.NONE);
        }
        ProgressBar bar = new ProgressBar(err, System::nanoTime);
        Investigation investigation =
                Investigation.open(evidence, options, part, limits.threads(), limits.progress(), bar);
        bar.finish();
        return investigation;
    }

    /** One line for each source that could not be read or lost records, and what no finding does not mean. */
    private static void explain(Investigation investigation, PrintWriter err) {
        SourceComplaints.say(investigation.report(), err);
        int mui = muiStarts(investigation.store());
        if (mui > 0) {
            err.print("qwinsight: " + mui + (mui == 1 ? " process start has" : " process starts have")
                    + " the original file name qwinsta.exe.mui, which the rule does not match: worth a look\n");
        }
        if (investigation.findings().isEmpty() && investigation.casework().findingRows().length == 0) {
            for (String sentence : CompletenessText.ofNoFinding(investigation)) {
                err.print("qwinsight: " + VisibleText.of(sentence) + "\n");
            }
        }
        err.flush();
    }

    private static int muiStarts(EventStore store) {
        boolean occurs = false;
        Dictionary names = store.dictionary(EventField.ORIGINAL_FILE_NAME);
        for (int id = Dictionary.FIRST_VALUE; !occurs && id < names.size(); id++) {
            occurs = RuleProfile.differsOnlyByMui(names.text(id));
        }
        int count = 0;
        for (int row = 0; occurs && row < store.size(); row++) {
            count += RuleProfile.differsOnlyByMui(store.value(row, EventField.ORIGINAL_FILE_NAME)) ? 1 : 0;
        }
        return count;
    }
}
