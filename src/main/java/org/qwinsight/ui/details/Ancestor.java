package org.qwinsight.ui.details;

import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.Placeholder;
import org.qwinsight.event.EventField;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.workspace.DisplayText;

/**
 * One step of the way from the root of the tree to the selected node.
 *
 * @param node of the tree
 * @param name of the process
 * @param path of its image as logged; empty when no record has it
 * @param number {@code PID 4700}, or a Falcon id, called so; empty when no record has one
 * @param isInLogs false for a parent that is not in the logs
 */
record Ancestor(int node, String name, String path, String number, boolean isInLogs) {
    private static final String ABSENT = "not in these logs";

    static Ancestor of(Investigation open, int node) {
        if (open.tree().isPlaceholder(node)) {
            Placeholder named = open.tree().placeholder(node);
            String image = named.image();
            return new Ancestor(
                    node,
                    image == null ? "unnamed parent" : DisplayText.imageName(image),
                    orEmpty(image),
                    named.isFalcon() ? orEmpty(named.number()) : pid(named.processId()),
                    false);
        }
        return new Ancestor(
                node,
                DisplayText.processName(open.store(), node),
                orEmpty(open.store().value(node, EventField.IMAGE)),
                pid(open.store().value(node, EventField.PROCESS_ID)),
                true);
    }

    private static String pid(@Nullable String logged) {
        return logged == null ? "" : "PID " + DisplayText.pid(logged);
    }

    private static String orEmpty(@Nullable String logged) {
        return logged == null ? "" : logged;
    }

    /** Name and, of a parent that is not in the logs, that it is not. */
    String title() {
        return isInLogs ? name : name + " (" + ABSENT + ")";
    }

    /** The same, spoken. */
    String spoken() {
        return isInLogs ? name : name + ", " + ABSENT;
    }

    /** Whole path, PID and whether it is in the logs, each on its line where it is known. */
    String explanation() {
        StringBuilder text = new StringBuilder(path.isEmpty() ? name : path);
        if (!number.isEmpty()) {
            text.append('\n').append(number);
        }
        return isInLogs
                ? text.toString()
                : text.append("\nNamed by its children only; ").append(ABSENT).toString();
    }
}
