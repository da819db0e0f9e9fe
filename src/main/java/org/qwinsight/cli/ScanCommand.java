package org.qwinsight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.qwinsight.event.Progress;
import org.qwinsight.export.ExportOptions;
import org.qwinsight.export.Exporter;
import org.qwinsight.export.RowKind;
import org.qwinsight.export.VisibleText;
import org.qwinsight.ingest.SourceReport;
import org.qwinsight.investigation.Investigation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code qwinsight scan}: reads evidence and prints findings. */
@Command(
        name = "scan",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        description = "Reads evidence and prints findings. Only the result goes to standard output.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no finding",
            "1:at least one finding",
            "2:wrong usage, or some evidence could not be read (the rest is still printed)"
        })
final class ScanCommand implements Callable<Integer> {
    /** When the progress bar is drawn. */
    enum ProgressMode {
        auto,
        always,
        never
    }

    /** Set by the start script, because Java cannot ask whether standard error is a terminal. */
    private static final String ERR_IS_TERMINAL = "qwinsight.stderr.isTerminal";

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "File, folder, .gz, .zip, or - for standard input.")
    private List<Path> paths = new ArrayList<>();

    @Mixin
    private ScanOptions options = new ScanOptions();

    @Option(
            names = "--progress",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Progress on standard error: auto (on a terminal), always, never (default: auto).")
    private ProgressMode progress = ProgressMode.auto;

    @Mixin
    private ResourceLimits limits = new ResourceLimits();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        limits.check(err);
        ExportOptions export = options.exportOptions();
        Investigation investigation = read(err);
        Path target = options.out();
        if (target == null) {
            Exporter.write(investigation, export, out);
        } else {
            Exporter.writeFile(investigation, export, target);
        }
        explain(investigation, err);
        if (investigation.report().hasFailures()) {
            return ExitCode.FAILURE;
        }
        return investigation.findings().isEmpty() ? ExitCode.NO_FINDING : ExitCode.FINDING;
    }

    private Investigation read(PrintWriter err) {
        boolean draw = progress == ProgressMode.always
                || (progress == ProgressMode.auto && Boolean.getBoolean(ERR_IS_TERMINAL));
        if (!draw) {
            return Investigation.open(paths, options.openOptions(), Progress.NONE);
        }
        ProgressBar bar = new ProgressBar(err, System::nanoTime);
        Investigation investigation = Investigation.open(paths, options.openOptions(), bar);
        bar.finish();
        return investigation;
    }

    /** One line for each source that could not be read, and for each in which something was skipped. */
    private void explain(Investigation investigation, PrintWriter err) {
        for (SourceReport source : investigation.report().sources()) {
            String line = line(source);
            if (!line.isEmpty()) {
                err.print("qwinsight: " + VisibleText.of(source.name() + ": " + line) + "\n");
            }
        }
        int left = investigation.groupedBy(options.exportOptions().by()).left();
        if (left > 0 && options.exportOptions().rows() == RowKind.GROUPS) {
            err.print("qwinsight: " + left + " findings give no row because a group field is missing (--nulls drop)\n");
        }
        err.flush();
    }

    /** What there is to say about a source; empty when all is well. */
    private static String line(SourceReport source) {
        String failure = source.failure();
        if (failure != null) {
            return failure;
        }
        if (source.problems().isEmpty()) {
            return "";
        }
        String first = source.problems().get(0).message();
        return source.skipped() > 0
                ? source.skipped() + " of " + source.records() + " records could not be read; first: " + first
                : first;
    }
}
