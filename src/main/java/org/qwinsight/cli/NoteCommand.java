package org.qwinsight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.qwinsight.analysis.query.EventQuery;
import org.qwinsight.casefile.Annotation;
import org.qwinsight.casefile.EntryStamp;
import org.qwinsight.event.EventKey;
import org.qwinsight.export.RowKind;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code qwinsight note}: stars, tags and dated comments on events, apart from what is decided on them. */
@Command(
        name = "note",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        description = {
            "Prints exactly the rows that a star, tag or comment would be put on. With --yes it puts them there, in the case",
            "file, which is made when there is none. Several of them are one step of undo. Dispositions stay as they are."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:rows were marked, or would be with --yes",
            "1:no row is chosen; nothing was changed",
            "2:wrong usage, evidence that changed, or that cannot be read where nothing is chosen, or a case that cannot be saved"
        })
final class NoteCommand implements Callable<Integer> {
    @Mixin
    private CaseWork work = new CaseWork();

    @Option(
            names = "--where",
            paramLabel = "QUERY",
            required = true,
            converter = QueryConverter.class,
            description = "Which rows, in the query language of the search bar; '' for all.")
    private EventQuery where = EventQuery.ALL;

    @Option(
            names = "--rows",
            paramLabel = "KIND",
            defaultValue = "findings",
            converter = ScanOptions.RowKindConverter.class,
            description = "findings, or processes for any process start (default: findings).")
    private RowKind rows = RowKind.FINDINGS;

    @Option(names = "--star", description = "Put a star on them.")
    private boolean star;

    @Option(names = "--unstar", description = "Take the star away.")
    private boolean unstar;

    @Option(names = "--tag", paramLabel = "TAG", description = "Tag them; repeat it for more tags.")
    private List<String> tags = new ArrayList<>();

    @Option(names = "--untag", paramLabel = "TAG", description = "Take a tag away; repeat it for more.")
    private List<String> untags = new ArrayList<>();

    @Option(names = "--comment", paramLabel = "TEXT", description = "Add a dated comment; repeat it for more.")
    private List<String> comments = new ArrayList<>();

    @Mixin
    private ProfileOption rule = new ProfileOption();

    @Option(names = "--yes", description = "Do it. Without it nothing is changed.")
    private boolean yes;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        check();
        EntryStamp stamp = work.stamp();
        Investigation investigation =
                work.open(OpenOptions.DEFAULT.withProfile(rule.profile()).withWhere(where), stamp, err);
        int[] chosen = rows == RowKind.FINDINGS
                ? investigation.findingRows()
                : investigation.rows().toArray();
        if (chosen.length == 0) {
            CaseOptions.say(err, "no row is chosen by this query; nothing was changed");
            return CaseWork.nothingChosen(investigation);
        }
        List<Annotation> annotations =
                annotations(investigation.eventsOf(chosen).events(), stamp);
        CaseWork.show(investigation, rows, spec.commandLine().getOut());
        CaseOptions.say(err, chosen.length + (chosen.length == 1 ? " row" : " rows") + " as above");
        if (!yes) {
            CaseOptions.say(err, "nothing was changed; --yes does it");
            return ExitCode.DONE;
        }
        work.save(investigation, annotations, stamp, err);
        return ExitCode.DONE;
    }

    private void check() {
        if (rows == RowKind.GROUPS) {
            throw new IllegalArgumentException("--rows takes findings or processes here");
        }
        if (star && unstar) {
            throw new IllegalArgumentException("--star and --unstar contradict each other");
        }
        if (tags.stream().anyMatch(untags::contains)) {
            throw new IllegalArgumentException("--tag and --untag name the same tag");
        }
        if (!star && !unstar && tags.isEmpty() && untags.isEmpty() && comments.isEmpty()) {
            throw new IllegalArgumentException("say what to do: --star, --unstar, --tag, --untag or --comment");
        }
    }

    private List<Annotation> annotations(List<EventKey> events, EntryStamp stamp) {
        List<Annotation> all = new ArrayList<>();
        if (star || unstar) {
            all.add(new Annotation(stamp, events, Annotation.Kind.STAR, "", star));
        }
        tags.forEach(tag -> all.add(new Annotation(stamp, events, Annotation.Kind.TAG, tag, true)));
        untags.forEach(tag -> all.add(new Annotation(stamp, events, Annotation.Kind.TAG, tag, false)));
        comments.forEach(text -> all.add(new Annotation(stamp, events, Annotation.Kind.NOTE, text, true)));
        return all;
    }
}
