package org.qwinsight.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.qwinsight.detect.GroupOrder;
import org.qwinsight.detect.Grouping;
import org.qwinsight.export.Artefact;
import org.qwinsight.export.ArtefactCard;
import org.qwinsight.export.ArtefactCheck;
import org.qwinsight.export.Artefacts;
import org.qwinsight.export.ExportFile;
import org.qwinsight.export.ExportFormat;
import org.qwinsight.export.ExportOptions;
import org.qwinsight.export.ExportRequest;
import org.qwinsight.export.RowKind;
import org.qwinsight.investigation.Investigation;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code qwinsight export}: writes one of the artefacts that the window offers too. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        description = {
            "Reads evidence and writes one artefact, byte for byte as the window does. With --out, FILE.manifest.json",
            "stands beside it and names program, options, evidence and case with their hashes. The case is not changed, but for",
            "its audit trail with --audit."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:written",
            "2:wrong usage, refused, or some evidence could not be read (what could be read is still written)"
        })
final class ExportCommand implements Callable<Integer> {
    private static final int ID_WIDTH = 20;

    @Mixin
    private EvidenceRun evidence = new EvidenceRun();

    @Mixin
    private JudgementOptions judgement = new JudgementOptions();

    @Option(
            names = "--as",
            paramLabel = "ID",
            required = true,
            converter = ArtefactConverter.class,
            description = "What to write; see the list below.")
    private Artefact artefact = Artefacts.ALL.get(0);

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write there, atomically; never over evidence or a case (default: standard output).")
    private @Nullable Path out;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            converter = ScanOptions.ZoneConverter.class,
            description = "Zone of the times in texts for people; tables for programs stay UTC (default: UTC).")
    private ZoneId zone = ZoneOffset.UTC;

    @Option(names = "--raw-cells", description = "CSV without the guard against spreadsheet formulas.")
    private boolean rawCells;

    @Option(
            names = "--audit",
            description = "Write into the audit trail of the case that this was exported, as the window does.")
    private boolean audit;

    @Mixin
    private CaseAuthor author = new CaseAuthor();

    private CommandSpec spec = CommandSpec.create();

    /** Puts the list of artefacts below the options of the help. */
    @Spec
    void setSpec(CommandSpec given) {
        spec = given;
        List<String> lines = new ArrayList<>(List.of("", "What can be exported:"));
        for (Artefact known : Artefacts.ALL) {
            ArtefactCard card = known.card();
            lines.add("  " + card.id()
                    + " ".repeat(Math.max(1, ID_WIDTH - card.id().length())) + card.title());
            lines.add("  " + " ".repeat(ID_WIDTH) + card.purpose());
        }
        given.usageMessage().footer(lines.toArray(String[]::new));
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        if (out == null && !artefact.card().isText()) {
            throw new IllegalArgumentException(artefact.card().title() + " is no text; name a file with --out FILE");
        }
        int code = evidence.run(judgement.openOptions(), err, investigation -> write(investigation, err));
        return code == ExitCode.FAILURE ? ExitCode.FAILURE : ExitCode.DONE;
    }

    private void write(Investigation investigation, PrintWriter err) throws IOException {
        ExportOptions options = new ExportOptions(
                RowKind.GROUPS, new Grouping.ByRule(), GroupOrder.FIRST, ExportFormat.TABLE, List.of(), rawCells, zone);
        ExportRequest request = evidence.request(investigation, options);
        if (audit && request.caseFile() == null) {
            throw new IllegalArgumentException("--audit needs a case: --case FILE");
        }
        Path target = out;
        ArtefactCheck written;
        if (target == null) {
            written = ExportFile.checked(artefact, request);
            OutputStream text = new TextOutput(spec.commandLine().getOut());
            artefact.write(request, text);
            text.flush();
        } else {
            written = ExportFile.write(artefact, request, target);
        }
        for (String note : written.notes()) {
            CaseOptions.say(err, note);
        }
        if (audit) {
            String where = target == null ? "standard output" : String.valueOf(target.getFileName());
            evidence.logExport(artefact.card().title() + " to " + where, author.stamp(), err);
        }
    }

    static final class ArtefactConverter implements ITypeConverter<Artefact> {
        @Override
        public Artefact convert(String text) {
            List<String> ids =
                    Artefacts.ALL.stream().map(known -> known.card().id()).toList();
            return Artefacts.named(text)
                    .orElseThrow(
                            () -> new TypeConversionException("'" + text + "' is none of " + String.join(", ", ids)));
        }
    }
}
