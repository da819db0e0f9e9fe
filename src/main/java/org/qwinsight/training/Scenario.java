package org.qwinsight.training;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that happened, on all machines, before any log format is thought of.
 *
 * @param processes by machine name, then start time
 */
record Scenario(List<ScenarioProcess> processes, SeededDigest digest) {
    private static final Comparator<ScenarioProcess> BY_HOST_AND_START = Comparator.comparing(
                    (ScenarioProcess process) -> process.host().name())
            .thenComparing(ScenarioProcess::start)
            .thenComparing(ScenarioProcess::pid);

    static Scenario of(long seed) {
        SeededDigest digest = new SeededDigest(seed);
        List<ScenarioProcess> processes = Stream.of(
                        // the story
                        FinanceWorkstation.day(digest),
                        // expected findings: people and services that list sessions for a living
                        HelpDeskWorkstation.threeMornings(digest),
                        ApplicationServer.restart(digest),
                        TerminalServer.morning(digest),
                        // expected findings: tests and exercises
                        LabWorkstation.test(digest),
                        EngineeringWorkstation.exercise(digest),
                        // no finding under seed-v3
                        JumpHost.administration(digest),
                        DeveloperWorkstation.morning(digest))
                .flatMap(List::stream)
                .sorted(BY_HOST_AND_START)
                .toList();
        return new Scenario(processes, digest);
    }

    List<ScenarioProcess> loggedBy(LogSource source) {
        return processes.stream()
                .filter(process -> process.host().isLoggedBy(source))
                .toList();
    }
}
