package org.qwinsight.training;

import java.util.HashMap;
import java.util.Map;

/**
 * CrowdStrike's identifiers: the sensor's aid for a machine, and for each process instance an id that is never used
 * again on that machine and has nothing to do with the pid.
 */
final class FalconIdentity {
    private static final long LOWEST_FIRST_ID = 4_300_000_000L;
    private static final long FIRST_IDS = 40_000_000_000L;
    private static final long SMALLEST_STEP = 210_000;
    private static final long STEPS = 9_000_000;

    private final SeededDigest digest;
    private final Map<ScenarioProcess, Long> processIds = new HashMap<>();

    FalconIdentity(Scenario scenario) {
        digest = scenario.digest();
        Map<ScenarioHost, Long> last = new HashMap<>();
        for (ScenarioProcess process : scenario.loggedBy(LogSource.CROWDSTRIKE)) {
            String host = process.host().name();
            long first = LOWEST_FIRST_ID + digest.below(FIRST_IDS, "falcon", host);
            long step = SMALLEST_STEP + digest.below(STEPS, "falcon", host, process.pid(), process.start());
            processIds.put(process, last.merge(process.host(), first, (previous, unused) -> previous + step));
        }
    }

    /** Customer id, one for the whole case. */
    String cid() {
        return digest.hex(32, "cid");
    }

    String aid(ScenarioHost host) {
        return digest.hex(32, "aid", host.name());
    }

    String processId(ScenarioProcess process) {
        Long id = processIds.get(process);
        if (id == null) {
            throw new IllegalArgumentException("Not on a machine with a sensor: " + process.commandLine());
        }
        return Long.toString(id);
    }

    /** The id of one record, a random-form UUID. */
    String recordId(Object... parts) {
        String hex = digest.hex(32, parts);
        return hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-4" + hex.substring(13, 16) + "-8"
                + hex.substring(17, 20) + "-" + hex.substring(20);
    }
}
