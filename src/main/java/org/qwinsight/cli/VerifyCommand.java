package org.qwinsight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.CaseReading;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.export.VisibleText;
import org.qwinsight.investigation.EvidenceVerification;
import org.qwinsight.investigation.EvidenceVerification.Result;
import org.qwinsight.investigation.EvidenceVerification.State;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code qwinsight verify}: is the evidence still what the case recorded, and where is it? */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        description = {
            "Compares the evidence named in a case file with its recorded SHA-256 and prints one line each: same, moved,",
            "changed or missing. Moved evidence is found by its hash below the folder of the case and below --in."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all evidence is the same, at its place or moved",
            "1:some evidence has changed or is missing",
            "2:wrong usage, or the case file cannot be read or is damaged"
        })
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private CaseParameter caseFile = new CaseParameter();

    @Option(names = "--in", paramLabel = "FOLDER", description = "Search moved evidence below this folder too.")
    private List<Path> folders = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        CaseReading reading = CaseStore.read(caseFile.path());
        for (String problem : reading.problems()) {
            CaseOptions.say(spec.commandLine().getErr(), caseFile.path() + " is damaged: " + problem);
        }
        for (Path folder : folders) {
            if (!Files.exists(folder)) {
                throw new IllegalArgumentException(
                        "there is no folder " + folder + " to search; name another with --in");
            }
        }
        List<Path> searched = new ArrayList<>(folders);
        Path beside = caseFile.path().toAbsolutePath().getParent();
        if (beside != null) {
            searched.add(beside);
        }
        PrintWriter out = spec.commandLine().getOut();
        boolean differs = false;
        for (Result result : EvidenceVerification.of(reading.caseFile(), caseFile.path(), searched)) {
            differs |= result.state() == State.CHANGED || result.state() == State.MISSING;
            out.print(VisibleText.of(line(result)) + "\n");
        }
        out.flush();
        if (reading.isDamaged()) {
            return ExitCode.FAILURE;
        }
        return differs ? ExitCode.DIFFERS : ExitCode.DONE;
    }

    private static String line(Result result) {
        String path = result.entry().path();
        Path found = result.found();
        String state = result.state().name().toLowerCase(Locale.ROOT);
        String columns =
                String.format(Locale.ROOT, "%-8s %s  %s", state, result.entry().sha256(), path);
        return switch (result.state()) {
            case SAME -> found == null || found.toString().equals(path) ? columns : columns + "  at " + found;
            case MOVED -> columns + "  to " + found + inPlace(result.inPlaceSha256());
            case CHANGED -> columns + "  now " + hash(result.foundSha256());
            case MISSING -> columns;
        };
    }

    private static String inPlace(@Nullable String sha256) {
        return sha256 == null ? "" : "; what stands at its place now is " + sha256;
    }

    private static String hash(@Nullable String sha256) {
        return sha256 == null ? "unreadable" : sha256;
    }
}
