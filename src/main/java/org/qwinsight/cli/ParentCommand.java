package org.qwinsight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.analysis.query.EventQuery;
import org.qwinsight.casefile.CaseEntry;
import org.qwinsight.casefile.EntryStamp;
import org.qwinsight.export.RowKind;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;
import org.qwinsight.investigation.ParentMarks;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code qwinsight parent}: an analyst's word on which process started another. */
@Command(
        name = "parent",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        description = {
            "Prints one process and what is to be its parent, and how its parent was found so far. With --yes the word",
            "goes into the case file, which is made when there is none; the logs' own link stays recorded beside it."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the parent was set, or would be with --yes",
            "1:a query does not choose exactly one process, or there is no word to take back; nothing was changed",
            "2:wrong usage, evidence that changed, or that cannot be read where nothing is chosen, or a case that cannot be saved"
        })
final class ParentCommand implements Callable<Integer> {
    @Mixin
    private CaseWork work = new CaseWork();

    @Option(
            names = "--child",
            paramLabel = "QUERY",
            required = true,
            converter = QueryConverter.class,
            description = "The process, by a query that chooses records of it only.")
    private EventQuery child = EventQuery.ALL;

    /** What its parent is. */
    static final class Word {
        @Option(
                names = "--parent",
                paramLabel = "QUERY",
                converter = QueryConverter.class,
                description = "Its parent, by a query that chooses records of it only.")
        private @Nullable EventQuery parent;

        @Option(names = "--none", description = "It has no parent in these logs.")
        private boolean none;

        @Option(names = "--take-back", description = "What the logs say counts again.")
        private boolean takeBack;
    }

    @ArgGroup(multiplicity = "1")
    private Word word = new Word();

    @Option(names = "--comment", paramLabel = "TEXT", defaultValue = "", description = "Why.")
    private String comment = "";

    @Option(names = "--yes", description = "Do it. Without it nothing is changed.")
    private boolean yes;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        EntryStamp stamp = work.stamp();
        Investigation open = work.open(OpenOptions.DEFAULT, stamp, err);
        int row = only(open, child, "--child", err);
        EventQuery parent = word.none ? null : word.parent;
        int above = row == ProcessTree.NONE || parent == null ? ProcessTree.NONE : only(open, parent, "--parent", err);
        if (row == ProcessTree.NONE || (parent != null && above == ProcessTree.NONE)) {
            return CaseWork.nothingChosen(open);
        }
        String whyNot = above == ProcessTree.NONE ? null : ParentMarks.whyNot(open, row, above);
        if (whyNot != null) {
            throw new IllegalArgumentException(whyNot);
        }
        List<? extends CaseEntry> entries = word.takeBack
                ? ParentMarks.takeBack(open, row, stamp)
                : ParentMarks.set(open, row, above, comment, stamp);
        if (entries.isEmpty()) {
            CaseOptions.say(err, "nobody has said anything on its parent; nothing was changed");
            return ExitCode.NOTHING_DONE;
        }
        show(open, row, above);
        if (!yes) {
            CaseOptions.say(err, "nothing was changed; --yes does it");
            return ExitCode.DONE;
        }
        work.save(open, entries, stamp, err);
        return ExitCode.DONE;
    }

    private void show(Investigation open, int row, int above) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        CaseWork.show(open.with(OpenOptions.DEFAULT.withWhere(child)), RowKind.PROCESSES, out);
        EventQuery parent = word.none ? null : word.parent;
        if (parent != null && above != ProcessTree.NONE) {
            out.print("parent\n");
            CaseWork.show(open.with(OpenOptions.DEFAULT.withWhere(parent)), RowKind.PROCESSES, out);
        }
        for (String sentence : open.linkDescription(row)) {
            CaseOptions.say(spec.commandLine().getErr(), "so far: " + sentence);
        }
    }

    /** The first row of the one process that a query chooses; none, with a word why, when there is not exactly one. */
    private static int only(Investigation open, EventQuery query, String option, PrintWriter err) {
        int[] rows = open.query(query, CaseWork.progress()).toArray();
        long processes =
                Arrays.stream(rows).map(row -> open.tree().node(row)).distinct().count();
        if (processes != 1) {
            CaseOptions.say(err, option + " chooses " + processes + " processes, not one; nothing was changed");
            return ProcessTree.NONE;
        }
        return rows[0];
    }
}
