package org.qwinsight.detect;

import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventTime;

/** Q10: around the finding, the host was told to run a library as SYSTEM or Defender to look away. */
final class PersistenceOnHost implements TriageSignal {
    private static final long WINDOW = 1800L * EventTime.NANOS_PER_SECOND;

    @Override
    public TriageWeight weight() {
        return TriageWeight.Q10;
    }

    @Override
    public Assessment assess(Scene scene) {
        HostActivity hosts = scene.stage().hosts();
        int host = hosts.host(scene.node());
        if (host < 0 || scene.nanos() == EventTime.NO_TIME) {
            return cannotTell("The host or the time of this process is not known.");
        }
        int found = TimedNodes.nearest(scene.stage().store(), hosts.setups(host), scene.nanos(), WINDOW);
        if (found != ProcessTree.NONE) {
            String commandLine = scene.stage().facts().value(found, EventField.COMMAND_LINE);
            boolean isTask = commandLine != null && HostActivity.isSystemTask(commandLine);
            return fired(
                    (isTask ? "A task that runs regsvr32 as SYSTEM was created" : "A Defender exclusion was added")
                            + " on this host within 30 minutes.",
                    found);
        }
        return TimedNodes.nearest(scene.stage().store(), hosts.unreadable(host), scene.nanos(), WINDOW)
                        == ProcessTree.NONE
                ? notFired("Neither such a task nor a Defender exclusion was made on this host within 30 minutes.")
                : cannotTell("A start of schtasks.exe or reg.exe within 30 minutes has no arguments in these logs.");
    }
}
