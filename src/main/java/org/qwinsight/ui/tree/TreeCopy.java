package org.qwinsight.ui.tree;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.qwinsight.export.FormulaGuard;
import org.qwinsight.export.VisibleText;
import org.qwinsight.ui.workspace.DisplayText;
import org.qwinsight.ui.workspace.DisplayTime;
import org.qwinsight.ui.workspace.Workspace;

/**
 * Rows of the tree as text for the clipboard. Control and direction characters of the evidence are written as escapes,
 * and a cell that a spreadsheet would run is guarded.
 */
final class TreeCopy {
    /** Of more rows than that the rest is only counted. */
    static final int MOST_ROWS = 20_000;

    /** Deeper rows are not moved further in; their depth is written instead. */
    private static final int DEEPEST_RAIL = 40;

    private final Workspace workspace;
    private final ProcessText text;
    private final BranchText branch;

    TreeCopy(Workspace workspace, ProcessText text, BranchText branch) {
        this.workspace = workspace;
        this.text = text;
        this.branch = branch;
    }

    /** One process in one line. */
    String line(int node) {
        String start = text.start(node);
        return visible(List.of(
                        start.isEmpty() ? "" : start + ' ' + DisplayTime.zoneName(workspace.zone()),
                        text.host(node),
                        text.user(node),
                        named(node),
                        text.isFinding(node) ? "[finding]" : "",
                        text.isPlaceholder(node) ? "[not in these logs]" : "",
                        text.fullCommandLine(node)))
                .stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("  "));
    }

    /** Rows as a table: a heading, then one line a row with tabs between the cells. */
    String table(List<TreeRow> rows) {
        StringBuilder table = new StringBuilder();
        String start = "Start (" + DisplayTime.zoneName(workspace.zone()) + ')';
        append(
                table,
                List.of(
                        "Depth",
                        "Process",
                        "PID",
                        start,
                        "After parent",
                        "Children / below",
                        "Finding",
                        "User",
                        "Host",
                        "Command line"));
        for (TreeRow row : rows.subList(0, Math.min(rows.size(), MOST_ROWS))) {
            int node = row.node();
            append(
                    table,
                    List.of(
                            Integer.toString(row.depth()),
                            text.name(node),
                            text.pid(node),
                            text.isPlaceholder(node) ? "not in these logs" : text.start(node),
                            branch.afterParent(node),
                            branch.children(node),
                            text.isFinding(node) ? "finding" : "",
                            text.user(node),
                            text.host(node),
                            text.fullCommandLine(node)));
        }
        return table + more(rows);
    }

    private static void append(StringBuilder table, List<String> cells) {
        table.append(visible(cells).stream().map(FormulaGuard::guard).collect(Collectors.joining("\t")))
                .append('\n');
    }

    /** Rows as a tree of text with lines between parents and children. */
    String tree(List<TreeRow> rows) {
        StringBuilder tree = new StringBuilder();
        int count = Math.min(rows.size(), MOST_ROWS);
        boolean[] isLast = lastOfSiblings(rows, count);
        int top = rows.isEmpty() ? 0 : rows.get(0).depth();
        boolean[] ended = new boolean[DEEPEST_RAIL + 1];
        for (int i = 0; i < count; i++) {
            int depth = rows.get(i).depth() - top;
            int railed = Math.min(depth, DEEPEST_RAIL);
            for (int level = 1; level < railed; level++) {
                tree.append(ended[level] ? "   " : "│  ");
            }
            ended[railed] = isLast[i];
            tree.append(depth == 0 ? "" : isLast[i] ? "└─ " : "├─ ");
            tree.append(depth > DEEPEST_RAIL ? "(depth " + depth + ") " : "");
            int node = rows.get(i).node();
            String start = text.isPlaceholder(node) ? "not in these logs" : text.start(node);
            String mark = text.isFinding(node) ? "► FINDING " : "";
            tree.append(VisibleText.of(mark + named(node) + "  " + start + "  " + text.fullCommandLine(node))
                            .stripTrailing())
                    .append('\n');
        }
        return tree + more(rows);
    }

    private static boolean[] lastOfSiblings(List<TreeRow> rows, int count) {
        boolean[] isLast = new boolean[count];
        boolean[] seen = new boolean[DEEPEST_RAIL + 2];
        for (int i = count - 1; i >= 0; i--) {
            int depth = Math.min(rows.get(i).depth() - rows.get(0).depth(), DEEPEST_RAIL);
            isLast[i] = !seen[depth];
            seen[depth] = true;
            Arrays.fill(seen, depth + 1, seen.length, false);
        }
        return isLast;
    }

    private static String more(List<TreeRow> rows) {
        int left = rows.size() - MOST_ROWS;
        return left > 0 ? "… " + DisplayText.count(left) + " more\n" : "";
    }

    private String named(int node) {
        String pid = text.loggedPid(node);
        return pid.isEmpty() ? text.name(node) : text.name(node) + " (" + pid + ')';
    }

    private static List<String> visible(List<String> parts) {
        return parts.stream().map(VisibleText::of).toList();
    }
}
