package org.qwinsight.detect;

/** Q1: the parent is a program that Qakbot was published to inject into. */
final class InjectionHostParent implements TriageSignal {
    @Override
    public TriageWeight weight() {
        return TriageWeight.Q1;
    }

    @Override
    public Assessment assess(Scene scene) {
        ProcessFacts.Parent parent = scene.parent();
        String name = parent.fileName();
        if (!parent.isKnown()) {
            return cannotTell(Scene.NO_PARENT);
        }
        if (ProgramNames.INJECTION_HOSTS.contains(name)) {
            return fired(
                    "The parent is " + name + ", a published injection host, which does not start session tools.",
                    parent.node());
        }
        if (!name.equals(ProgramNames.EXPLORER)) {
            return notFired("The parent, " + name + ", is not among the published injection hosts.");
        }
        if (parent.path() == null) {
            return cannotTell("The parent is explorer.exe; its folder, which tells 32 from 64 bits, was not logged.");
        }
        return WindowsFolders.isSysWow64(parent.image())
                ? fired("The parent is the 32-bit explorer.exe, a published injection host.", parent.node())
                : notFired("The parent is explorer.exe, but not the one under SysWOW64.");
    }
}
