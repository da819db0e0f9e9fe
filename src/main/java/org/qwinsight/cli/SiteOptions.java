package org.qwinsight.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.qwinsight.casefile.EntryStamp;
import org.qwinsight.casefile.SiteFact;
import org.qwinsight.detect.TriageSettings;
import picocli.CommandLine.Option;

/** What triage is told of the site. */
final class SiteOptions {
    @Option(
            names = "--agent",
            paramLabel = "PROGRAM",
            description = "File name or full path of a management agent, such as LTSVC.exe (signal A2).")
    private List<String> agents = new ArrayList<>();

    @Option(
            names = "--admin-host",
            paramLabel = "HOST",
            description = "Host from which administration is done, as logged or without its domain (signal A5).")
    private List<String> hosts = new ArrayList<>();

    @Option(
            names = "--admin-user",
            paramLabel = "USER",
            description = "Account that administers, as logged, such as CORP\\amy (signal A5).")
    private List<String> users = new ArrayList<>();

    TriageSettings settings() {
        return new TriageSettings(Set.copyOf(agents), Set.copyOf(hosts), Set.copyOf(users));
    }

    /** The same as entries of a case. */
    List<SiteFact> facts(EntryStamp stamp, boolean isSet) {
        List<SiteFact> facts = new ArrayList<>();
        agents.forEach(name -> facts.add(new SiteFact(stamp, SiteFact.Kind.AGENT, name, isSet)));
        hosts.forEach(name -> facts.add(new SiteFact(stamp, SiteFact.Kind.ADMIN_HOST, name, isSet)));
        users.forEach(name -> facts.add(new SiteFact(stamp, SiteFact.Kind.ADMIN_USER, name, isSet)));
        return facts;
    }
}
