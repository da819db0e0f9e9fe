package org.qwinsight.detect;

import java.util.Map;

/** A3: no other discovery tool ran from the same ancestor around it. */
final class LoneUse implements TriageSignal {
    @Override
    public TriageWeight weight() {
        return TriageWeight.A3;
    }

    @Override
    public Assessment assess(Scene scene) {
        if (!scene.neighbours().areKnown()) {
            return cannotTell(Scene.NO_NEIGHBOURS);
        }
        Map<DiscoveryTool, Integer> tools = scene.neighbours().tools(Neighbours.LONE_WINDOW);
        return tools.isEmpty()
                ? fired("No other discovery tool came from the same ancestor within 10 minutes.", scene.node())
                : notFired("Other discovery tools came from the same ancestor within 10 minutes, such as "
                        + tools.keySet().iterator().next().label() + ".");
    }
}
