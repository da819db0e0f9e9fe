package org.qwinsight.ui.tree;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qwinsight.analysis.ExecutionTree;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.event.EventField;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.SyntheticCase;
import org.qwinsight.ui.task.DirectTasks;
import org.qwinsight.ui.task.HeldTasks;
import org.qwinsight.ui.workspace.Workspace;

/** Search, sort and what survives them. */
class TreeStateTest {
    private final Workspace workspace = new Workspace();
    private final ProcessTreeViewModel tree = new ProcessTreeViewModel(workspace, new DirectTasks());
    private final Investigation qakbot = SyntheticCase.qakbot();
    private final ExecutionTree executions = qakbot.tree().executions();

    @BeforeEach
    void open() {
        workspace.open(qakbot);
    }

    private List<Integer> shown() {
        return tree.rows().stream().map(TreeRow::node).toList();
    }

    private Set<Integer> expectedHits(String wanted) {
        Set<Integer> hits = new HashSet<>();
        for (int row = 0; row < qakbot.store().size(); row++) {
            for (EventField field : List.of(EventField.IMAGE, EventField.COMMAND_LINE, EventField.USER)) {
                String value = qakbot.store().value(row, field);
                if (value != null && value.toLowerCase(Locale.ROOT).contains(wanted)) {
                    hits.add(row);
                }
            }
        }
        return hits;
    }

    private Set<Integer> hits() {
        Set<Integer> hits = new HashSet<>();
        Arrangement arrangement = tree.arrangement();
        if (arrangement != null) {
            IntStream.of(arrangement.hits()).forEach(hits::add);
        }
        return hits;
    }

    @Test
    void theSearchLooksAtNameCommandLineAndUserWhateverTheLetterCase() {
        tree.searchedProperty().set("WSCRIPT");
        Set<Integer> expected = expectedHits("wscript");
        assertEquals(1, expected.size());
        assertEquals(expected, hits());
        tree.searchedProperty().set("adm.LEE");
        assertEquals(13, hits().size());
        assertEquals(expectedHits("adm.lee"), hits());
    }

    @Test
    void aPidIsFoundAsLoggedAndDecimalAndOnlyWhole() {
        tree.searchedProperty().set("0xf84");
        assertEquals(1, hits().size());
        Set<Integer> hexadecimal = hits();
        tree.searchedProperty().set("3972");
        assertEquals(hexadecimal, hits());
        tree.searchedProperty().set("397");
        assertEquals(Set.of(), hits());
    }

    @Test
    void onlyHitsKeepsTheirAncestorsAndOpensTheWay() {
        tree.collapseAll();
        tree.searchedProperty().set("/all");
        List<Integer> before = shown();
        tree.onlyHitsProperty().set(true);
        Set<Integer> wanted = new HashSet<>();
        for (int hit : expectedHits("/all")) {
            for (int node = hit; node != ProcessTree.NONE; node = executions.parent(node)) {
                wanted.add(node);
            }
        }
        assertEquals(wanted, new HashSet<>(shown()));
        tree.onlyHitsProperty().set(false);
        assertEquals(before, shown());
    }

