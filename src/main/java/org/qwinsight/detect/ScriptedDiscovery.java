package org.qwinsight.detect;

import java.util.stream.Collectors;

/** Q4b: a run of other discovery tools within a minute that is not Qakbot's list. */
final class ScriptedDiscovery implements TriageSignal {
    private static final int TOOLS = 3;

    @Override
    public TriageWeight weight() {
        return TriageWeight.Q4B;
    }

    /** True when it counts, and in place of {@link ChainNearby}. */
    static boolean fires(Scene scene) {
        return scene.neighbours().areKnown()
                && scene.scripted().size() >= TOOLS
                && ChainNearby.points(scene.chain().size()) < TriageWeight.CHAIN_OF_FIVE;
    }

    @Override
    public Assessment assess(Scene scene) {
        if (!scene.neighbours().areKnown()) {
            return cannotTell(Scene.NO_NEIGHBOURS);
        }
        if (!fires(scene)) {
            return notFired(
                    scene.scripted().size() < TOOLS
                            ? "Fewer than 3 other discovery tools came from the same ancestor within 60 seconds."
                            : "Q4 counts already.");
        }
        String names =
                scene.scripted().keySet().stream().map(DiscoveryTool::label).collect(Collectors.joining(", "));
        return fired(
                scene.scripted().size() + " other discovery tools came from the same ancestor within 60 seconds: "
                        + names + ".",
                scene.scripted().values().stream().mapToInt(Integer::intValue).toArray());
    }
}
