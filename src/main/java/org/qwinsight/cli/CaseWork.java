package org.qwinsight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.qwinsight.casefile.CaseEntry;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.casefile.EntryStamp;
import org.qwinsight.detect.GroupOrder;
import org.qwinsight.detect.Grouping;
import org.qwinsight.event.Progress;
import org.qwinsight.export.CaseLines;
import org.qwinsight.export.ExportFormat;
import org.qwinsight.export.ExportOptions;
import org.qwinsight.export.Exporter;
import org.qwinsight.export.RowKind;
import org.qwinsight.investigation.CaseEvidence;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A case and its evidence, for the commands that add to a case: open both, show rows, save. */
final class CaseWork {
    private static final List<String> SHOWN =
            List.of("row", "time", "host", "user", "commandLine", "parentImage", "parentCommandLine", "disposition");

    @Mixin
    private CaseParameter caseFile = new CaseParameter();

    @Mixin
    private CaseAuthor author = new CaseAuthor();

    @Option(
            names = "--evidence",
            paramLabel = "PATH",
            arity = "1..*",
            description = "Evidence to read (default: that of the case).")
    private List<Path> evidence = new ArrayList<>();

    /** Who adds to the case, with the moment of the call. */
    EntryStamp stamp() {
        return author.stamp();
    }

    /**
     * The evidence with the case applied at the moment of the stamp. Says what could not be read of it.
     *
     * @throws IOException when evidence is not what the case recorded, or the case can never be added to
     */
    Investigation open(OpenOptions options, EntryStamp stamp, PrintWriter err) throws IOException {
        CaseFile file = Files.exists(caseFile.path()) ? CaseStore.readToAdd(caseFile.path()) : CaseFile.EMPTY;
        List<Path> paths = evidence.isEmpty() ? CaseEvidence.paths(file, caseFile.path()) : evidence;
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("the case is about no evidence yet: name it with --evidence PATH");
        }
        Investigation investigation =
                Investigation.open(paths, options, progress()).withCase(file, stamp.at());
        CaseOptions.refuseChanged(CaseEvidence.changed(file, investigation.report(), caseFile.path()));
        SourceComplaints.say(investigation.report(), err);
        return investigation;
    }

    /** The exit code where nothing is chosen, which says little when some evidence could not be read. */
    static int nothingChosen(Investigation investigation) {
        return investigation.report().hasFailures() ? ExitCode.FAILURE : ExitCode.NOTHING_DONE;
    }

    /** What takes time uses all processors. */
    static Progress progress() {
        return new ResourceLimits().progress();
    }

    /** Prints the rows of an investigation as a table. */
    static void show(Investigation investigation, RowKind rows, PrintWriter out) throws IOException {
        ExportOptions options = new ExportOptions(
                rows, new Grouping.ByRule(), GroupOrder.FIRST, ExportFormat.TABLE, SHOWN, false, ZoneOffset.UTC);
        Exporter.write(investigation, options, out);
    }

    /** Adds entries to the case as one step; makes the case when there is none. */
    void save(Investigation investigation, List<? extends CaseEntry> entries, EntryStamp stamp, PrintWriter err)
            throws IOException {
        save(investigation, entries, stamp, UnaryOperator.identity(), err);
    }

    /** @param after what else is done to the case in the same step */
    void save(
            Investigation investigation,
            List<? extends CaseEntry> entries,
            EntryStamp stamp,
            UnaryOperator<CaseFile> after,
            PrintWriter err)
            throws IOException {
        boolean isNew = !Files.exists(caseFile.path());
        try (CaseStore store = isNew
                ? CaseStore.create(caseFile.path(), CaseFile.created(stamp), stamp)
                : CaseStore.open(caseFile.path(), stamp)) {
            CaseFile file = store.caseFile();
            CaseAuthor.warnOfClock(file, err);
            CaseFile larger = file.withEvidence(CaseEvidence.entries(investigation.report(), store.path()), stamp)
                    .with(entries);
            store.save(after.apply(larger));
            tell(store, entries.size(), err);
        }
    }

    private static void tell(CaseStore store, int added, PrintWriter err) {
        List<CaseEntry> all = store.caseFile().entries();
        for (CaseEntry entry : all.subList(all.size() - added, all.size())) {
            CaseOptions.say(err, "saved " + CaseLines.name(entry) + " " + entry.id() + " in " + store.path());
        }
    }
}
