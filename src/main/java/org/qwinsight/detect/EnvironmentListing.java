package org.qwinsight.detect;

import org.qwinsight.analysis.ProcessTree;

/** Q7: the environment was listed with cmd /c set by something that is no shell. */
final class EnvironmentListing implements TriageSignal {
    @Override
    public TriageWeight weight() {
        return TriageWeight.Q7;
    }

    @Override
    public Assessment assess(Scene scene) {
        if (!scene.neighbours().areKnown()) {
            return cannotTell(Scene.NO_NEIGHBOURS);
        }
        int node = scene.neighbours().nearest(DiscoveryActivity.SET_WITHOUT_SHELL, Neighbours.CHAIN_WINDOW);
        if (node != ProcessTree.NONE) {
            return fired(
                    "The command cmd /c set ran within 5 minutes, from the same ancestor and from no shell.", node);
        }
        return scene.neighbours().nearest(DiscoveryActivity.PERHAPS_SET_WITHOUT_SHELL, Neighbours.CHAIN_WINDOW)
                        != ProcessTree.NONE
                ? cannotTell("A shell ran beside it, but its arguments or what started it were not logged.")
                : notFired("No cmd /c set without a shell above it came from the same ancestor within 5 minutes.");
    }
}
