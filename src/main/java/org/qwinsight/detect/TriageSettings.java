package org.qwinsight.detect;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a site knows of itself. All compare without letter case.
 *
 * @param managementAgents file names or full paths of programs that administer hosts, such as {@code LTSVC.exe}
 * @param adminHosts names of hosts from which administration is done, as logged or without their domain
 * @param adminUsers accounts that administer, as logged
 */
public record TriageSettings(Set<String> managementAgents, Set<String> adminHosts, Set<String> adminUsers) {
    /** Nothing is known: neither agents nor tags. */
    public static final TriageSettings NONE = new TriageSettings(Set.of(), Set.of(), Set.of());

    public TriageSettings {
        managementAgents = lower(managementAgents);
        adminHosts = lower(adminHosts);
        adminUsers = lower(adminUsers);
    }

    /** What is known here or there. */
    public TriageSettings and(TriageSettings other) {
        return new TriageSettings(
                both(managementAgents, other.managementAgents),
                both(adminHosts, other.adminHosts),
                both(adminUsers, other.adminUsers));
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> lower(Set<String> texts) {
        return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }
}
