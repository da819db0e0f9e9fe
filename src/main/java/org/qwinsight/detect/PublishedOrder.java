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
        int[] longest = ordered < STEPS ? new int[0] : scene.neighbours().longestInOrder(false);
        if (longest.length >= STEPS) {
            return fired(
                    "The commands keep the published order for " + longest.length + " steps, which people do not.",
                    longest);
        }
        int perhaps = scene.perhapsOfChain();
        if (perhaps > 0 && ordered + perhaps >= STEPS && scene.neighbours().longestInOrder(true).length >= STEPS) {
            return cannotTell("The arguments that make up the order were not logged.");
        }
        return notFired(
                ordered < STEPS
                        ? "Fewer than 5 ordered commands of the chain are near."
                        : "The commands keep the published order for " + longest.length + " steps only.");
    }
}
