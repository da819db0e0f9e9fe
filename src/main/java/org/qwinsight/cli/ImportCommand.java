package org.qwinsight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.qwinsight.casefile.AuditEntry;
import org.qwinsight.casefile.CaseEntry;
import org.qwinsight.casefile.EntryStamp;
import org.qwinsight.export.RowKind;
import org.qwinsight.export.readback.DecisionCsv;
import org.qwinsight.export.readback.DecisionImport;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code qwinsight import}: our own CSV read back in with its decisions. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        description = {
            "Reads a CSV of findings or groups back in: prints exactly the findings that its decisions would mark, and with",
            "--yes marks these in the case, which is made when there is none. All of it is one step of undo."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:marked, or would be with --yes",
            "1:the CSV says nothing new; nothing was changed",
            "2:wrong usage, a malformed CSV, evidence that changed, or that cannot be read where nothing is chosen, or a case that cannot be saved"
        })
final class ImportCommand implements Callable<Integer> {
    private static final int MOST_LISTED = 20;

    @Mixin
    private CaseWork work = new CaseWork();

    @Parameters(
            index = "1",
            paramLabel = "CSV",
            description = "A file that export --as findings-csv, groups-csv or processes-csv wrote with a case.")
    private Path csv = Path.of("");

    @Mixin
    private ProfileOption rule = new ProfileOption();

    @Option(names = "--skip-malformed", description = "Leave out malformed lines instead of refusing the file.")
    private boolean skipMalformed;

    @Option(names = "--yes", description = "Mark them. Without it nothing is changed.")
    private boolean yes;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        EntryStamp stamp = work.stamp();
        DecisionCsv read = DecisionCsv.read(csv);
        Investigation investigation = work.open(OpenOptions.DEFAULT.withProfile(rule.profile()), stamp, err);
        DecisionImport plan = DecisionImport.of(investigation, read, stamp);
        CaseWork.show(plan.preview(), RowKind.FINDINGS, spec.commandLine().getOut());
        plan.sentences().forEach(sentence -> CaseOptions.say(err, sentence));
        if (tellMalformed(plan.malformed(), err) && !skipMalformed) {
            throw new IOException("nothing was changed; mend these lines, or leave them out with --skip-malformed");
        }
        List<CaseEntry> entries = plan.entries();
        if (entries.isEmpty()) {
            CaseOptions.say(err, "nothing was changed");
            return CaseWork.nothingChosen(investigation);
        }
        if (!yes) {
            CaseOptions.say(err, "nothing was changed; --yes does it");
            return ExitCode.DONE;
        }
        work.save(
                investigation,
                entries,
                stamp,
                file -> file.logged(stamp, AuditEntry.Action.IMPORTED, plan.describe()),
                err);
        return ExitCode.DONE;
    }

    private static boolean tellMalformed(List<String> lines, PrintWriter err) {
        lines.stream().limit(MOST_LISTED).forEach(line -> CaseOptions.say(err, "malformed: " + line));
        if (lines.size() > MOST_LISTED) {
            CaseOptions.say(err, "and " + (lines.size() - MOST_LISTED) + " more malformed lines");
        }
        return !lines.isEmpty();
    }
}
