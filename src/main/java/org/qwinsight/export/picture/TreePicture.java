package org.qwinsight.export.picture;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.ParentLink;
import org.qwinsight.event.TimeText;
import org.qwinsight.export.picture.TreeLine.Joint;
import org.qwinsight.export.picture.TreeLine.Look;
import org.qwinsight.export.picture.TreeLine.Run;

/** Draws the branches that hold findings: when, how the parent was found, what, with rails between them. */
public final class TreePicture {
    private static final int WIDTH = 920;
    private static final int MARGIN = 10;
    private static final int LINE = 17;
    private static final int INDENT = 16;
    private static final int TEXT_GAP = 12;
    private static final int MARK_ROOM = 15;
    private static final int HEADING = 26;
    /** A process with more lines is parted. */
    private static final int MOST_LINES_KEPT = 12;
    /** From the upper edge of a line to the line that letters stand on. */
    private static final int BASE = 13;

    private final TreeLines tree;
    private final Drawing drawing = new Drawing();
    private int y = MARGIN;

    private TreePicture(TreeLines tree) {
        this.tree = tree;
    }

    /** All lines in one picture with its legend. */
    public static Picture of(TreeLines tree) {
        return new TreePicture(tree).whole();
    }

    /**
     * The same picture cut into strips that join without a seam, to be shown one below the other.
     *
     * @param heading the names of the columns
     * @param strips the lines
     * @param legend explains the signs
     */
    public record Strips(Picture heading, List<Picture> strips, Picture legend) {
        public Strips {
            strips = List.copyOf(strips);
        }
    }

    /**
     * Cuts the picture. The lines of a process stay together where they can.
     *
     * @param most lines of a strip
     */
    public static Strips strips(TreeLines tree, int most) {
        TreePicture heading = new TreePicture(tree);
        heading.heading();
        List<Picture> strips = new ArrayList<>();
        int from = 0;
        while (from < tree.lines().size()) {
            int to = end(tree.lines(), from, most);
            TreePicture strip = new TreePicture(tree);
            strip.y = 0;
            strip.lines(tree.lines().subList(from, to));
            strips.add(strip.picture("Process tree, lines " + (from + 1) + " to " + to, "", 0));
            from = to;
        }
        TreePicture legend = new TreePicture(tree);
        legend.y = 0;
        legend.legend();
        return new Strips(
                heading.picture("Process tree", heading.description(), 0),
                strips,
                legend.picture("Signs of the process tree", "", MARGIN));
    }

    private static int end(List<TreeLine> lines, int from, int most) {
        int end = from + most;
        if (end >= lines.size()) {
            return lines.size();
        }
        int earlier = end;
        while (earlier > end - MOST_LINES_KEPT
                && earlier > from + 1
                && lines.get(earlier).time().isEmpty()) {
            earlier--;
        }
        return lines.get(earlier).time().isEmpty() ? end : earlier;
    }

    /** How many cells of text fit into a line. */
    static int cells(int timeCells, int depth, boolean isMarked) {
        double left = textX(timeCells, depth) + (isMarked ? MARK_ROOM : 0);
        return (int) ((WIDTH - MARGIN - left) / TextCells.WIDTH);
    }

    private static double railX(int timeCells, int level) {
        return MARGIN + (timeCells + 2) * TextCells.WIDTH + level * INDENT;
    }

    private static double textX(int timeCells, int depth) {
        return railX(timeCells, depth) + TEXT_GAP;
    }

    private Picture whole() {
        heading();
        lines(tree.lines());
        if (tree.processes() == 0) {
            drawing.text(MARGIN, y + BASE, "No branch of the process tree holds a finding.", Ink.TEXT);
            y += LINE;
        } else {
            legend();
        }
        return picture("Process tree", description(), MARGIN);
    }

    private Picture picture(String title, String description, int below) {
        return new Picture(title, description, WIDTH, y + below, drawing.shapes());
    }

    private void heading() {
        drawing.text(
                MARGIN, y + BASE, "Start (" + TimeText.zoneName(tree.zone()) + ")", Ink.MUTED, true, Shape.Align.START);
        drawing.text(textX(tree.timeCells(), 0), y + BASE, "Process", Ink.MUTED, true, Shape.Align.START);
        y += HEADING - LINE / 4;
        drawing.line(MARGIN, y - 5.5, WIDTH - MARGIN, y - 5.5, Ink.RULE);
    }

