package org.qwinsight.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.qwinsight.casefile.CaseFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code qwinsight redo}: the step that was undone last counts again. */
@Command(
        name = "redo",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        description = "Brings back the step that was undone last, unless something was decided since.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:there is nothing to redo", "2:the case cannot be read or saved"})
final class RedoCommand implements Callable<Integer> {
    @Mixin
    private CaseChange change = new CaseChange();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        return UndoCommand.step(
                change, CaseFile::redo, "redo", spec.commandLine().getErr());
    }
}
