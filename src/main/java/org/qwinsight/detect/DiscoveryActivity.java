package org.qwinsight.detect;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.Arrays;
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
    /** What may be {@link #SET_WITHOUT_SHELL}: the arguments, or what started it, were not logged. */
    static final int PERHAPS_SET_WITHOUT_SHELL = CHAIN_FROM_SYSWOW64 + 1;

    /** What may be {@link #CHAIN_FROM_SYSWOW64}: the arguments of a tool there, or the folder, were not logged. */
    static final int PERHAPS_CHAIN_FROM_SYSWOW64 = PERHAPS_SET_WITHOUT_SHELL + 1;

    /** The tools that the commands of the chain run. */
    static final List<DiscoveryTool> CHAIN_TOOLS =
            Arrays.stream(CHAIN).map(ChainCommand::tool).distinct().toList();

    private static final int UNREADABLE = PERHAPS_CHAIN_FROM_SYSWOW64 + 1;
    private static final int CATEGORIES = UNREADABLE + CHAIN_TOOLS.size();

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

    /** The category of a tool of the chain whose command line was not logged. */
    static int withoutArguments(DiscoveryTool tool) {
        return UNREADABLE + CHAIN_TOOLS.indexOf(tool);
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
        if (commandLine == null && CHAIN_TOOLS.contains(tool)) {
            addWithoutArguments(ancestor, node, tool);
        }
        if (command == null || commandLine == null) {
            return;
        }
        put(ancestor, of(command), node);
        if (command == ChainCommand.NSLOOKUP && ChainCommand.hasQakbotTimeout(commandLine)) {
            put(ancestor, QAKBOT_LOOKUP, node);
        }
        if (command == ChainCommand.SET && !isFromShell(node)) {
            put(ancestor, facts.parent(node).isKnown() ? SET_WITHOUT_SHELL : PERHAPS_SET_WITHOUT_SHELL, node);
        }
        String image = facts.image(node);
        if (!WindowsFolders.hasFolder(image)) {
            put(ancestor, PERHAPS_CHAIN_FROM_SYSWOW64, node);
        } else if (WindowsFolders.isSysWow64(image)) {
            put(ancestor, CHAIN_FROM_SYSWOW64, node);
        }
    }

    private void addWithoutArguments(int ancestor, int node, DiscoveryTool tool) {
        put(ancestor, withoutArguments(tool), node);
        if (tool == DiscoveryTool.CMD && !isFromShell(node)) {
            put(ancestor, PERHAPS_SET_WITHOUT_SHELL, node);
        }
        if (!WindowsFolders.hasFolder(facts.image(node)) || WindowsFolders.isSysWow64(facts.image(node))) {
            put(ancestor, PERHAPS_CHAIN_FROM_SYSWOW64, node);
        }
    }

    private boolean isFromShell(int node) {
        return ProgramNames.isShell(facts.parent(node).fileName());
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
