package org.qwinsight.export;

import java.io.IOException;
import java.io.Writer;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.Disagreement;
import org.qwinsight.analysis.ParentLink;
import org.qwinsight.analysis.Placeholder;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.analysis.Witnesses;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.EventTime;
import org.qwinsight.event.ImagePath;
import org.qwinsight.event.TextBeginning;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.TreeBranches.Element;

/** The process tree for a terminal of {@value #WIDTH} columns: two or three short lines a process. */
final class TreeText {
    private static final int WIDTH = 80;
    /** Deeper levels are not indented further; their depth is written instead, so that lines stay short. */
    private static final int MOST_INDENTED = 12;

    private static final String MARK = "► FINDING ";
    private static final Pattern DOMAIN_SID = Pattern.compile("^S-1-5-21-\\d+-\\d+-\\d+-(\\d+)$");

    private final Investigation investigation;
    private final EventStore store;
    private final ProcessTree tree;
    private final ZoneId zone;
    private final Writer out;
    private final boolean[] continues = new boolean[MOST_INDENTED + 2];
    private final Set<ParentLink> linksShown = EnumSet.noneOf(ParentLink.class);

    private TreeText(Investigation investigation, ZoneId zone, Writer out) {
        this.investigation = investigation;
        this.store = investigation.store();
        this.tree = investigation.tree();
        this.zone = zone;
        this.out = out;
    }

    static void write(Investigation investigation, List<Element> elements, ZoneId zone, Writer out) throws IOException {
        TreeText text = new TreeText(investigation, zone, out);
        text.line("Process tree, times in " + zone.getId().replace("Z", "UTC") + ". Findings: "
                + investigation.findings().size());
        for (Element element : elements) {
            text.element(element);
        }
        text.legend();
    }

    private void element(Element element) throws IOException {
        int depth = Math.min(element.depth(), MOST_INDENTED + 1);
        continues[depth] = depth <= MOST_INDENTED && !element.isLast();
        String lead = lead(depth, element);
        String below = rails(depth) + (depth == 0 ? "" : continues[depth] ? "│  " : "   ");
        if (element.node() == ProcessTree.NONE) {
            line(lead + "… " + element.left() + " more " + (element.left() == 1 ? "child" : "children"));
        } else if (tree.isPlaceholder(element.node())) {
            placeholder(lead, below, tree.placeholder(element.node()));
        } else {
            process(lead, below, element);
        }
    }

    private String lead(int depth, Element element) {
        if (depth == 0) {
            return "";
        }
        return rails(depth)
                + (element.depth() > MOST_INDENTED
                        ? "(depth " + element.depth() + ") "
                        : element.isLast() ? "└─ " : "├─ ");
    }

    private String rails(int depth) {
        StringBuilder rails = new StringBuilder();
        for (int level = 1; level < depth; level++) {
            rails.append(continues[level] ? "│  " : "   ");
        }
        return rails.toString();
    }

    private void placeholder(String lead, String below, Placeholder parent) throws IOException {
        String image = parent.image();
        String pid = parent.number();
        String name =
                (image == null ? "unnamed process" : ImagePath.baseName(image)) + (pid == null ? "" : " (" + pid + ")");
        line(lead + "[" + name + "] not in these logs" + host(parent.computer(), lead.isEmpty()));
        if (parent.commandLine() != null) {
            line(below + "  " + parent.commandLine());
        }
    }

    private void process(String lead, String below, Element element) throws IOException {
        int node = element.node();
        int claim = tree.executions().claim(node);
        ParentLink link = tree.executions().link(node);
        linksShown.add(link);
        String image = store.value(node, EventField.IMAGE);
        String pid = store.value(node, EventField.PROCESS_ID);
        String name =
                (image == null ? "unnamed process" : ImagePath.baseName(image)) + (pid == null ? "" : " (" + pid + ")");
        Moment start = new Moment(store.time(node), false);
        String time = store.time(node).isKnown() ? start.in(zone) : "no time";
        String how = tree.isOverridden(claim) ? setBy(claim) : link.brief();
        line(lead
                + (element.isFinding() ? MARK : "")
                + name
                + host(store.value(node, EventField.COMPUTER), lead.isEmpty()));
        line(below + "  " + time + "  [" + how + "]");
        String user = user(node, element.isFinding());
        String commandLine = store.value(node, EventField.COMMAND_LINE);
        String said =
                (user == null ? "" : user + ": ") + (commandLine == null ? "no command line logged" : commandLine);
        if (element.isFinding()) {
            wrapped(below + "  ", said);
        } else {
            line(below + "  " + said);
        }
        witnesses(below, node);
    }

    /** The account; a long SID without its middle where the line is cut, so that the command line has room. */
    private @Nullable String user(int node, boolean isWhole) {
        String user = Witnesses.user(store, tree, node);
        return user == null || isWhole ? user : DOMAIN_SID.matcher(user).replaceFirst("S-1-5-21-…-$1");
    }

    private String setBy(int row) {
        return "set by "
                + investigation
                        .casework()
                        .parentDecision(row)
                        .map(decision -> decision.stamp().author())
                        .orElse("the analyst");
    }

    private void witnesses(String below, int node) throws IOException {
        int[] rows = tree.witnesses(node);
        if (rows.length < 2) {
            return;
        }
        StringBuilder kinds = new StringBuilder();
        for (int row : rows) {
            kinds.append(kinds.isEmpty() ? "" : ", ").append(store.kind(row).label());
        }
        line(below + "  seen by " + kinds);
        Witnesses witnesses = Witnesses.of(store, tree, node);
        for (Disagreement disagreement : witnesses.disagreements()) {
            String values = disagreement.about() == Disagreement.About.TIME
                    ? "by " + seconds(witnesses.spreadNanos())
                    : String.join(" | ", disagreement.values());
            wrapped(below + "  ", "they differ on " + disagreement.about().label() + ": " + values);
        }
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.3f s", (double) nanos / EventTime.NANOS_PER_SECOND);
    }

    private static String host(@Nullable String computer, boolean isRoot) {
        return isRoot && computer != null ? "  on " + computer : "";
    }

    private void legend() throws IOException {
        for (ParentLink link : linksShown) {
            wrapped("", "[" + link.brief() + "] parent found: " + link.label());
        }
        int cut = investigation.tree().cyclesCut();
        if (cut > 0) {
            line("Circular parent claims cut: " + cut);
        }
    }

    private void wrapped(String indent, String text) throws IOException {
        String visible = VisibleText.of(text);
        int room = WIDTH - indent.length();
        int from = 0;
        while (from < visible.length()) {
            int to = Math.min(visible.length(), from + room);
            if (to < visible.length() && Character.isHighSurrogate(visible.charAt(to - 1))) {
                to--;
            }
            out.write(indent + visible.substring(from, to) + "\n");
            from = to;
        }
    }

    private void line(String text) throws IOException {
        out.write(TextBeginning.of(VisibleText.of(text), WIDTH) + "\n");
    }
}
