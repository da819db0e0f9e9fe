package org.qwinsight.ui.tree;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.ExecutionTree;
import org.qwinsight.analysis.ParentLink;
import org.qwinsight.analysis.Placeholder;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.analysis.Witnesses;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.investigation.Cover;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.workspace.DisplayText;
import org.qwinsight.ui.workspace.DisplayTime;
import org.qwinsight.ui.workspace.Workspace;

/** The texts of one tree node, the same for a process and for a parent that is not in the logs. */
public final class ProcessText {
    /** The name of a parent that no child names. */
    static final String UNKNOWN_PARENT = "unnamed parent";

    private final Workspace workspace;

    public ProcessText(Workspace workspace) {
        this.workspace = workspace;
    }

    /** True for a parent that is not in the logs. */
    public boolean isPlaceholder(int node) {
        Investigation open = workspace.investigation();
        return open != null && open.tree().isPlaceholder(node);
    }

    /** True when one of the records that the node stands for is a finding. */
    public boolean isFinding(int node) {
        for (int witness : witnesses(node)) {
            if (workspace.isFinding(witness)) {
                return true;
            }
        }
        return false;
    }

    /** What was decided on the finding that the node is, for a person; empty when nothing was. */
    String decision(int node) {
        Investigation open = workspace.investigation();
        for (int witness : witnesses(node)) {
            Optional<Cover> cover =
                    open == null ? Optional.empty() : open.casework().cover(witness);
            if (cover.isPresent()) {
                return (cover.get().isExpired() ? "expired: " : "")
                        + cover.get().decision().disposition().label();
            }
        }
        return "";
    }

    /** True when every record of the node that is a finding was decided to be benign or false. */
    boolean isDecided(int node) {
        Investigation open = workspace.investigation();
        boolean decided = false;
        for (int witness : witnesses(node)) {
            boolean hides = open != null
                    && open.casework().cover(witness).filter(Cover::hides).isPresent();
            if (!hides && workspace.isFinding(witness)) {
                return false;
            }
            decided |= hides;
        }
        return decided;
    }

    /** The records that the node stands for; empty for a parent that is not in the logs. */
    public int[] witnesses(int node) {
        Investigation open = workspace.investigation();
        boolean isRecord =
                open != null && node != ProcessTree.NONE && !open.tree().isPlaceholder(node);
        return open != null && isRecord ? open.tree().executions().witnesses(node) : new int[0];
    }

    public String name(int node) {
        Investigation open = workspace.investigation();
        if (open == null) {
            return "";
        }
        if (open.tree().isPlaceholder(node)) {
            String image = open.tree().placeholder(node).image();
            return image == null ? UNKNOWN_PARENT : DisplayText.imageName(image);
        }
        return DisplayText.processName(open.store(), node);
    }

    public String pid(int node) {
        Placeholder parent = placeholder(node);
        return DisplayText.pid(parent != null ? parent.number() : value(node, EventField.PROCESS_ID));
    }

    /** The PID exactly as logged. */
    String loggedPid(int node) {
        Placeholder parent = placeholder(node);
        return orEmpty(parent != null ? parent.number() : value(node, EventField.PROCESS_ID));
    }

    /** The account, by its name where one of the records has it. */
    public String user(int node) {
        return orEmpty(value(userRow(node), EventField.USER));
    }

    /** The record whose user is shown for a node; the node itself for a parent that is not in the logs. */
    int userRow(int node) {
        Investigation open = workspace.investigation();
        return open == null || isPlaceholder(node) ? node : Witnesses.naming(open.store(), open.tree(), node);
    }

    public String host(int node) {
        Placeholder parent = placeholder(node);
        return orEmpty(parent != null ? parent.computer() : value(node, EventField.COMPUTER));
    }

    /** Start with milliseconds in the display zone; empty for a parent that is not in the logs. */
    public String start(int node) {
        Investigation open = workspace.investigation();
        return open == null || open.tree().isPlaceholder(node)
                ? ""
                : DisplayTime.millis(open.store().timeNanos(node), workspace.zone());
    }

    /** The command line made fit for one line of a table. */
    public String commandLine(int node) {
        return DisplayText.oneLine(fullCommandLine(node));
    }

    /** The command line as logged. */
    String fullCommandLine(int node) {
        Placeholder parent = placeholder(node);
        return orEmpty(parent != null ? parent.commandLine() : value(node, EventField.COMMAND_LINE));
    }

    /** How the parent of a row was found, in words. */
    String linkDescription(int node) {
        Investigation open = workspace.investigation();
        if (open == null || isPlaceholder(node)) {
            return "Named by its children only; its own start is not in these logs";
        }
        ExecutionTree tree = open.tree().executions();
        return String.join("\n", open.linkDescription(tree.claim(node)));
    }

    /** How the parent of a row was found; {@link ParentLink#NONE} for a parent that is not in the logs. */
    public ParentLink link(int node) {
        Investigation open = workspace.investigation();
        return open == null || open.tree().isPlaceholder(node)
                ? ParentLink.NONE
                : open.tree().executions().link(node);
    }

    /** Who has set the parent of a node in place of the one that the logs give; empty where nobody has. */
    public String parentSetBy(int node) {
        Investigation open = workspace.investigation();
        if (open == null || open.tree().isPlaceholder(node)) {
            return "";
        }
        int claim = open.tree().executions().claim(node);
        return open.tree().isOverridden(claim)
                ? open.casework()
                        .parentDecision(claim)
                        .map(decision -> decision.stamp().author())
                        .orElse("the analyst")
                : "";
    }

    /** How the parent of a row was found, or who has set it, in a few words. */
    public String linkLabel(int node) {
        String by = parentSetBy(node);
        return by.isEmpty() ? link(node).label() : "set by " + by;
    }

    /** What a screen reader says and what a tooltip shows. */
    public String description(int node) {
        if (isPlaceholder(node)) {
            return name(node) + ", not in these logs: named by its children only";
        }
        StringBuilder text = new StringBuilder(name(node)).append(", PID ").append(pid(node));
        if (isFinding(node)) {
            text.append(", finding: the rule matches this process");
        }
        if (!decision(node).isEmpty()) {
            text.append(", decided: ").append(decision(node));
        }
        Investigation open = workspace.investigation();
        int parent = open == null ? ProcessTree.NONE : open.tree().executions().parent(node);
        if (parent != ProcessTree.NONE) {
            text.append("\nParent ").append(name(parent)).append(": ").append(linkLabel(node));
        } else {
            text.append("\n").append(ParentLink.NONE.label());
            text.append(parentSetBy(node).isEmpty() ? "" : ", " + linkLabel(node));
        }
        if (witnesses(node).length > 1) {
            text.append("\nRecorded by ").append(sources(node));
        }
        return text.toString();
    }

    private String sources(int node) {
        Investigation open = workspace.investigation();
        return open == null
                ? ""
                : Arrays.stream(witnesses(node))
                        .mapToObj(witness -> open.store().kind(witness).label())
                        .collect(Collectors.joining(", "));
    }

    private @Nullable Placeholder placeholder(int node) {
        Investigation open = workspace.investigation();
        return open != null && open.tree().isPlaceholder(node) ? open.tree().placeholder(node) : null;
    }

    private @Nullable String value(int node, EventField field) {
        Investigation open = workspace.investigation();
        if (open == null || open.tree().isPlaceholder(node)) {
            return null;
        }
        EventStore store = open.store();
        return store.value(node, field);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