    private void lines(List<TreeLine> lines) {
        for (TreeLine line : lines) {
            draw(line);
            y += LINE;
        }
    }

    private String description() {
        return "The branches of the process tree that hold the " + tree.findings() + " findings: " + tree.processes()
                + " processes, each with its start in " + TimeText.zoneName(tree.zone())
                + ", how its parent was found, user and command line. " + tree.leftOut();
    }

    private void draw(TreeLine line) {
        if (line.isTinted()) {
            drawing.box(MARGIN, y, WIDTH - 2.0 * MARGIN, LINE, Ink.TINT);
            drawing.box(MARGIN - 4, y, 3, LINE, Ink.FINDING);
        }
        drawing.text(MARGIN, y + BASE, line.time(), Ink.TEXT);
        rails(line);
        double x = textX(tree.timeCells(), line.depth());
        ParentLink link = line.link();
        if (link != null) {
            LinkGlyph.of(link).draw(drawing, railX(tree.timeCells(), line.depth()), y + LINE / 2.0);
        }
        FindingState mark = line.mark();
        if (mark != null) {
            mark.draw(drawing, x + 5, y + LINE / 2.0);
            x += MARK_ROOM;
        }
        for (Run run : line.runs()) {
            boolean isBold = run.look() == Look.NAME || run.look() == Look.FINDING;
            drawing.text(x, y + BASE, run.text(), ink(run.look()), isBold, Shape.Align.START);
            x += TextCells.of(run.text()) * TextCells.WIDTH;
        }
    }

    private static Ink ink(Look look) {
        return switch (look) {
            case NAME, PLAIN -> Ink.TEXT;
            case FINDING -> Ink.FINDING;
            case MUTED -> Ink.MUTED;
        };
    }

    private void rails(TreeLine line) {
        for (int level = 1; level <= TreeLayout.DEEPEST; level++) {
            if (line.hasRail(level)) {
                double x = railX(tree.timeCells(), level - 1);
                drawing.line(x, y, x, y + LINE, Ink.LINE);
            }
        }
        if (line.joint() != Joint.NONE) {
            double x = railX(tree.timeCells(), line.depth() - 1);
            double middle = y + LINE / 2.0;
            drawing.line(x, y, x, line.joint() == Joint.END ? middle : y + LINE, Ink.LINE);
            double end = railX(tree.timeCells(), line.depth()) - 5;
            if (isProven(line.link())) {
                drawing.line(x, middle, end, middle, Ink.LINE);
            } else {
                drawing.dashed(x, middle, end, middle, Ink.LINE);
            }
        }
    }

    private static boolean isProven(@Nullable ParentLink link) {
        return link == ParentLink.GUID || link == ParentLink.PID_WITHIN_LIFETIME;
    }

    private void legend() {
        if (tree.left() > 0) {
            drawing.text(MARGIN, y + BASE, tree.leftOut(), Ink.TEXT, true, Shape.Align.START);
            y += LINE;
        }
        y += LINE / 2;
        drawing.line(MARGIN, y + 0.5, WIDTH - MARGIN, y + 0.5, Ink.RULE);
        y += LINE / 2;
        for (LinkGlyph glyph : LinkGlyph.values()) {
            if (tree.links().contains(glyph.link())) {
                glyph.draw(drawing, MARGIN + 6, y + LINE / 2.0);
                drawing.text(
                        MARGIN + 20, y + BASE, "parent found: " + glyph.link().label(), Ink.MUTED);
                y += LINE;
            }
        }
        for (FindingState state : FindingState.values()) {
            if (tree.states().contains(state)) {
                state.draw(drawing, MARGIN + 6, y + LINE / 2.0);
                drawing.text(MARGIN + 20, y + BASE, state.label(), Ink.MUTED);
                y += LINE;
            }
        }
        if (tree.cyclesCut() > 0) {
            drawing.text(MARGIN, y + BASE, "circular parent claims cut: " + tree.cyclesCut(), Ink.MUTED);
            y += LINE;
        }
    }
}
