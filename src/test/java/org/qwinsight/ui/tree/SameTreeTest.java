package org.qwinsight.ui.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qwinsight.cli.CommandLineProgram;
import org.qwinsight.event.Progress;
import org.qwinsight.export.VisibleText;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;
import org.qwinsight.ui.task.DirectTasks;
import org.qwinsight.ui.workspace.Workspace;

/** The window's tree, all open, is the tree that {@code qwinsight tree --all} prints: read back from its text. */
class SameTreeTest {
    private static final Path LOGS = Path.of("..", "shared", "logs");
    private static final String NO_LOGS = "the folder ../shared/logs is not there, so its files were not compared";

    /** The first line of a node: rails, depth where it is too deep for rails, name. Other lines have two more blanks. */
    private static final Pattern NODE = Pattern.compile(
            "^((?:│  |   )*+)(├─ |└─ |(?=\\(depth ))?(?:\\(depth ([0-9]+)\\) )?(► FINDING )?(\\[.*|[^ ].*)$");

    /** The second line of a process: when it started and how its parent was found. */
    private static final Pattern START = Pattern.compile("^(?:│  |   )* *(\\d{4}-\\S+Z|no time)  \\[(.*?)(]|…)$");

    private static final Pattern FOREIGN = Pattern.compile("^\\[(.*)] not in these logs(?:  on .*)?$", Pattern.DOTALL);

    /** A node as both sides know it. A parent that is not in the logs has no start and no link. */
    private record Node(
            int depth, String name, boolean isPlaceholder, boolean isFinding, String start, String link, String said) {}

    static Stream<Path> evidence() throws IOException {
        if (!Files.isDirectory(LOGS)) {
            return Stream.of(Path.of("sample-logs"));
        }
        List<Path> files = new ArrayList<>(List.of(Path.of("sample-logs")));
        for (String folder : List.of("json", "xml", "ugly")) {
            try (Stream<Path> all = Files.list(LOGS.resolve(folder))) {
                all.sorted().forEach(files::add);
            }
        }
        return files.stream();
    }

