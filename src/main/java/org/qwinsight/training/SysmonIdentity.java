package org.qwinsight.training;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Sysmon's GUIDs. The first group stands for the machine, the next two are the start time in Unix seconds (low half
 * first), the rest is a per-boot process counter, or for a logon its LUID, with the lowest byte first.
 */
final class SysmonIdentity {
    static final String UNKNOWN = "{00000000-0000-0000-0000-000000000000}";

    private static final long FIRST_COUNTER = 0x0c;
    private static final long LARGEST_STEP = 11;

    private final SourceClock clock;
    private final SeededDigest digest;
    private final Map<ScenarioProcess, Long> counters = new HashMap<>();

    SysmonIdentity(Scenario scenario) {
        digest = scenario.digest();
        clock = new SourceClock(digest);
        Map<ScenarioHost, Long> last = new HashMap<>();
        for (ScenarioProcess process : scenario.loggedBy(LogSource.SYSMON)) {
            long step =
                    1 + digest.below(LARGEST_STEP, "counter", process.host().name(), process.pid(), process.start());
            counters.put(process, last.merge(process.host(), FIRST_COUNTER, (previous, unused) -> previous + step));
        }
    }

    String processGuid(ScenarioProcess process) {
        Long counter = counters.get(process);
        if (counter == null) {
            throw new IllegalArgumentException("Not on a machine that Sysmon watches: " + process.commandLine());
        }
        String boot = digest.hex(2, "boot", process.host().name()) + "00";
        return guid(process.host(), clock.sysmonUtcTime(process.start()), lowByteFirst(counter) + "-00000000" + boot);
    }

    String logonGuid(ScenarioProcess process) {
        LogonSession session = process.session();
        String low = lowByteFirst(session.logonId() & 0xffff);
        String high = lowByteFirst(session.logonId() >>> 16);
        return guid(process.host(), session.since(), low + "-" + high + "00000000");
    }

    private String guid(ScenarioHost host, Instant time, String rest) {
        long seconds = time.getEpochSecond();
        return String.format(
                Locale.ROOT,
                "{%s-%04x-%04x-%s}",
                digest.hex(8, "machine", host.name()),
                seconds & 0xffff,
                seconds >>> 16,
                rest);
    }

    private static String lowByteFirst(long sixteenBits) {
        return String.format(Locale.ROOT, "%02x%02x", sixteenBits & 0xff, sixteenBits >>> 8);
    }
}
