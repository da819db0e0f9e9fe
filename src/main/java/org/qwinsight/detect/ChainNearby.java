package org.qwinsight.detect;

import java.util.Map;
import java.util.stream.Collectors;

/** Q4: other commands of the published chain, arguments included, from the same ancestor within five minutes. */
final class ChainNearby implements TriageSignal {
    private static final int FEW = 3;
    private static final int SEVERAL = 5;
    private static final int MANY = 8;

    @Override
    public TriageWeight weight() {
        return TriageWeight.Q4;
    }

    /** What a number of different commands is worth. */
    static int points(int commands) {
        if (commands >= MANY) {
            return TriageWeight.Q4.points();
        }
        return commands >= SEVERAL ? TriageWeight.CHAIN_OF_FIVE : commands >= FEW ? TriageWeight.CHAIN_OF_THREE : 0;
    }

    @Override
    public Assessment assess(Scene scene) {
        Map<ChainCommand, Integer> chain = scene.chain();
        if (!scene.neighbours().areKnown()) {
            return cannotTell(Scene.NO_NEIGHBOURS);
        }
        int commands = chain.size();
        if (points(commands) == 0) {
            return commands + scene.perhapsOfChain() >= FEW
                    ? cannotTell("Discovery tools ran beside it, but their arguments were not logged.")
                    : notFired(
                            commands == 0
                                    ? "No command of the published chain came from the same ancestor within 5 minutes."
                                    : "Too few commands of the published chain came from the same ancestor within 5"
                                            + " minutes: " + commands + ".");
        }
        String names = chain.keySet().stream().map(ChainCommand::label).collect(Collectors.joining(", "));
        String found =
                commands + " commands of the published chain came from the same ancestor within 5 minutes: " + names;
        boolean isReplaced = ScriptedDiscovery.fires(scene);
        return Assessment.fired(
                weight(),
                isReplaced ? 0 : points(commands),
                found + (isReplaced ? "; Q4b counts in its place." : "."),
                chain.values().stream().mapToInt(Integer::intValue).toArray());
    }
}
