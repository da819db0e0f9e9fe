package org.qwinsight.detect;

import org.qwinsight.analysis.ProcessTree;

/** Q6: nslookup asked for the domain controllers with Qakbot's own arguments. */
final class QakbotLookup implements TriageSignal {
    @Override
    public TriageWeight weight() {
        return TriageWeight.Q6;
    }

    @Override
    public Assessment assess(Scene scene) {
        if (!scene.neighbours().areKnown()) {
            return cannotTell(Scene.NO_NEIGHBOURS);
        }
        int node = scene.neighbours().nearest(DiscoveryActivity.QAKBOT_LOOKUP, Neighbours.CHAIN_WINDOW);
        if (node != ProcessTree.NONE) {
            return fired(
                    "The tool nslookup asked for _ldap._tcp.dc._msdcs with type ALL and a time-out of 10 or 12 from the same"
                            + " ancestor within 5 minutes, as in Qakbot's list.",
                    node);
        }
        int unreadable = DiscoveryActivity.withoutArguments(DiscoveryTool.NSLOOKUP);
        return scene.neighbours().nearest(unreadable, Neighbours.CHAIN_WINDOW) != ProcessTree.NONE
                ? cannotTell("The tool nslookup ran beside it, but its arguments were not logged.")
                : notFired("No such look-up came from the same ancestor within 5 minutes.");
    }
}
