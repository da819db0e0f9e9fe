package org.qwinsight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.qwinsight.detect.GroupTable;
import org.qwinsight.export.ExportFile;
import org.qwinsight.export.ExportOptions;
import org.qwinsight.export.Exporter;
import org.qwinsight.export.RowKind;
import org.qwinsight.export.RowsArtefact;
import org.qwinsight.investigation.Investigation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
    @Mixin
    private EvidenceRun evidence = new EvidenceRun();

    @Mixin
    private ScanOptions options = new ScanOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        ExportOptions export = options.exportOptions();
        boolean findingsOnly = export.rows() != RowKind.PROCESSES;
        return evidence.run(options.openOptions(), findingsOnly, err, investigation -> {
            Path target = options.out();
            if (target == null) {
                Exporter.write(investigation, export, spec.commandLine().getOut());
            } else {
                ExportFile.write(
                        RowsArtefact.of(export.rows(), export.format()),
                        evidence.request(investigation, export),
                        target);
            }
            explainLoss(investigation, err);
        });
    }

    private void explainLoss(Investigation investigation, PrintWriter err) {
        if (options.exportOptions().rows() != RowKind.GROUPS) {
            return;
        }
        GroupTable groups = investigation.groupedBy(options.exportOptions().by());
        if (groups.left() > 0) {
            err.print("qwinsight: " + groups.left()
                    + " findings give no row because a group field is missing (--nulls drop)\n");
        }
        long reused = groups.rows().stream().filter(groups::mayBePidReuse).count();
        if (reused > 0) {
            err.print("qwinsight: possible PID reuse in " + reused
                    + " of the rows: no process GUID, and first and last time lie more than a minute apart\n");
        }
    }
}
