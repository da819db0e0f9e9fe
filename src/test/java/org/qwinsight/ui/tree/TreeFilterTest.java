package org.qwinsight.ui.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qwinsight.analysis.ExecutionTree;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.TimeRange;
import org.qwinsight.ui.SyntheticCase;
import org.qwinsight.ui.task.DirectTasks;
import org.qwinsight.ui.workspace.DisplayText;
import org.qwinsight.ui.workspace.Judging;
import org.qwinsight.ui.workspace.Workspace;

/** The tree under the query of the window. */
class TreeFilterTest {
    private final Workspace workspace = new Workspace();
    private final Judging judging = new Judging(workspace, new DirectTasks());
    private final ProcessTreeViewModel tree = new ProcessTreeViewModel(workspace, new DirectTasks());
    private final Investigation qakbot = SyntheticCase.qakbot();

    @BeforeEach
    void open() {
        judging.followQuery();
        workspace.open(qakbot);
    }

    private List<Integer> shown() {
        return tree.rows().stream().map(TreeRow::node).toList();
    }

    private Set<Integer> named(String name) {
        Set<Integer> found = new HashSet<>();
        for (int row = 0; row < qakbot.store().size(); row++) {
            if (DisplayText.processName(qakbot.store(), row).equalsIgnoreCase(name)) {
                found.add(row);
            }
        }
        return found;
    }

    private Set<Integer> withAncestors(Set<Integer> rows) {
        ExecutionTree executions = qakbot.tree().executions();
        Set<Integer> all = new HashSet<>();
        for (int row : rows) {
            for (int node = executions.node(row); node != ProcessTree.NONE; node = executions.parent(node)) {
                all.add(node);
            }
        }
        return all;
    }

    @Test
    void hitsAreShownWithTheirAncestorsAndTheWayToThemIsOpen() {
        tree.collapseAll();
        workspace.query().ask("name:whoami.exe");
        assertEquals(withAncestors(named("whoami.exe")), new HashSet<>(shown()));
        for (int node : shown()) {
            assertEquals(named("whoami.exe").contains(node), tree.isAskedFor(node));
        }
    }

    @Test
    void whatWasOpenIsOpenAgainBehindTheFilter() {
        List<Integer> before = shown();
        workspace.query().ask("name:whoami.exe");
        tree.collapseAll();
        workspace.query().toggle(0);
        assertEquals(before, shown());
        workspace.query().toggle(0);
        assertEquals(withAncestors(named("whoami.exe")), new HashSet<>(shown()));
    }

    @Test
    void theRangeOfTimeFiltersToo() {
        int finding = qakbot.findings().get(0).row();
        long time = qakbot.store().timeNanos(finding);
        judging.change("Filtering", options -> options.withRange(new TimeRange(time, time + 1)));
        assertTrue(shown().contains(finding));
        for (int node : shown()) {
            assertTrue(withAncestors(Set.of(finding)).contains(node)
                    || qakbot.store().timeNanos(node) == time);
        }
    }

    @Test
    void theSearchAndTheBranchesNarrowWhatTheQueryLeaves() {
        workspace.query().ask("name:net.exe OR name:whoami.exe");
        tree.searchedProperty().set("whoami");
        tree.onlyHitsProperty().set(true);
        assertEquals(withAncestors(named("whoami.exe")), new HashSet<>(shown()));
        tree.searchedProperty().set("outlook");
        assertEquals(List.of(), shown());
        tree.showEverything();
        assertEquals(2, workspace.query().get().terms().get(0).toText().split(" OR ").length);
        assertTrue(shown().containsAll(named("whoami.exe")));
    }

    @Test
    void selectingWhatTheQueryLeavesOutShowsNoRowAndChangesNoFilter() {
        workspace.query().ask("name:whoami.exe");
        List<Integer> before = shown();
        int leftOut = qakbot.findings().get(0).row();
        workspace.select(leftOut);
        assertEquals(-1, tree.selectedIndexProperty().get());
        assertEquals(before, shown());
        workspace.query().toggle(0);
        assertEquals(leftOut, shown().get(tree.selectedIndexProperty().get()));
    }

    @Test
    void aQueryWithoutAHitSaysSoAndHowToGoOn() {
        TreeEmptyState state = new TreeEmptyState(tree, workspace);
        workspace.query().ask("name:nothing.exe");
        assertEquals(List.of(), shown());
        assertTrue(state.isLeftOut());
        assertFalse(state.isFiltered());
        assertEquals("No process start fits the query", state.headline());
        assertTrue(state.reason().contains("“name:nothing.exe”"), state.reason());
        workspace.query().switchAllOff();
        assertFalse(state.isLeftOut());
        assertFalse(shown().isEmpty());
    }
}
