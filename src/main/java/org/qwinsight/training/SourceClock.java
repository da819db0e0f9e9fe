package org.qwinsight.training;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When each source dates one and the same start or exit. CrowdStrike gives the kernel's time cut to milliseconds, the
 * Security log writes 1 to 4 ms later, Sysmon 8 to 22 ms later, Defender 20 to 50 ms later; the CrowdStrike cloud
 * receives the record after a second or more.
 */
final class SourceClock {
    private static final long NANOS_PER_TICK = 100;

    private final SeededDigest digest;

    SourceClock(SeededDigest digest) {
        this.digest = digest;
    }

    Instant crowdStrike(Instant kernelTime) {
        return kernelTime.truncatedTo(ChronoUnit.MILLIS);
    }

    Instant crowdStrikeCloud(ScenarioProcess process, Instant kernelTime) {
        return later(process, "cloud", kernelTime, 900_000, 2_600_000).truncatedTo(ChronoUnit.MILLIS);
    }

    Instant security(ScenarioProcess process, Instant kernelTime) {
        return later(process, "security", kernelTime, 1_000, 3_000);
    }

    /** The UtcTime field, which Sysmon takes when the driver reports the event. */
    Instant sysmonUtcTime(Instant kernelTime) {
        return kernelTime.plusMillis(1).truncatedTo(ChronoUnit.MILLIS);
    }

    /** The time at which Sysmon's service writes the record. */
    Instant sysmon(ScenarioProcess process, Instant kernelTime) {
        return later(process, "sysmon", kernelTime, 8_000, 14_000);
    }

    /** The Timestamp of Defender's row; its ProcessCreationTime is the kernel's time. */
    Instant defender(ScenarioProcess process, Instant kernelTime) {
        return later(process, "defender", kernelTime, 20_000, 30_000);
    }

    private Instant later(
            ScenarioProcess process, String source, Instant kernelTime, long leastMicros, long rangeMicros) {
        long ticks = leastMicros * 10
                + digest.below(rangeMicros * 10, source, process.host().name(), process.pid(), kernelTime);
        return kernelTime.plusNanos(ticks * NANOS_PER_TICK);
    }
}