    @Test
    void stepsGoThroughHitsInTheOrderOfTheTreeAndRound() {
        tree.collapseAll();
        workspace.select(ProcessTree.NONE);
        tree.searchedProperty().set("net ");
        TreeHits hits = new TreeHits(tree);
        List<Integer> visited = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            hits.select(true);
            visited.add(workspace.selectedNode());
            assertTrue(tree.selectedIndexProperty().get() >= 0);
        }
        assertEquals(3, new HashSet<>(visited).size());
        assertEquals(visited.get(0), visited.get(3));
        assertEquals("1 of 3", hits.status());
        hits.select(false);
        assertEquals(visited.get(2), workspace.selectedNode());
        assertEquals("3 of 3", hits.status());
    }

    @Test
    void aFindingThatTheSearchHidesIsCountedOnTheNearestVisibleAncestor() {
        tree.searchedProperty().set("wermgr");
        tree.onlyHitsProperty().set(true);
        int last = tree.rows().size() - 1;
        int wermgr = tree.rows().get(last).node();
        assertEquals("wermgr.exe", new ProcessText(workspace).name(wermgr));
        assertEquals(1, tree.hiddenFindingsBelow(wermgr));
        assertEquals(0, tree.hiddenFindingsBelow(tree.rows().get(0).node()));
    }

    @ParameterizedTest
    @EnumSource
    void sortingKeepsTheTree(TreeSort.Key key) {
        tree.expandAll();
        Set<Integer> before = new HashSet<>(shown());
        for (boolean descending : new boolean[] {false, true}) {
            tree.sortProperty().set(new TreeSort(key, descending));
            assertEquals(before, new HashSet<>(shown()));
            List<Integer> way = new ArrayList<>();
            for (TreeRow row : tree.rows()) {
                while (way.size() > row.depth()) {
                    way.remove(way.size() - 1);
                }
                int parent = way.isEmpty() ? ProcessTree.NONE : way.get(way.size() - 1);
                assertEquals(parent, executions.parent(row.node()));
                way.add(row.node());
            }
        }
        tree.sortProperty().set(TreeSort.BY_START);
        assertEquals(new ArrayList<>(shown()), inTreeOrder());
    }

    private List<Integer> inTreeOrder() {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < executions.rootCount(); i++) {
            addBranch(all, executions.root(i));
        }
        return all;
    }

    private void addBranch(List<Integer> all, int node) {
        all.add(node);
        for (int i = 0; i < executions.childCount(node); i++) {
            addBranch(all, executions.child(node, i));
        }
    }

    @Test
    void siblingsStandByNameOrByFindings() {
        int wermgr = executions.parent(workspace.findingRows()[0]);
        tree.expandBranch(wermgr);
        tree.sortProperty().set(TreeSort.Key.NAME.usual());
        ProcessText text = new ProcessText(workspace);
        List<String> names = siblings(wermgr).stream().map(text::name).toList();
        assertEquals(12, names.size());
        assertEquals(
                names.stream()
                        .sorted(Comparator.comparing(n -> n.toLowerCase(Locale.ROOT)))
                        .toList(),
                names);
        tree.sortProperty().set(TreeSort.Key.FINDINGS.usual());
        assertTrue(text.isFinding(siblings(wermgr).get(0)));
        tree.sortProperty().set(new TreeSort(TreeSort.Key.START, true));
        int[] starts = siblings(wermgr).stream().mapToInt(Integer::intValue).toArray();
        int[] reversed = IntStream.range(0, starts.length)
                .map(i -> executions.child(wermgr, starts.length - 1 - i))
                .toArray();
        assertArrayEquals(reversed, starts);
    }

    private List<Integer> siblings(int parent) {
        return shown().stream()
                .filter(node -> executions.parent(node) == parent)
                .toList();
    }

    @Test
    void selectionAndExpansionSurviveSortAndReload() {
        int wermgr = executions.parent(workspace.findingRows()[0]);
        tree.collapseAll();
        workspace.select(executions.child(wermgr, 3));
        tree.edit(ExpansionEdit.set(wermgr, true));
        tree.sortProperty().set(TreeSort.Key.NAME.usual());
        assertTrue(tree.selectedIndexProperty().get() > 0);
        List<Integer> before = shown();
        workspace.open(SyntheticCase.qakbot());
        assertEquals(before, shown());
        assertEquals(executions.child(wermgr, 3), workspace.selectedNode());
        workspace.close();
        assertEquals(List.of(), shown());
        workspace.open(SyntheticCase.qakbot());
        assertEquals(before, shown());
        assertEquals(executions.child(wermgr, 3), workspace.selectedNode());
    }

    @Test
    void aTreeThatIsAlmostAllOpenIsSoAfterTheReload() {
        workspace.select(0);
        tree.expandAll();
        tree.edit(ExpansionEdit.set(executions.parent(workspace.findingRows()[0]), false));
        List<Integer> before = shown();
        workspace.open(SyntheticCase.qakbot());
        assertEquals(before, shown());
    }

    @Test
    void otherEvidenceOpensAtItsOwnFindings() {
        tree.expandAll();
        Investigation none = SyntheticCase.large(6000);
        workspace.open(none);
        int finding = workspace.findingRows()[0];
        assertEquals(finding, workspace.selectedNode());
        assertTrue(tree.rows().size() < none.tree().size());
    }

    @Test
    void levelsShowExactlyThatDepth() {
        for (int levels = 1; levels <= 7; levels++) {
            tree.edit(ExpansionEdit.levels(levels));
            int most = tree.rows().stream().mapToInt(TreeRow::depth).max().orElse(-1);
            assertEquals(levels - 1, most);
        }
    }

    @Test
    void collapseOthersKeepsTheBranchAndTheWayToIt() {
        tree.expandAll();
        int wermgr = executions.parent(workspace.findingRows()[0]);
        tree.edit(ExpansionEdit.onlyBranch(wermgr));
        assertEquals(12, siblings(wermgr).size());
        Set<Integer> open = new HashSet<>();
        for (int node = wermgr; node != ProcessTree.NONE; node = executions.parent(node)) {
            open.add(node);
        }
        for (int node : shown()) {
            int parent = executions.parent(node);
            assertTrue(parent == ProcessTree.NONE || open.contains(parent));
        }
    }

    @Test
    void workOnManyNodesIsHeldAndNothingAskedForMeanwhileIsLost() {
        Workspace own = new Workspace();
        HeldTasks held = new HeldTasks();
        ProcessTreeViewModel large = new ProcessTreeViewModel(own, held);
        own.open(SyntheticCase.large(60_000));
        assertTrue(large.arrangingProperty().get());
        assertEquals(0, large.rows().size());
        held.release(TreeArranger.SLOT);
        int roots = large.rows().size();
        assertFalse(large.arrangingProperty().get());
        large.expandAll();
        large.sortProperty().set(TreeSort.Key.NAME.usual());
        assertEquals(roots, large.rows().size());
        held.release(TreeArranger.SLOT);
        Investigation open = own.investigation();
        assertEquals(open == null ? -1 : open.tree().size(), large.rows().size());
    }

    @Test
    void theFirstProcessInTheLogsIsTheOriginOfItsBranch() {
        int origin = workspace.findingRows()[0];
        while (executions.parent(origin) != ProcessTree.NONE
                && !qakbot.tree().isPlaceholder(executions.parent(origin))) {
            origin = executions.parent(origin);
        }
        assertEquals("OUTLOOK.EXE", new ProcessText(workspace).name(origin));
        for (int node : inTreeOrder()) {
            boolean isInBranch =
                    tree.arrangement() != null && tree.arrangement().facts().origin(node) == origin;
            assertEquals(node == origin, isInBranch && tree.isOrigin(node));
        }
    }
}
