package org.qwinsight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.qwinsight.export.ToolVersion;
import org.qwinsight.export.VisibleText;
import org.qwinsight.investigation.PracticeCase;
import org.qwinsight.training.TrainingCase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code qwinsight demo}: a case to practise on, with its answers. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        description =
                "Writes the training case into a new or an empty folder: made-up logs of every source that is read, a"
                        + " case file in which nothing is decided yet, and the answers as a text and as a decided case. No log in it"
                        + " is real.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the case was written",
            "2:wrong usage, the folder is not empty, or it cannot be written; nothing is left there"
        })
final class DemoCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "A new or an empty folder.")
    private Path folder = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        TrainingCase.writeInto(folder, ToolVersion.version());
        PrintWriter out = spec.commandLine().getOut();
        out.print("The training case is in " + shown(folder) + ":\n");
        line(PracticeCase.LOGS, "made-up logs of Sysmon, Security, CrowdStrike and Defender", out);
        line(PracticeCase.CASE, "a case about them in which nothing is decided yet", out);
        line(PracticeCase.ANSWERS, "the story and what each finding is; decide first", out);
        line(PracticeCase.ANSWERED_CASE, "the same as decisions of a trainer", out);
        out.print("\nStart with:     qwinsight " + shown(folder.resolve(PracticeCase.CASE)) + "\n");
        out.print("Compare later:  qwinsight merge " + shown(folder.resolve(PracticeCase.CASE)) + " "
                + shown(folder.resolve(PracticeCase.ANSWERED_CASE)) + " --out "
                + shown(folder.resolve("compared.qwcase")) + "\n");
        out.flush();
        return ExitCode.DONE;
    }

    private static void line(String name, String meaning, PrintWriter out) {
        out.print("  " + name + " ".repeat(Math.max(1, 17 - name.length())) + meaning + "\n");
    }

    /** In quotes where a shell would take it for several words. */
    private static String shown(Path path) {
        String text = VisibleText.of(path.toString());
        return text.matches("[\\p{L}\\p{N}/\\\\:._~+-]+") ? text : "\"" + text + "\"";
    }
}
