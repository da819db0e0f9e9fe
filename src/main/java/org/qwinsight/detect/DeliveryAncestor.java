package org.qwinsight.detect;

/** Q8: a document, a script or a loader stands above the finding. */
final class DeliveryAncestor implements TriageSignal {
    private static final int ANCESTORS = 4;

    @Override
    public TriageWeight weight() {
        return TriageWeight.Q8;
    }

    @Override
    public Assessment assess(Scene scene) {
        ProcessFacts.Parent ancestor = scene.parent();
        boolean isComplete = true;
        for (int steps = 1; steps <= ANCESTORS; steps++) {
            String name = ancestor.fileName();
            if (!ancestor.isKnown()) {
                isComplete = false;
                break;
            }
            if (ProgramNames.DELIVERY.contains(name)) {
                return fired("An ancestor is " + name + ", which delivers documents or scripts.", ancestor.node());
            }
            if (ProgramNames.LIBRARY_HOSTS.contains(name)) {
                String commandLine = ancestor.commandLine();
                if (commandLine != null && WindowsFolders.namesUserWritable(commandLine)) {
                    return fired(
                            "An ancestor is " + name + ", run on a file in a folder that users can write to.",
                            ancestor.node());
                }
                isComplete &= commandLine != null;
            }
            ancestor = scene.parent(ancestor);
        }
        return isComplete
                ? notFired("None of the 4 nearest ancestors is Office, a script host or a loader on a user's file.")
                : cannotTell("Not all of the 4 nearest ancestors are in these logs with their command lines.");
    }
}
