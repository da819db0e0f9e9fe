package org.qwinsight.training;

import java.time.Instant;
import java.util.Optional;

/**
 * One process of the case, as the operating system knew it; the writers turn it into what each source recorded.
 *
 * @param start when the kernel created it, to 100 ns
 * @param end when it ended; empty while it still ran at the end of the logs
 * @param parent empty only for the System process
 */
record ScenarioProcess(
        ScenarioHost host,
        long pid,
        Instant start,
        Optional<Instant> end,
        Optional<ScenarioProcess> parent,
        Program program,
        String commandLine,
        String currentDirectory,
        LogonSession session,
        long exitCode) {

    boolean startIsLogged() {
        return !start.isBefore(host.loggingSince());
    }

    boolean endIsLogged() {
        return end.isPresent() && !end.get().isBefore(host.loggingSince());
    }

    /** Already running when logging began on its machine. */
    boolean runsWhenLoggingBegins() {
        return !startIsLogged() && (end.isEmpty() || endIsLogged());
    }

    boolean hasEndedBy(Instant time) {
        return end.isPresent() && !end.get().isAfter(time);
    }
}
