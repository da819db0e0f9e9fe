package org.qwinsight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.CaseReading;
import org.qwinsight.casefile.CaseStore;
import org.qwinsight.casefile.EntryStamp;
import org.qwinsight.casefile.SiteFact;
import org.qwinsight.export.VisibleText;
import org.qwinsight.investigation.SiteFacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code qwinsight site}: what a case knows of its site, which triage takes into account. */
@Command(
        name = "site",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        description = {
            "Writes into an existing case what triage is to know of the site, and prints all that it knows then. It changes",
            "scores and no finding; undo takes it back."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done, or only printed", "2:wrong usage, or the case cannot be read or saved"})
final class SiteCommand implements Callable<Integer> {
    @Mixin
    private CaseChange change = new CaseChange();

    @Mixin
    private SiteOptions site = new SiteOptions();

    @Option(names = "--remove", description = "Take what is named away instead.")
    private boolean remove;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        EntryStamp stamp = change.stamp();
        List<SiteFact> facts = site.facts(stamp, !remove);
        if (facts.isEmpty() && remove) {
            throw new IllegalArgumentException("name what to take away: --agent, --admin-host or --admin-user");
        }
        if (!facts.isEmpty()) {
            print(add(facts, stamp));
            return ExitCode.DONE;
        }
        CaseReading reading = change.read(spec.commandLine().getErr());
        print(reading.caseFile());
        return reading.isDamaged() ? ExitCode.FAILURE : ExitCode.DONE;
    }

    private void print(CaseFile file) {
        PrintWriter out = spec.commandLine().getOut();
        for (SiteFact fact : SiteFacts.of(file)) {
            out.print(VisibleText.of(fact.describe()) + "\n");
        }
        out.flush();
    }

    private CaseFile add(List<SiteFact> facts, EntryStamp stamp) throws IOException {
        try (CaseStore store = change.open(stamp, spec.commandLine().getErr())) {
            store.save(store.caseFile().with(facts));
            return store.caseFile();
        }
    }
}
