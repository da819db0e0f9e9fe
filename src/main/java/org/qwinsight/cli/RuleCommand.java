package org.qwinsight.cli;

import java.io.PrintWriter;
import org.qwinsight.detect.RuleCard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code qwinsight rule}. */
@Command(
        name = "rule",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        description = "Prints what the rule is, how it matches and what it groups by, in both profiles.")
final class RuleCommand implements Runnable {
    private static final int LABEL_WIDTH = 24;
    private static final int LINE_WIDTH = 100;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        for (RuleCard.Line line : RuleCard.lines()) {
            String label = line.label()
                    + " ".repeat(Math.max(1, LABEL_WIDTH - line.label().length()));
            out.print(label + wrapped(line.value()) + "\n");
        }
        out.flush();
    }

    private static String wrapped(String text) {
        StringBuilder out = new StringBuilder();
        int column = LABEL_WIDTH;
        for (String word : text.split(" ")) {
            if (column + word.length() > LINE_WIDTH && column > LABEL_WIDTH) {
                out.append('\n').append(" ".repeat(LABEL_WIDTH));
                column = LABEL_WIDTH;
            }
            out.append(column == LABEL_WIDTH ? "" : " ").append(word);
            column += word.length() + 1;
        }
        return out.toString();
    }
}
