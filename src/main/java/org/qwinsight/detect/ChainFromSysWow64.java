package org.qwinsight.detect;

import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.event.EventField;

/** Q9: the chain commands are the 32-bit copies, as a 32-bit payload starts them. */
final class ChainFromSysWow64 implements TriageSignal {
    @Override
    public TriageWeight weight() {
        return TriageWeight.Q9;
    }

    @Override
    public Assessment assess(Scene scene) {
        if (!scene.neighbours().areKnown()) {
            return cannotTell(Scene.NO_NEIGHBOURS);
        }
        int node = scene.neighbours().nearest(DiscoveryActivity.CHAIN_FROM_SYSWOW64, Neighbours.CHAIN_WINDOW);
        if (node != ProcessTree.NONE) {
            String image = scene.stage().facts().value(node, EventField.IMAGE);
            return fired("Chain commands ran from SysWOW64, such as " + image + ".", node);
        }
        return scene.neighbours().nearest(DiscoveryActivity.PERHAPS_CHAIN_FROM_SYSWOW64, Neighbours.CHAIN_WINDOW)
                        == ProcessTree.NONE
                ? notFired("No chain command from the same ancestor ran from SysWOW64.")
                : cannotTell("Discovery tools ran beside it, but their arguments or folders were not logged.");
    }
}
