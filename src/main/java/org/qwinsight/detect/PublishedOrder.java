package org.qwinsight.detect;

/** Q5: the chain commands nearby came in the published order. */
final class PublishedOrder implements TriageSignal {
    private static final int STEPS = 5;

    @Override
    public TriageWeight weight() {
        return TriageWeight.Q5;
    }

    @Override
    public Assessment assess(Scene scene) {
        if (!scene.neighbours().areKnown()) {
            return cannotTell(Scene.NO_NEIGHBOURS);
        }
        long ordered = scene.chain().keySet().stream()
                .filter(command -> command.ordinal() < ChainCommand.ORDERED)
                .count();
        if (ordered < STEPS) {
            int unreadable = scene.neighbours().count(DiscoveryActivity.UNREADABLE, Neighbours.CHAIN_WINDOW);
            return ordered + unreadable >= STEPS
                    ? cannotTell("The arguments that make up the order were not logged.")
                    : notFired("Fewer than 5 ordered commands of the chain are near.");
        }
        int[] longest = scene.neighbours().longestInOrder();
        return longest.length < STEPS
                ? notFired("The commands keep the published order for " + longest.length + " steps only.")
                : fired(
                        "The commands keep the published order for " + longest.length + " steps, which people do not.",
                        longest);
    }
}
