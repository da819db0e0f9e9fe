package org.qwinsight.export;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.Disagreement;
import org.qwinsight.analysis.Placeholder;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.analysis.Witnesses;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.TreeBranches.Element;

/** The process tree, one execution or placeholder a row, in reading order. */
final class TreeExport implements ExportTable {
    private static final List<Column> COLUMNS = Stream.of(
                    "node",
                    "parentNode",
                    "depth",
                    "matches",
                    "inLogs",
                    "time",
                    "end",
                    "host",
                    "user",
                    "image",
                    "commandLine",
                    "processId",
                    "instanceId",
                    "parentLink",
                    "linkDescription",
                    "children",
                    "childrenLeftOut",
                    "rows",
                    "witnesses",
                    "disagreements")
            .map(name -> new Column(
                    name, !List.of("rows", "witnesses", "disagreements").contains(name)))
            .toList();

    private final Investigation investigation;
    private final EventStore store;
    private final ProcessTree tree;
    private final List<Element> elements;
    private final int[] leftOut;

    TreeExport(Investigation investigation, List<Element> all) {
        this.investigation = investigation;
        this.store = investigation.store();
        this.tree = investigation.tree();
        this.elements = all.stream()
                .filter(element -> element.node() != ProcessTree.NONE)
                .toList();
        this.leftOut = new int[tree.size()];
        for (Element element : elements) {
            leftOut[element.node()] = tree.executions().childCount(element.node());
        }
        for (Element element : elements) {
            int parent = tree.executions().parent(element.node());
            if (parent != ProcessTree.NONE) {
                leftOut[parent]--;
            }
        }
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public int rowCount() {
        return elements.size();
    }

    @Override
    public @Nullable Object cell(int index, int column) {
        Element element = elements.get(index);
        int node = element.node();
        boolean inLogs = !tree.isPlaceholder(node);
        return switch (COLUMNS.get(column).name()) {
            case "node" -> node;
            case "parentNode" ->
                tree.executions().parent(node) == ProcessTree.NONE
                        ? null
                        : tree.executions().parent(node);
            case "depth" -> element.depth();
            case "matches" -> element.isFinding();
            case "inLogs" -> inLogs;
            case "children" -> tree.executions().childCount(node);
            case "childrenLeftOut" -> leftOut[node];
            case "rows" -> Arrays.stream(tree.witnesses(node)).boxed().toList();
            default ->
                inLogs
                        ? ofRow(node, COLUMNS.get(column).name())
                        : ofPlaceholder(node, COLUMNS.get(column).name());
        };
    }

    private @Nullable Object ofRow(int node, String name) {
        int claim = tree.executions().claim(node);
        return switch (name) {
            case "time" -> moment(store.time(node));
            case "end" ->
                moment(new EventTime(tree.endNanos(node), store.time(node).fractionDigits()));
            case "host" -> store.value(node, EventField.COMPUTER);
            case "user" -> Witnesses.user(store, tree, node);
            case "image" -> store.value(node, EventField.IMAGE);
            case "commandLine" -> store.value(node, EventField.COMMAND_LINE);
            case "processId" -> store.value(node, EventField.PROCESS_ID);
            case "instanceId" ->
                store.value(
                        node,
                        store.kind(node).isCrowdStrike() ? EventField.TARGET_PROCESS_ID : EventField.PROCESS_GUID);
            case "parentLink" -> tree.executions().link(node).name();
            case "linkDescription" -> String.join(" ", investigation.linkDescription(claim));
            case "witnesses" ->
                Arrays.stream(tree.witnesses(node))
                        .mapToObj(row -> store.kind(row).id())
                        .toList();
            default ->
                Witnesses.of(store, tree, node).disagreements().stream()
                        .map(TreeExport::said)
                        .toList();
        };
    }

    private @Nullable Object ofPlaceholder(int node, String name) {
        Placeholder parent = tree.placeholder(node);
        return switch (name) {
            case "host" -> parent.computer();
            case "image" -> parent.image();
            case "commandLine" -> parent.commandLine();
            case "processId" -> parent.processId();
            case "instanceId" -> parent.instanceId();
            case "witnesses", "disagreements" -> List.of();
            default -> null;
        };
    }

    private static String said(Disagreement disagreement) {
        return disagreement.about().label() + ": " + String.join(" | ", disagreement.values());
    }

    private static @Nullable Moment moment(EventTime time) {
        return time.isKnown() ? new Moment(time, false) : null;
    }
}
