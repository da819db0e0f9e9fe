package org.qwinsight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.CaseReading;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.casefile.EntryStamp;
import org.qwinsight.casefile.SavedQuery;
import org.qwinsight.casefile.UnknownMembers;
import org.qwinsight.export.VisibleText;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code qwinsight query}: the saved queries of a case. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        description = {
            "Prints the saved queries of an existing case, one a line: the name, a tab, the query. With --save or --remove",
            "it changes them first. --show prints one query alone, to be used as",
            "--where \"$(qwinsight query CASE --show NAME)\"."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, or only printed",
            "1:no query of the case has this name; nothing was changed",
            "2:wrong usage, or the case cannot be read or saved"
        })
final class QueryCommand implements Callable<Integer> {
    /** At most one thing is done with one name. */
    static final class Choice {
        @Option(names = "--show", paramLabel = "NAME", description = "Print only the query of this name.")
        private @Nullable String show;

        @Option(
                names = "--save",
                paramLabel = "NAME",
                description = "Save the query of --where under this name, in the place of one that has it.")
        private @Nullable String save;

        @Option(names = "--remove", paramLabel = "NAME", description = "Take the query of this name away.")
        private @Nullable String remove;
    }

    @Mixin
    private CaseChange target = new CaseChange();

    @ArgGroup
    private Choice choice = new Choice();

    @Option(
            names = "--where",
            paramLabel = "QUERY",
            description = "The query to save, in the query language of the search bar.")
    private @Nullable String where;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if ((choice.save == null) != (where == null)) {
            throw new IllegalArgumentException("--save NAME and --where QUERY belong together");
        }
        if (choice.save != null && where != null) {
            return save(choice.save.strip(), where);
        }
        if (choice.remove != null) {
            return remove(choice.remove.strip());
        }
        CaseReading reading = target.read(spec.commandLine().getErr());
        CaseFile file = reading.caseFile();
        int code = choice.show == null ? list(file) : show(file, choice.show.strip());
        return reading.isDamaged() ? ExitCode.FAILURE : code;
    }

    private int save(String name, String query) throws IOException {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a saved query needs a name");
        }
        check(query);
        return change(all -> {
            int place = all.stream().map(SavedQuery::name).toList().indexOf(name);
            if (place < 0) {
                all.add(new SavedQuery(name, query, UnknownMembers.NONE));
            } else {
                all.set(place, new SavedQuery(name, query, all.get(place).unknown()));
            }
            return true;
        });
    }

    /** A query that cannot be read is not saved. */
    private static void check(String query) {
        try {
            new QueryConverter().convert(query);
        } catch (TypeConversionException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private int remove(String name) throws IOException {
        return change(all -> all.removeIf(there -> there.name().equals(name))) == ExitCode.DONE
                ? ExitCode.DONE
                : none(name);
    }

    /** What is done to the queries; false when that is nothing. */
    private interface Change {
        boolean applyTo(List<SavedQuery> all);
    }

    private int change(Change change) throws IOException {
        EntryStamp stamp = target.stamp();
        try (CaseStore store = target.open(stamp, spec.commandLine().getErr())) {
            List<SavedQuery> all = new ArrayList<>(store.caseFile().queries());
            if (!change.applyTo(all)) {
                return ExitCode.NOTHING_DONE;
            }
            store.save(store.caseFile().withQueries(all, stamp));
            return list(store.caseFile());
        }
    }

    private int list(CaseFile file) {
        PrintWriter out = spec.commandLine().getOut();
        for (SavedQuery saved : file.queries()) {
            out.print(VisibleText.of(saved.name()) + "\t" + VisibleText.of(saved.query()) + "\n");
        }
        out.flush();
        return ExitCode.DONE;
    }

    private int show(CaseFile file, String name) {
        PrintWriter out = spec.commandLine().getOut();
        for (SavedQuery saved : file.queries()) {
            if (saved.name().equals(name)) {
                out.print(VisibleText.of(saved.query()) + "\n");
                out.flush();
                return ExitCode.DONE;
            }
        }
        return none(name);
    }

    private int none(String name) {
        CaseOptions.say(spec.commandLine().getErr(), "no saved query of the case is named '" + name + "'");
        return ExitCode.NOTHING_DONE;
    }
}
