package org.qwinsight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.CaseMerge;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.casefile.EntryStamp;
import org.qwinsight.casefile.MergeNote;
import org.qwinsight.casefile.MergeNote.Conflict;
import org.qwinsight.export.CaseText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code qwinsight merge}: two analysts' cases in a new one. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        description = {
            "Joins two cases in a new case file. Decisions that contradict each other are printed and both kept; the newer",
            "one counts until somebody decides on the same scope again. Paths of evidence are those of A where both have it."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:merged without conflict",
            "1:merged, with conflicts to be resolved",
            "2:wrong usage, a case that cannot be read whole, or a file that cannot be written"
        })
final class MergeCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "A", description = "A case file.")
    private Path first = Path.of("");

    @Parameters(index = "1", paramLabel = "B", description = "Another case file.")
    private Path second = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The new case file.")
    private Path out = Path.of("");

    @Mixin
    private CaseAuthor author = new CaseAuthor();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        EntryStamp stamp = author.stamp();
        CaseFile merged = CaseMerge.of(
                CaseStore.readWhole(first), CaseStore.readWhole(second), String.valueOf(second.getFileName()), stamp);
        CaseAuthor.warnOfClock(merged, err);
        CaseStore.create(out, merged, stamp).close();
        List<Conflict> conflicts = CaseMerge.openConflicts(merged);
        CaseText.conflicts(merged, conflicts, spec.commandLine().getOut());
        CaseOptions.say(
                err, merged.entries().size() + " entries in " + out + ", " + MergeNote.counted(conflicts.size()));
        return conflicts.isEmpty() ? ExitCode.DONE : ExitCode.DIFFERS;
    }
}
