package org.qwinsight.ui.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.SyntheticCase;
import org.qwinsight.ui.task.DirectTasks;
import org.qwinsight.ui.workspace.Workspace;

class ProcessTreeViewModelTest {
    private final Workspace workspace = new Workspace();
    private final ProcessTreeViewModel viewModel = new ProcessTreeViewModel(workspace, new DirectTasks());
    private final TreeWalk walk = new TreeWalk(viewModel);
    private final Investigation qakbot = SyntheticCase.qakbot();
    private final ProcessTree tree = qakbot.tree();

    @BeforeEach
    void open() {
        workspace.open(qakbot);
    }

    private List<Integer> shown() {
        return viewModel.rows().stream().map(TreeRow::node).toList();
    }

    @Test
    void depthIsWrittenWhereTheIndentEnds() {
        assertEquals("", new TreeRow(7, 14).depthBeyond(14));
        assertEquals("↳15", new TreeRow(7, 15).depthBeyond(14));
    }

    @Test
    void opensWithEveryFindingInView() {
        for (int finding : workspace.findingRows()) {
            assertTrue(shown().contains(finding));
        }
    }

    @Test
    void everyShownRowStandsBelowItsParent() {
        List<Integer> shown = shown();
        for (TreeRow row : viewModel.rows()) {
            int parent = tree.parent(row.node());
            if (parent == ProcessTree.NONE) {
                assertEquals(0, row.depth());
            } else {
                int above = shown.indexOf(parent);
                assertTrue(above >= 0 && above < shown.indexOf(row.node()));
                assertEquals(viewModel.rows().get(above).depth() + 1, row.depth());
            }
        }
    }

    @Test
    void collapsingLeavesTheRootsAndRollsTheCountUp() {
        viewModel.collapseAll();
        assertEquals(tree.rootCount(), viewModel.rows().size());
        int rolledUp = 0;
        for (int i = 0; i < tree.rootCount(); i++) {
            rolledUp += viewModel.hiddenFindingsBelow(tree.root(i)) + (workspace.isFinding(tree.root(i)) ? 1 : 0);
        }
        assertEquals(SyntheticCase.QAKBOT_FINDINGS, rolledUp);
    }

    @Test
    void selectingAHiddenNodeOpensWhatIsAboveIt() {
        viewModel.collapseAll();
        int finding = workspace.findingRows()[0];
        workspace.select(ProcessTree.NONE);
        workspace.select(finding);
        assertEquals(shown().indexOf(finding), viewModel.selectedIndexProperty().get());
        assertTrue(viewModel.selectedIndexProperty().get() > 0);
    }

    @Test
    void onlyBranchesShowsAncestorsFindingsAndSiblings() {
        viewModel.expandBranch(tree.root(0));
        Set<Integer> wanted = new HashSet<>();
        for (int finding : workspace.findingRows()) {
            for (int node = finding; node != ProcessTree.NONE; node = tree.parent(node)) {
                wanted.add(node);
            }
            int parent = tree.parent(finding);
            for (int i = 0; i < tree.childCount(parent); i++) {
                wanted.add(tree.child(parent, i));
            }
        }
        viewModel.onlyFindingBranchesProperty().set(true);
        assertEquals(wanted, new HashSet<>(shown()));
    }

    @Test
    void selectingAFilteredNodeDropsTheFilter() {
        viewModel.onlyFindingBranchesProperty().set(true);
        int hidden = 0;
        while (shown().contains(hidden)) {
            hidden++;
        }
        workspace.select(hidden);
        assertFalse(viewModel.onlyFindingBranchesProperty().get());
        assertTrue(shown().contains(hidden));
    }

    @Test
    void expansionOutlivesFilterAndOtherProfile() {
        int root = tree.root(0);
        viewModel.expandBranch(root);
        List<Integer> before = shown();
        viewModel.onlyFindingBranchesProperty().set(true);
        viewModel.onlyFindingBranchesProperty().set(false);
        workspace.judge(qakbot.with(qakbot.options().withProfile(RuleProfile.ESCU_V8)));
        assertEquals(before, shown());
    }

    @Test
    void arrowKeysWalkTheTree() {
        viewModel.collapseAll();
        int root = tree.root(0);
        workspace.select(root);
        walk.openOrGoToChild(root);
        assertEquals(root, workspace.selectedNode());
        walk.openOrGoToChild(root);
        assertEquals(tree.child(root, 0), workspace.selectedNode());
        walk.closeOrGoToParent(workspace.selectedNode());
        assertEquals(root, workspace.selectedNode());
        walk.closeOrGoToParent(root);
        assertEquals(tree.rootCount(), viewModel.rows().size());
    }

    @Test
    void listChangesDescribeExactlyWhatHappened() {
        List<TreeRow> mirror = new ArrayList<>(viewModel.rows());
        viewModel.rows().addListener((ListChangeListener<TreeRow>) change -> {
            while (change.next()) {
                for (TreeRow gone : change.getRemoved()) {
                    assertEquals(gone, mirror.remove(change.getFrom()));
                }
                mirror.addAll(change.getFrom(), List.copyOf(change.getAddedSubList()));
            }
        });
        Random random = new Random(4711);
        for (int step = 0; step < 300; step++) {
            switch (random.nextInt(6)) {
                case 0 -> viewModel.expandBranch(tree.root(random.nextInt(tree.rootCount())));
                case 1 -> viewModel.onlyFindingBranchesProperty().set(random.nextBoolean());
                case 2 -> viewModel.select(random.nextInt(tree.size()));
                default -> viewModel.toggle(random.nextInt(tree.size()));
            }
            assertEquals(mirror, new ArrayList<>(viewModel.rows()));
        }
    }

    @Test
    void aSmallCaseWithoutFindingOpensWhole() {
        Investigation none = SyntheticCase.withoutFinding();
        workspace.open(none);
        assertEquals(none.tree().size(), viewModel.rows().size());
    }

    @Test
    void textsTellAParentThatIsNotInTheLogsApart() {
        ProcessText text = new ProcessText(workspace);
        int placeholder = tree.rows();
        assertTrue(text.isPlaceholder(placeholder));
        assertTrue(text.description(placeholder).contains("not in these logs"));
        assertEquals("", text.start(placeholder));
        int finding = workspace.findingRows()[0];
        assertEquals("qwinsta.exe", text.name(finding));
        assertEquals("2026-03-02 09:03:23.617", text.start(finding));
        assertTrue(text.description(finding).contains("finding"));
    }
}
