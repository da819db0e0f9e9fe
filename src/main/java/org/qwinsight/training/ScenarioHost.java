package org.qwinsight.training;

import java.time.Instant;
import java.util.Set;

/**
 * A machine of the case.
 *
 * @param name NetBIOS name, which CrowdStrike reports; the Windows logs carry {@link #fullName()}
 * @param address from the ranges reserved for documentation (RFC 5737)
 * @param sources the logs that this machine sends; the other files know nothing of it
 * @param loggingSince processes started earlier have no start event on this machine
 */
record ScenarioHost(String name, String address, Set<LogSource> sources, Instant loggingSince) {
    static final String DNS_DOMAIN = "contoso.example";

    ScenarioHost {
        sources = Set.copyOf(sources);
    }

    String fullName() {
        return name + "." + DNS_DOMAIN;
    }

    boolean isLoggedBy(LogSource source) {
        return sources.contains(source);
    }
}
