package org.qwinsight.detect;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;

/**
 * When which discovery command came from which ancestor, made in one pass over the store. Only ancestors that findings
 * have are kept. An execution counts once, at the time of its first record.
 */
final class DiscoveryActivity {
    private static final ChainCommand[] CHAIN = ChainCommand.values();
    private static final int TOOLS = CHAIN.length;

    /** The look-up with Qakbot's own time-outs. */
    static final int QAKBOT_LOOKUP = TOOLS + DiscoveryTool.values().length;
    /** {@code cmd /c set} whose parent is no shell. */
    static final int SET_WITHOUT_SHELL = QAKBOT_LOOKUP + 1;
    /** A chain command whose image lies under SysWOW64. */
    static final int CHAIN_FROM_SYSWOW64 = SET_WITHOUT_SHELL + 1;
    /** A tool of the chain whose command line was not logged. */
    static final int UNREADABLE = CHAIN_FROM_SYSWOW64 + 1;
    /** A shell whose command line was not logged. */
    static final int UNREADABLE_SHELL = UNREADABLE + 1;

    private static final int CATEGORIES = UNREADABLE_SHELL + 1;

    private final EventStore store;
    private final ProcessTree tree;
    private final ProcessFacts facts;
    private final LaunchAncestors ancestors;
    /** The lists of all categories by ancestor. */
    private final Int2ObjectOpenHashMap<List<IntArrayList>> nodes = new Int2ObjectOpenHashMap<>();

    DiscoveryActivity(EventStore store, ProcessTree tree, ProcessFacts facts, List<Finding> findings) {
        this.store = store;
        this.tree = tree;
        this.facts = facts;
        this.ancestors = new LaunchAncestors(tree, facts);
        IntOpenHashSet wanted = new IntOpenHashSet();
        for (Finding finding : findings) {
            wanted.add(ancestor(tree.node(finding.row())));
        }
        wanted.remove(ProcessTree.NONE);
        @Nullable DiscoveryTool[] toolOfImage = facts.toolsByImage();
        for (int row = 0; row < store.size() && !wanted.isEmpty(); row++) {
            DiscoveryTool tool = toolOfImage[store.id(row, EventField.IMAGE)];
            if (tool != null && tree.node(row) == row && wanted.contains(ancestor(row))) {
                add(row, tool);
            }
        }
    }

    /** The category of a chain command. */
    static int of(ChainCommand command) {
        return command.ordinal();
    }

    /** The category of a tool, whatever its arguments. */
    static int of(DiscoveryTool tool) {
        return TOOLS + tool.ordinal();
    }

    int ancestor(int node) {
        return ancestors.of(node);
    }

    private void add(int node, DiscoveryTool tool) {
        int ancestor = ancestor(node);
        String commandLine = facts.value(node, EventField.COMMAND_LINE);
        ChainCommand command = commandLine == null ? null : ChainCommand.of(tool, commandLine);
        if (tool != DiscoveryTool.CMD || command != null) {
            put(ancestor, of(tool), node);
        }
        if (commandLine == null && tool == DiscoveryTool.CMD) {
            put(ancestor, UNREADABLE_SHELL, node);
        } else if (commandLine == null && ChainCommand.uses(tool)) {
            put(ancestor, UNREADABLE, node);
        }
        if (command == null || commandLine == null) {
            return;
        }
        put(ancestor, of(command), node);
        if (command == ChainCommand.NSLOOKUP && ChainCommand.hasQakbotTimeout(commandLine)) {
            put(ancestor, QAKBOT_LOOKUP, node);
        }
        if (command == ChainCommand.SET && isWithoutShell(node)) {
            put(ancestor, SET_WITHOUT_SHELL, node);
        }
        if (WindowsFolders.isSysWow64(facts.image(node))) {
            put(ancestor, CHAIN_FROM_SYSWOW64, node);
        }
    }

    private boolean isWithoutShell(int node) {
        ProcessFacts.Parent parent = facts.parent(node);
        return parent.isKnown() && !ProgramNames.isShell(parent.fileName());
    }

    private void put(int ancestor, int category, int node) {
        nodes.computeIfAbsent(ancestor, key -> emptyLists()).get(category).add(node);
    }

    private static List<IntArrayList> emptyLists() {
        List<IntArrayList> lists = new ArrayList<>(CATEGORIES);
        for (int category = 0; category < CATEGORIES; category++) {
            lists.add(new IntArrayList(0));
        }
        return lists;
    }

    /** The nodes below an ancestor by category, ascending and so in time order; empty when there is no activity. */
    List<IntArrayList> nodes(int ancestor) {
        return nodes.getOrDefault(ancestor, List.of());
    }

    EventStore store() {
        return store;
    }

    ProcessTree tree() {
        return tree;
    }
}
