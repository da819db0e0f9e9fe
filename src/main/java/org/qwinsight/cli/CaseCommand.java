package org.qwinsight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.qwinsight.casefile.AuditEntry;
import org.qwinsight.casefile.CaseEntry;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.CaseMerge;
import org.qwinsight.casefile.CaseReading;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.casefile.Decision;
import org.qwinsight.casefile.EvidenceEntry;
import org.qwinsight.casefile.MergeNote.Conflict;
import org.qwinsight.export.VisibleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code qwinsight case}: prints what a case file says, without reading evidence. */
@Command(
        name = "case",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        description = "Prints what a case file says: evidence, entries, conflicts, counts; with --audit what was done.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the case was read",
            "2:wrong usage, or the case is damaged (what can be read is printed) or cannot be read"
        })
final class CaseCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CASE", description = "The case file.")
    private Path caseFile = Path.of("");

    @Option(names = "--audit", description = "Print everything that was done to the case, in order.")
    private boolean audit;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        CaseReading reading = CaseStore.read(caseFile);
        PrintWriter err = spec.commandLine().getErr();
        reading.problems().forEach(problem -> CaseOptions.say(err, caseFile + " is damaged: " + problem));
        if (reading.isNewer()) {
            CaseOptions.say(err, caseFile + " was written by a newer version of this program");
        }
        PrintWriter out = spec.commandLine().getOut();
        if (audit) {
            reading.caseFile().audit().forEach(line -> out.print(visible(line(line)) + "\n"));
        } else {
            print(reading.caseFile(), out);
        }
        out.flush();
        return reading.isDamaged() ? ExitCode.FAILURE : ExitCode.DONE;
    }

    private static void print(CaseFile file, PrintWriter out) {
        out.print("Evidence\n");
        for (EvidenceEntry entry : file.evidence()) {
            String member = entry.member() == null ? "" : " › " + entry.member();
            out.print("  " + visible(entry.sha256() + "  " + entry.path() + member) + "\n");
        }
        Instant now = Clock.systemUTC().instant();
        Set<String> withdrawn = file.history().withdrawn();
        out.print("Entries\n");
        for (CaseEntry entry : file.entries()) {
            String state = withdrawn.contains(entry.id())
                    ? "  [undone]"
                    : entry instanceof Decision decision && decision.isExpired(now) ? "  [expired]" : "";
            out.print("  " + visible(CaseLines.of(entry)) + state + "\n");
        }
        List<Conflict> conflicts = CaseMerge.openConflicts(file);
        MergeCommand.printConflicts(file, conflicts, out);
        out.print("Decisions that count\n");
        counts(file, now).forEach((what, count) -> out.print("  " + visible(what) + "  " + count + "\n"));
    }

    /** By disposition and analyst. */
    private static Map<String, Integer> counts(CaseFile file, Instant now) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Decision decision : file.decisions()) {
            String what = decision.isExpired(now)
                    ? "expired"
                    : decision.disposition() + " by " + decision.stamp().author();
            counts.merge(what, 1, Integer::sum);
        }
        return counts;
    }

    private static String line(AuditEntry entry) {
        return entry.at() + "  " + entry.author() + "  " + entry.tool() + "  " + entry.action() + "  " + entry.detail();
    }

    static String visible(String text) {
        return VisibleText.of(text);
    }
}
