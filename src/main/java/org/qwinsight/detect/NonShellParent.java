package org.qwinsight.detect;

/** Q3: the parent is neither a shell nor anything else that a person lists sessions from. */
final class NonShellParent implements TriageSignal {
    private final InjectionHostParent injectionHost;

    NonShellParent(InjectionHostParent injectionHost) {
        this.injectionHost = injectionHost;
    }

    @Override
    public TriageWeight weight() {
        return TriageWeight.Q3;
    }

    @Override
    public Assessment assess(Scene scene) {
        ProcessFacts.Parent parent = scene.parent();
        String name = parent.fileName();
        if (!parent.isKnown()) {
            return cannotTell(Scene.NO_PARENT);
        }
        if (ProgramNames.isShell(name)
                || ProgramNames.isTerminal(name)
                || name.equals(ProgramNames.QUERY)
                || name.equals(ProgramNames.EXPLORER)) {
            return notFired("The parent, " + name + ", is one that people list sessions from.");
        }
        return injectionHost.assess(scene).isFired()
                ? notFired("The parent counts as an injection host already.")
                : fired("The parent, " + name + ", is no shell, terminal or query.exe.", parent.node());
    }
}
