package org.qwinsight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.CaseReading;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.event.Progress;
import org.qwinsight.export.CaseJson;
import org.qwinsight.export.CaseText;
import org.qwinsight.investigation.CaseEvidence;
import org.qwinsight.investigation.CaseSummary;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code qwinsight case}: prints what a case file says, and with its evidence what becomes of the findings. */
@Command(
        name = "case",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        description = {
            "Prints what a case file says: evidence, entries, conflicts, what is known of the site, and decisions by",
            "disposition, reason, analyst and age; with --with-evidence the same of findings, and the decisions that match",
            "nothing; with --audit what was done."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the case was read",
            "2:wrong usage, evidence that changed or cannot be read, or the case is damaged (what can be read is printed)"
        })
final class CaseCommand implements Callable<Integer> {
    /** How it is printed. */
    enum Format {
        text,
        json
    }

    @Mixin
    private CaseParameter caseFile = new CaseParameter();

    @Option(names = "--audit", description = "Print everything that was done to the case, in order.")
    private boolean audit;

    @Option(names = "--with-evidence", description = "Read the evidence of the case too, and count its findings.")
    private boolean withEvidence;

    @Option(
            names = "--evidence",
            paramLabel = "PATH",
            arity = "1..*",
            description = "Read this evidence instead of that of the case; sets --with-evidence.")
    private List<Path> evidence = new ArrayList<>();

    @Mixin
    private ProfileOption rule = new ProfileOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, or json, which always holds the audit (default: text).")
    private Format format = Format.text;

    @Mixin
    private CaseMoment moment = new CaseMoment();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private boolean isEvidenceUnread;

    @Override
    public Integer call() throws IOException {
        CaseReading reading = CaseStore.read(caseFile.path());
        PrintWriter err = spec.commandLine().getErr();
        reading.problems().forEach(problem -> CaseOptions.say(err, caseFile.path() + " is damaged: " + problem));
        if (reading.isNewer()) {
            CaseOptions.say(err, caseFile.path() + " was written by a newer version of this program");
        }
        CaseSummary summary = summary(reading.caseFile(), err);
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.json) {
            CaseJson.write(reading, summary, out);
        } else if (audit) {
            CaseText.writeAudit(reading.caseFile(), out);
        } else {
            CaseText.write(summary, out);
        }
        return reading.isDamaged() || isEvidenceUnread ? ExitCode.FAILURE : ExitCode.DONE;
    }

    private CaseSummary summary(CaseFile file, PrintWriter err) throws IOException {
        Instant now = moment.now();
        if (!withEvidence && evidence.isEmpty()) {
            return CaseSummary.of(file, now);
        }
        List<Path> paths = evidence.isEmpty() ? CaseEvidence.paths(file, caseFile.path()) : evidence;
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("the case is about no evidence yet: name it with --evidence PATH");
        }
        Investigation investigation =
                Investigation.open(paths, OpenOptions.DEFAULT.withProfile(rule.profile()), Progress.NONE);
        CaseOptions.refuseChanged(CaseEvidence.changed(file, investigation.report(), caseFile.path()));
        SourceComplaints.say(investigation.report(), err);
        isEvidenceUnread = investigation.report().hasFailures();
        return CaseSummary.of(investigation.withCase(file, now).casework());
    }
}
