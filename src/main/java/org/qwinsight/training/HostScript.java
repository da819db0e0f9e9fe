package org.qwinsight.training;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What happens on one machine, told launch by launch. Pids are unique on the machine unless a launch asks for one. */
final class HostScript {
    private static final long SYSTEM_PID = 4;
    private static final long LOWEST_PID = 600;
    private static final long PID_STEP = 4;
    private static final long PIDS = 3500;
    private static final long EARLY_PIDS = 120;
    private static final long TICKS = 9000;
    private static final long NANOS_PER_TICK = 100;

    private final ScenarioHost host;
    private final SeededDigest digest;
    private final List<ScenarioProcess> processes = new ArrayList<>();
    private final Set<Long> usedPids = new HashSet<>();

    HostScript(ScenarioHost host, SeededDigest digest) {
        this.host = host;
        this.digest = digest;
    }

    /** The System process, ancestor of all others. */
    ScenarioProcess startSystem(Instant boot) {
        ScenarioProcess system = new ScenarioProcess(
                host,
                SYSTEM_PID,
                boot,
                Optional.empty(),
                Optional.empty(),
                Programs.SYSTEM,
                "",
                "C:\\Windows\\system32\\",
                LogonSession.localSystem(boot),
                0);
        processes.add(system);
        return system;
    }

    /** Describes a launch; one of the {@link Launch}'s closing calls carries it out. */
    Launch launch(Instant at, ScenarioProcess parent, Program program, String commandLine) {
        return new Launch(this, at, parent, program, commandLine);
    }

    /** A free pid, for a launch that is to share it with a later one. */
    long reservePid() {
        return nextPid("reserved", PIDS);
    }

    /** A free low pid, as the processes of the boot have. */
    long reserveEarlyPid() {
        return nextPid("boot", EARLY_PIDS);
    }

    List<ScenarioProcess> processes() {
        return List.copyOf(processes);
    }

    ScenarioProcess carryOut(Launch launch, Optional<Duration> lifetime) {
        Instant start =
                launch.at().plusNanos(digest.below(TICKS, "ticks", host.name(), processes.size()) * NANOS_PER_TICK);
        ScenarioProcess process = new ScenarioProcess(
                host,
                launch.pid().orElseGet(() -> nextPid("launch", PIDS)),
                start,
                lifetime.map(start::plus),
                Optional.of(launch.parent()),
                launch.program(),
                launch.commandLine(),
                launch.currentDirectory(),
                launch.session(),
                launch.exitCode());
        processes.add(process);
        return process;
    }

    private long nextPid(String purpose, long range) {
        long slot = digest.below(range, "pid", purpose, host.name(), usedPids.size());
        while (!usedPids.add(LOWEST_PID + slot * PID_STEP)) {
            slot = (slot + 1) % range;
        }
        return LOWEST_PID + slot * PID_STEP;
    }
}
