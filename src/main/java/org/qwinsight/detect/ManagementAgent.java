package org.qwinsight.detect;

import java.util.Locale;
import java.util.Set;

/** A2: a program that the site names as its management agent started it, directly or through one process. */
final class ManagementAgent implements TriageSignal {
    @Override
    public TriageWeight weight() {
        return TriageWeight.A2;
    }

    @Override
    public Assessment assess(Scene scene) {
        Set<String> agents = scene.stage().settings().managementAgents();
        if (agents.isEmpty()) {
            return notFired("No management agents are listed.");
        }
        ProcessFacts.Parent parent = scene.parent();
        ProcessFacts.Parent grandparent = scene.parent(parent);
        for (ProcessFacts.Parent ancestor : new ProcessFacts.Parent[] {parent, grandparent}) {
            String image = ancestor.image();
            if (image != null
                    && (agents.contains(ancestor.fileName()) || agents.contains(image.toLowerCase(Locale.ROOT)))) {
                return fired("Started by " + ancestor.fileName() + ", a listed management agent.", ancestor.node());
            }
        }
        return parent.isKnown() && grandparent.isKnown()
                ? notFired("Neither parent nor grandparent is a listed management agent.")
                : cannotTell("Parent or grandparent are not in these logs.");
    }
}
