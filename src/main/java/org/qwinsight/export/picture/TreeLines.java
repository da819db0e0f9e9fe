package org.qwinsight.export.picture;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.qwinsight.analysis.ParentLink;
import org.qwinsight.event.Progress;
import org.qwinsight.event.TimeText;
import org.qwinsight.investigation.Investigation;

/**
 * The branches of the process tree that hold findings, line by line, with nothing cut. What {@code tree} prints, for a
 * picture and as text of the same lines. Immutable.
 *
 * @param findings in the whole tree
 * @param left processes that found no room
 * @param cyclesCut circular parent claims that were cut
 */
public record TreeLines(
        ZoneId zone,
        int timeCells,
        List<TreeLine> lines,
        Set<ParentLink> links,
        Set<FindingState> states,
        int findings,
        int processes,
        int left,
        int cyclesCut) {

    public TreeLines {
        lines = List.copyOf(lines);
        links = Set.copyOf(links);
        states = Set.copyOf(states);
    }

    /**
     * The lines of an investigation.
     *
     * @param most lines; processes behind them are counted as {@link #left}
     * @throws java.util.concurrent.CancellationException when {@code progress} was cancelled
     */
    public static TreeLines of(Investigation investigation, ZoneId zone, int most, Progress progress) {
        return new TreeLayout(investigation, zone, most).lines(progress);
    }

    /** True when no branch holds a finding. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** What is left out and how to see it; empty when all is there. */
    public String leftOut() {
        return left == 0
                ? ""
                : "… " + left + " more " + (left == 1 ? "process" : "processes")
                        + " of these branches are left out here; qwinsight tree PATH… prints them all.";
    }

    /** The lines as text, as wide as they are drawn. */
    public void writeText(Appendable out) throws IOException {
        String heading = "Start (" + TimeText.zoneName(zone) + ")";
        out.append(heading).append(" ".repeat(Math.max(1, timeCells + 2 - heading.length())));
        out.append("Process\n");
        for (TreeLine line : lines) {
            out.append(line.time())
                    .append(" ".repeat(timeCells + 2 - line.time().length()));
            out.append(rails(line));
            out.append(line.mark() == null ? "" : "► ");
            for (TreeLine.Run run : line.runs()) {
                out.append(run.text());
            }
            ParentLink link = line.link();
            out.append(link == null ? "" : "  [" + link.brief() + "]").append('\n');
        }
        if (left > 0) {
            out.append(leftOut()).append('\n');
        }
        for (ParentLink link : ParentLink.values()) {
            if (links.contains(link)) {
                out.append('[').append(link.brief()).append("] parent found: ");
                out.append(link.label()).append('\n');
            }
        }
    }

    private static String rails(TreeLine line) {
        StringBuilder rails = new StringBuilder();
        boolean hangs = line.joint() != TreeLine.Joint.NONE;
        int upTo = hangs ? line.depth() - 1 : line.depth();
        for (int level = 1; level <= upTo; level++) {
            rails.append(line.hasRail(level) ? "│  " : "   ");
        }
        return rails.append(hangs ? (line.joint() == TreeLine.Joint.END ? "└─ " : "├─ ") : "")
                .toString();
    }
}
