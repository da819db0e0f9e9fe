package org.qwinsight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.qwinsight.casefile.CaseEntry;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.casefile.EntryStamp;
import org.qwinsight.casefile.Withdrawal;
import org.qwinsight.export.CaseLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code qwinsight undo}: the last step of a case does not count any more. It stays in the file. */
@Command(
        name = "undo",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        description = "Withdraws the last step of a case; nothing is removed from the file, and redo brings it back.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:there is nothing to undo", "2:the case cannot be read or saved"})
final class UndoCommand implements Callable<Integer> {
    /** What becomes of a case. */
    interface Step {
        Optional<CaseFile> apply(CaseFile file, EntryStamp stamp);
    }

    @Mixin
    private CaseChange change = new CaseChange();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        return step(change, CaseFile::undo, "undo", spec.commandLine().getErr());
    }

    static int step(CaseChange change, Step step, String name, PrintWriter err) throws IOException {
        EntryStamp stamp = change.stamp();
        try (CaseStore store = change.open(stamp, err)) {
            Optional<CaseFile> changed = step.apply(store.caseFile(), stamp);
            if (changed.isEmpty()) {
                CaseOptions.say(err, "there is nothing to " + name);
                return ExitCode.NOTHING_DONE;
            }
            store.save(changed.get());
            List<CaseEntry> entries = store.caseFile().entries();
            if (entries.get(entries.size() - 1) instanceof Withdrawal withdrawal) {
                Map<String, CaseEntry> byId = new HashMap<>();
                entries.forEach(entry -> byId.put(entry.id(), entry));
                for (String id : withdrawal.entries()) {
                    CaseEntry entry = byId.get(id);
                    CaseOptions.say(err, name + ": " + (entry == null ? id : CaseLines.of(entry)));
                }
            }
            return ExitCode.DONE;
        }
    }
}
