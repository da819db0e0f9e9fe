package org.qwinsight.detect;

import java.util.Locale;
import org.qwinsight.analysis.ComparablePath;

/** Q2: an injection host that was started with nothing but its own name, as injected processes are. */
final class BareParentCommandLine implements TriageSignal {
    private final InjectionHostParent injectionHost;

    BareParentCommandLine(InjectionHostParent injectionHost) {
        this.injectionHost = injectionHost;
    }

    @Override
    public TriageWeight weight() {
        return TriageWeight.Q2;
    }

    @Override
    public Assessment assess(Scene scene) {
        SignalState first = injectionHost.assess(scene).state();
        ProcessFacts.Parent parent = scene.parent();
        String commandLine = parent.commandLine();
        if (first == SignalState.NOT_FIRED) {
            return notFired("The parent is no injection host.");
        }
        if (commandLine == null) {
            return cannotTell("The parent's command line was not logged.");
        }
        if (!isBare(commandLine, parent)) {
            return notFired("The parent's command line has arguments.");
        }
        return first == SignalState.FIRED
                ? fired(
                        "The command line of " + parent.fileName()
                                + " is only its own name, as in processes that were started to be injected into.",
                        parent.node())
                : cannotTell("Whether the parent is an injection host is not known.");
    }

    private static boolean isBare(String commandLine, ProcessFacts.Parent parent) {
        String line = commandLine.strip().toLowerCase(Locale.ROOT);
        boolean isQuoted = line.length() > 1 && line.startsWith("\"") && line.indexOf('"', 1) == line.length() - 1;
        String text = isQuoted ? line.substring(1, line.length() - 1) : line;
        ComparablePath path = ComparablePath.of(text);
        boolean isOneToken = isQuoted || text.chars().noneMatch(Character::isWhitespace);
        boolean isItsName = path.name().equals(parent.fileName()) || (path.name() + ".exe").equals(parent.fileName());
        boolean isItsPath = path.rest() != null && path.rest().equals(parent.path());
        return isItsPath || (isOneToken && isItsName);
    }
}
