package org.qwinsight.export.picture;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.ParentLink;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.Progress;
import org.qwinsight.event.TimeText;
import org.qwinsight.export.picture.TreeLine.Joint;
import org.qwinsight.export.picture.TreeLine.Look;
import org.qwinsight.export.picture.TreeLine.Run;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.TreeBranches;
import org.qwinsight.investigation.TreeBranches.Element;

/** Makes the lines of a tree. */
final class TreeLayout {
    /** Deeper levels are not moved further in; their depth is written instead. */
    static final int DEEPEST = 12;

    private final Investigation investigation;
    private final EventStore store;
    private final ProcessTree tree;
    private final ZoneId zone;
    private final int most;
    private final TreeTexts texts;
    private final List<TreeLine> lines = new ArrayList<>();
    private final Set<ParentLink> links = EnumSet.noneOf(ParentLink.class);
    private final Set<FindingState> states = EnumSet.noneOf(FindingState.class);
    private final boolean[] continues = new boolean[DEEPEST + 1];
    private int timeCells;

    TreeLayout(Investigation investigation, ZoneId zone, int most) {
        this.investigation = investigation;
        this.store = investigation.store();
        this.tree = investigation.tree();
        this.zone = zone;
        this.most = most;
        this.texts = new TreeTexts(investigation);
    }

    TreeLines lines(Progress progress) {
        List<Element> elements = TreeBranches.of(investigation, false);
        timeCells = "Start".length() + TimeText.zoneName(zone).length() + 3;
        for (Element element : elements.subList(0, Math.min(most, elements.size()))) {
            timeCells = Math.max(timeCells, time(element).length());
        }
        int next = 0;
        while (next < elements.size() && lines.size() < most) {
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
            boolean hasChildren = next + 1 < elements.size()
                    && elements.get(next + 1).depth() > elements.get(next).depth();
            int before = lines.size();
            add(elements.get(next), hasChildren);
            if (lines.size() > most) {
                lines.subList(before, lines.size()).clear();
                break;
            }
            next++;
        }
        int left = 0;
        for (Element element : elements.subList(next, elements.size())) {
            left += element.node() == ProcessTree.NONE ? 0 : 1;
        }
        int processes = (int) elements.stream()
                .filter(element -> element.node() != ProcessTree.NONE)
                .count();
        return new TreeLines(
                zone,
                timeCells,
                lines,
                links,
                states,
                investigation.findings().size(),
                processes,
                left,
                tree.cyclesCut());
    }

    private String time(Element element) {
        boolean isLogged = element.node() != ProcessTree.NONE && !tree.isPlaceholder(element.node());
        return isLogged ? TimeText.exactWithOffset(store.time(element.node()), zone) : "";
    }

    private void add(Element element, boolean hasChildren) {
        int depth = Math.min(element.depth(), DEEPEST);
        continues[depth] = !element.isLast();
        if (element.node() == ProcessTree.NONE) {
            String more = "… " + element.left() + " more " + (element.left() == 1 ? "child" : "children");
            emit(element, false, null, List.of(List.of(new Run(more, Look.MUTED))));
        } else if (tree.isPlaceholder(element.node())) {
            emit(element, hasChildren, null, texts.placeholder(element));
        } else {
            ParentLink link = tree.executions().link(element.node());
            links.add(link);
            emit(element, hasChildren, link, texts.process(element));
        }
    }

    /** Adds the lines of one element, wrapped to the room that its depth leaves. */
    private void emit(Element element, boolean hasChildren, @Nullable ParentLink link, List<List<Run>> rows) {
        int depth = Math.min(element.depth(), DEEPEST);
        FindingState mark = element.isFinding() ? texts.state(element.node()) : null;
        if (mark != null) {
            states.add(mark);
        }
        boolean isTinted = mark != null && mark != FindingState.BENIGN;
        Joint joint = depth == 0 ? Joint.NONE : element.isLast() ? Joint.END : Joint.BRANCH;
        boolean isFirst = true;
        for (List<Run> row : rows) {
            for (List<Run> line : RunWrap.wrapped(row, TreePicture.cells(timeCells, depth, mark != null))) {
                lines.add(
                        isFirst
                                ? new TreeLine(
                                        depth, rails(depth - 1), joint, link, time(element), mark, isTinted, line)
                                : new TreeLine(
                                        depth,
                                        rails(depth) | (hasChildren && depth < DEEPEST ? 1 << (depth + 1) : 0),
                                        Joint.NONE,
                                        null,
                                        "",
                                        null,
                                        isTinted,
                                        line));
                isFirst = false;
            }
        }
    }

    private int rails(int upTo) {
        int rails = 0;
        for (int level = 1; level <= upTo; level++) {
            rails |= continues[level] ? 1 << level : 0;
        }
        return rails;
    }
}
