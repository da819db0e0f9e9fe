package org.qwinsight.detect;

/** A1: an interactive shell, opened from the desktop or a terminal, and no run of commands. */
final class TypedByPerson implements TriageSignal {
    private static final int MOST_SHELLS = 16;

    private final ChainNearby chain;
    private final ScriptedDiscovery scripted;

    TypedByPerson(ChainNearby chain, ScriptedDiscovery scripted) {
        this.chain = chain;
        this.scripted = scripted;
    }

    @Override
    public TriageWeight weight() {
        return TriageWeight.A1;
    }

    @Override
    public Assessment assess(Scene scene) {
        ProcessFacts.Parent parent = scene.parent();
        if (!parent.isKnown()) {
            return cannotTell(Scene.NO_PARENT);
        }
        if (!ProgramNames.isShell(parent.fileName())) {
            return notFired("The parent, " + parent.fileName() + ", is no shell.");
        }
        if (chain.assess(scene).isFired() || scripted.assess(scene).isFired()) {
            return notFired("The shell ran a series of discovery commands.");
        }
        Boolean isInteractive = ProgramNames.isInteractive(parent.fileName(), parent.commandLine());
        if (isInteractive != null && !isInteractive) {
            return notFired("The shell ran one command or script.");
        }
        ProcessFacts.Parent above = scene.parent(parent);
        for (int shells = 0; shells < MOST_SHELLS && ProgramNames.isShell(above.fileName()); shells++) {
            above = scene.parent(above);
        }
        if (above.isKnown() && !isDesktopOrTerminal(above)) {
            return notFired("The shell was opened by " + above.fileName() + ".");
        }
        if (isInteractive == null || !above.isKnown()) {
            return cannotTell(
                    isInteractive == null
                            ? "The shell's command line was not logged."
                            : "What opened the shell is not in these logs.");
        }
        return fired(
                "It looks typed: " + parent.fileName() + " was opened from " + above.fileName()
                        + " and ran no series of discovery commands.",
                parent.node(),
                above.node());
    }

    /** The 32-bit explorer.exe is no desktop but an injection host. */
    private static boolean isDesktopOrTerminal(ProcessFacts.Parent process) {
        boolean isDesktop =
                process.fileName().equals(ProgramNames.EXPLORER) && !WindowsFolders.isSysWow64(process.image());
        return isDesktop || ProgramNames.isTerminal(process.fileName());
    }
}