    @Test
    void theSharedLogsAreCompared() {
        assumeTrue(Files.isDirectory(LOGS), NO_LOGS);
        try {
            assertTrue(evidence().count() > 40);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("evidence")
    void windowAndCommandLineShowTheSameTree(Path path) {
        List<Node> printed = printed(path);
        List<Node> shown = shown(path);
        assertEquals(printed.size(), shown.size(), "number of nodes");
        for (int i = 0; i < shown.size(); i++) {
            assertEquals(cut(printed.get(i)), cutAlike(shown.get(i), printed.get(i)), "node " + i);
        }
    }

    /** Lines end at 80 columns, a long text with an ellipsis. */
    private static Node cut(Node printed) {
        return new Node(
                printed.depth(),
                cut(printed.name()),
                printed.isPlaceholder(),
                printed.isFinding(),
                printed.start(),
                cut(printed.link()),
                cut(printed.said()));
    }

    private static String cut(String text) {
        return text.endsWith("…") ? text.substring(0, text.length() - 1) : text;
    }

    private static Node cutAlike(Node shown, Node printed) {
        return new Node(
                shown.depth(),
                cutAlike(shown.name(), printed.name()),
                shown.isPlaceholder(),
                shown.isFinding(),
                shown.start(),
                cutAlike(shown.link(), printed.link()),
                shown.said()
                        .substring(
                                0,
                                Math.min(
                                        shown.said().length(),
                                        cut(printed.said()).length())));
    }

    private static String cutAlike(String shown, String printed) {
        return printed.endsWith("…") ? shown.substring(0, Math.min(shown.length(), printed.length() - 1)) : shown;
    }

    private static List<Node> shown(Path path) {
        Workspace workspace = new Workspace();
        ProcessTreeViewModel tree = new ProcessTreeViewModel(workspace, new DirectTasks());
        workspace.open(Investigation.open(List.of(path), OpenOptions.DEFAULT, Progress.NONE));
        tree.expandAll();
        ProcessText text = new ProcessText(workspace);
        return tree.rows().stream().map(row -> shown(text, row)).toList();
    }

    private static Node shown(ProcessText text, TreeRow row) {
        int node = row.node();
        boolean isPlaceholder = text.isPlaceholder(node);
        String setBy = text.parentSetBy(node);
        return new Node(
                row.depth(),
                printedName(text, node),
                isPlaceholder,
                text.isFinding(node),
                text.start(node),
                isPlaceholder ? "" : setBy.isEmpty() ? text.link(node).brief() : "set by " + setBy,
                isPlaceholder ? "" : said(text, node));
    }

    /** User and command line; of a process that is no finding, a long SID is printed without its middle. */
    private static String said(ProcessText text, int node) {
        String user = text.user(node);
        if (!text.isFinding(node)) {
            user = user.replaceFirst("^S-1-5-21-\\d+-\\d+-\\d+-", "S-1-5-21-…-");
        }
        String commandLine = text.fullCommandLine(node);
        return VisibleText.of(
                (user.isEmpty() ? "" : user + ": ") + (commandLine.isEmpty() ? "no command line logged" : commandLine));
    }

    /** The command line has one more word for a process without a name than the window. */
    private static String printedName(ProcessText text, int node) {
        String name = text.name(node);
        boolean isUnnamed = name.equals("not recorded") || name.equals("unnamed parent");
        String pid = text.loggedPid(node);
        return VisibleText.of((isUnnamed ? "unnamed process" : name) + (pid.isEmpty() ? "" : " (" + pid + ")"));
    }

    private static List<Node> printed(Path path) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = CommandLineProgram.run(
                new String[] {"tree", path.toString(), "--all"}, null, new PrintWriter(out), new PrintWriter(err));
        assertTrue(code <= 2, "exit code " + code + ": " + err);
        List<Node> nodes = new ArrayList<>();
        List<String> lines = out.toString().lines().toList();
        for (int i = 1; i < lines.size() && !isLegend(lines.get(i)); i++) {
            Node node = node(lines, i);
            if (node != null) {
                nodes.add(node);
            }
        }
        return nodes;
    }

    private static boolean isLegend(String line) {
        return line.matches("^\\[[^]]+] parent found: .*") || line.startsWith("Circular parent claims cut:");
    }

    private static @Nullable Node node(List<String> lines, int at) {
        Matcher matcher = NODE.matcher(lines.get(at));
        if (!matcher.matches() || (matcher.group(2) == null && !matcher.group(1).isEmpty())) {
            return null;
        }
        int depth = matcher.group(2) == null ? 0 : matcher.group(1).length() / 3 + 1;
        if (matcher.group(3) != null) {
            depth = Integer.parseInt(matcher.group(3));
        }
        Matcher foreign = FOREIGN.matcher(matcher.group(5));
        boolean isPlaceholder = foreign.matches();
        String name = isPlaceholder ? foreign.group(1) : matcher.group(5);
        if (!isPlaceholder && depth == 0) {
            name = name.replaceFirst("  on .*$", "");
        }
        Node found = new Node(depth, name, isPlaceholder, matcher.group(4) != null, "", "", "");
        return isPlaceholder ? found : withSecondAndThirdLine(found, lines.get(at + 1), lines.get(at + 2));
    }

    private static Node withSecondAndThirdLine(Node node, String second, String third) {
        Matcher start = START.matcher(second);
        assertTrue(start.matches(), () -> "when and how: " + second);
        String time = start.group(1);
        String millis = time.equals("no time") ? time : (time.replace("Z", "") + ".000").substring(0, 23);
        return new Node(
                node.depth(),
                node.name(),
                false,
                node.isFinding(),
                millis.replace('T', ' '),
                start.group(2) + (start.group(3).equals("…") ? "…" : ""),
                third.substring(second.indexOf(time)));
    }
}
