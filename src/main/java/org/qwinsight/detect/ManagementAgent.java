package org.qwinsight.detect;

import org.jspecify.annotations.Nullable;

/**
 * A2: a program that the site names as its management agent started it, directly or through one process. A device path
 * of CrowdStrike stands for any drive. A full path in the list cannot be compared with a parent of which only the file
 * name is known.
 */
final class ManagementAgent implements TriageSignal {
    @Override
    public TriageWeight weight() {
        return TriageWeight.A2;
    }

    @Override
    public Assessment assess(Scene scene) {
        if (scene.stage().settings().managementAgents().isEmpty()) {
            return notFired("No management agents are listed.");
        }
        ProcessFacts.Parent parent = scene.parent();
        ProcessFacts.Parent grandparent = scene.parent(parent);
        Boolean isParent = isAgent(scene, parent);
        Boolean isGrandparent = isAgent(scene, grandparent);
        if (Boolean.TRUE.equals(isParent) || Boolean.TRUE.equals(isGrandparent)) {
            ProcessFacts.Parent agent = Boolean.TRUE.equals(isParent) ? parent : grandparent;
            return fired("Started by " + agent.fileName() + ", a listed management agent.", agent.node());
        }
        if (!parent.isKnown() || !grandparent.isKnown()) {
            return cannotTell("Parent or grandparent are not in these logs.");
        }
        return isParent == null || isGrandparent == null
                ? cannotTell("The folder of parent or grandparent was not logged.")
                : notFired("Neither parent nor grandparent is a listed management agent.");
    }

    /** Null where that cannot be told. */
    private static @Nullable Boolean isAgent(Scene scene, ProcessFacts.Parent process) {
        String image = process.image();
        return image == null ? null : scene.stage().agents().contains(image);
    }
}
