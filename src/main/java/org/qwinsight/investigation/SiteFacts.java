package org.qwinsight.investigation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.SiteFact;
import org.qwinsight.detect.TriageSettings;

/** What a case knows of its site. */
public final class SiteFacts {
    /** What a fact is about; letter case does not tell names apart. */
    private record Subject(SiteFact.Kind kind, String name) {}

    private SiteFacts() {}

    /** The facts that count and were not taken away again, each once, in the order in which they were first said. */
    public static List<SiteFact> of(CaseFile file) {
        Map<Subject, SiteFact> facts = new LinkedHashMap<>();
        for (SiteFact fact : file.inForce(SiteFact.class)) {
            facts.put(new Subject(fact.kind(), fact.name().strip().toLowerCase(Locale.ROOT)), fact);
        }
        return facts.values().stream().filter(SiteFact::isSet).toList();
    }

    /** The same as triage takes it. */
    static TriageSettings known(CaseFile file) {
        List<SiteFact> facts = of(file);
        return new TriageSettings(
                names(facts, SiteFact.Kind.AGENT),
                names(facts, SiteFact.Kind.ADMIN_HOST),
                names(facts, SiteFact.Kind.ADMIN_USER));
    }

    private static Set<String> names(List<SiteFact> facts, SiteFact.Kind kind) {
        return facts.stream()
                .filter(fact -> fact.kind() == kind)
                .map(fact -> fact.name().strip())
                .collect(Collectors.toUnmodifiableSet());
    }
}
