package org.qwinsight.ui.workspace;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.analysis.query.EventQuery;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;
import org.qwinsight.investigation.TimeRange;

/**
 * The only mutable state that views share. For the FX thread only.
 *
 * <p>The selection is one node of the process tree: a row of the store, or a parent that is not in the logs. Findings
 * table, tree, timeline and details all follow it and all set it.
 */
public final class Workspace {
    private final ReadOnlyObjectWrapper<@Nullable Investigation> investigation = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper selectedNode = new ReadOnlyIntegerWrapper(ProcessTree.NONE);
    private final ObjectProperty<ZoneId> zone = new SimpleObjectProperty<>(ZoneOffset.UTC);
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final DoubleProperty textScale = new SimpleDoubleProperty(1);
    private final BooleanProperty hidesDecided = new SimpleBooleanProperty();
    private final CurrentQuery query = new CurrentQuery();
    private @Nullable Investigation whole;
    private @Nullable OpenOptions wanted;
    private int[] findingRows = {};
    private @Nullable ProcessKey lastSelected;

    public Workspace() {
        hidesDecided.addListener((property, before, now) -> publish());
    }

    /**
     * Shows other evidence. Selects the process that was selected before when the evidence holds it, else the finding that
     * most resembles the published discovery, the first of several. The query is the one that the evidence was opened with; those asked before are forgotten.
     */
    public void open(Investigation opened) {
        rememberSelection();
        selectedNode.set(ProcessTree.NONE);
        whole = null;
        wanted = null;
        query.startWith(opened.options().where());
        whole = opened;
        publish();
        int same = lastSelected == null ? ProcessTree.NONE : lastSelected.in(opened);
        if (same != ProcessTree.NONE) {
            select(same);
        } else if (findingRows.length > 0) {
            select(mostSuspicious(opened));
        }
    }

    private int mostSuspicious(Investigation opened) {
        int most = findingRows[0];
        for (int row : findingRows) {
            most = opened.triages().score(row) > opened.triages().score(most) ? row : most;
        }
        return most;
    }

    private void rememberSelection() {
        Investigation open = investigation();
        int row = selectedRow();
        if (open != null) {
            lastSelected = row == ProcessTree.NONE ? null : ProcessKey.of(open, row);
        }
    }

    /**
     * Shows the same evidence judged otherwise; the selection stays. It may have decisions of the moment at which judging
     * began; whoever keeps the case applies it again.
     */
    public void judge(Investigation judged) {
        whole = judged;
        publish();
    }

    /**
     * Shows the same evidence with other decisions; the selection stays.
     *
     * @return false when the evidence was judged otherwise meanwhile, so that the decisions have to be applied again
     */
    public boolean decide(Investigation decided) {
        Investigation before = whole;
        boolean isSame = before != null && before.store() == decided.store();
        boolean isCurrent = isSame && before != null && before.options().equals(decided.options());
        if (isCurrent) {
            whole = decided;
            publish();
        }
        return isCurrent || !isSame;
    }

    private void publish() {
        Investigation all = whole;
        Investigation shown = all != null && hidesDecided.get() ? all.withoutDecided() : all;
        findingRows = shown == null ? new int[0] : shown.findingRows();
        investigation.set(shown);
    }

    public void close() {
        rememberSelection();
        selectedNode.set(ProcessTree.NONE);
        whole = null;
        wanted = null;
        query.startWith(EventQuery.ALL);
        publish();
    }

    /** What is asked of the open evidence. */
    public CurrentQuery query() {
        return query;
    }

    /** The options that the evidence will be judged with when all wishes are done; the default when none is open. */
    OpenOptions wantedOptions() {
        if (wanted != null) {
            return wanted;
        }
        return whole == null ? OpenOptions.DEFAULT : whole.options();
    }

    boolean isWanting() {
        return wanted != null;
    }

    /** @param options of a judgement that is being made, null for none */
    void want(@Nullable OpenOptions options) {
        wanted = options;
    }

    /** The open evidence with every finding, also those that are hidden; null when none is open. */
    public @Nullable Investigation whole() {
        return whole;
    }

    /** Whether findings that a decision of benign or false positive covers are left out of every view. */
    public BooleanProperty hidesDecidedProperty() {
        return hidesDecided;
    }

    /** What the views show of the open evidence, or null when none is open. */
    public @Nullable Investigation investigation() {
        return investigation.get();
    }

    public ReadOnlyObjectProperty<@Nullable Investigation> investigationProperty() {
        return investigation.getReadOnlyProperty();
    }

    /** Selects a node of the process tree, or {@link ProcessTree#NONE}. */
    public void select(int node) {
        Investigation open = investigation();
        boolean exists = open != null && node >= 0 && node < open.tree().size();
        selectedNode.set(exists ? node : ProcessTree.NONE);
    }

    public int selectedNode() {
        return selectedNode.get();
    }

    public ReadOnlyIntegerProperty selectedNodeProperty() {
        return selectedNode.getReadOnlyProperty();
    }

    /** The selected row of the store, or {@link ProcessTree#NONE} for none or a parent that is not in the logs. */
    public int selectedRow() {
        Investigation open = investigation();
        int node = selectedNode();
        return open != null && node < open.tree().rows() ? node : ProcessTree.NONE;
    }

    /** Selects the next finding in time, the first one behind the last. */
    public void selectNextFinding() {
        if (findingRows.length > 0) {
            int at = Arrays.binarySearch(findingRows, place());
            int next = at >= 0 ? at + 1 : -at - 1;
            select(findingRows[next % findingRows.length]);
        }
    }

    /** Selects the finding before in time, the last one before the first. */
    public void selectPreviousFinding() {
        if (findingRows.length > 0) {
            int at = Arrays.binarySearch(findingRows, place());
            int previous = (at >= 0 ? at : -at - 1) - 1;
            select(findingRows[Math.floorMod(previous, findingRows.length)]);
        }
    }

    /** The selection's place among the rows; a parent that is not in the logs stands before its first child. */
    private int place() {
        Investigation open = investigation();
        int node = selectedNode();
        if (open == null || node == ProcessTree.NONE || !open.tree().isPlaceholder(node)) {
            return node;
        }
        return open.tree().childCount(node) == 0 ? node : open.tree().child(node, 0) - 1;
    }

    /** The store rows of all findings, ascending. Must not be changed. */
    public int[] findingRows() {
        return findingRows;
    }

    public boolean isFinding(int node) {
        return Arrays.binarySearch(findingRows, node) >= 0;
    }

    /** The range of time to which findings and exports are restricted; {@link TimeRange#ALL} when they are not. */
    public TimeRange timeRange() {
        Investigation open = investigation();
        return open == null ? TimeRange.ALL : open.options().range();
    }

    /** The zone in which every view shows times and which every view names. */
    public ZoneId zone() {
        return zone.get();
    }

    public ObjectProperty<ZoneId> zoneProperty() {
        return zone;
    }

    public Theme theme() {
        return theme.get();
    }

    /** By how much texts, and columns that are made for them, are larger than usual. */
    public DoubleProperty textScaleProperty() {
        return textScale;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }
}
