package org.qwinsight.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.qwinsight.export.ExportFile;
import org.qwinsight.export.ExportFormat;
import org.qwinsight.export.ExportOptions;
import org.qwinsight.export.Exporter;
import org.qwinsight.export.TreeArtefact;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code qwinsight tree}: prints the branches of the process tree that hold findings. */
@Command(
        name = "tree",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        description = {
            "Prints the branches of the process tree that hold findings: ancestors, siblings and children, each with",
            "how its parent was found. Parents that are only named are in brackets. Default format: text."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no finding",
            "1:at least one finding",
            "2:wrong usage, or some evidence could not be read (the rest is still printed)"
        })
final class TreeCommand implements Callable<Integer> {
    @Mixin
    private EvidenceRun evidence = new EvidenceRun();

    @Mixin
    private ScanOptions options = new ScanOptions();

    @Option(names = "--all", description = "Every branch in full, whether it holds a finding or not.")
    private boolean all;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        ExportOptions export = options.exportOptions(ExportFormat.TEXT);
        return evidence.run(options.openOptions(), spec.commandLine().getErr(), investigation -> {
            Path target = options.out();
            if (target == null) {
                Exporter.writeTree(
                        investigation, export, all, spec.commandLine().getOut());
            } else {
                ExportFile.write(
                        TreeArtefact.of(export.format(), all), evidence.request(investigation, export), target);
            }
        });
    }
}
