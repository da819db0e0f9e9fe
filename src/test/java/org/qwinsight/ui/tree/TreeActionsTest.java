package org.qwinsight.ui.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.SyntheticCase;
import org.qwinsight.ui.task.DirectTasks;
import org.qwinsight.ui.tree.TreeActions.Jump;
import org.qwinsight.ui.workspace.Workspace;

/** Copies and jumps. */
class TreeActionsTest {
    private final Workspace workspace = new Workspace();
    private final ProcessTreeViewModel tree = new ProcessTreeViewModel(workspace, new DirectTasks());
    private final ProcessText text = new ProcessText(workspace);
    private final BranchText branch = new BranchText(tree, workspace, text);
    private final String[] clipboard = {""};
    private final TreeActions actions =
            new TreeActions(tree, new TreeCopy(workspace, text, branch), copied -> clipboard[0] = copied);
    private final Investigation qakbot = SyntheticCase.qakbot();

    @BeforeEach
    void open() {
        workspace.open(qakbot);
    }

    @Test
    void aLineHasTimeHostUserNamePidAndCommandLine() {
        actions.copyLine();
        assertEquals(
                "2026-03-02 09:03:23.617 UTC  FIN-WS-014  CONTOSO\\m.weber  qwinsta.exe (4912)  [finding]  qwinsta",
                clipboard[0]);
    }

    @Test
    void aTableHasOneLineARowAndCellsThatNoSpreadsheetRuns() {
        workspace.select(qakbot.tree().parent(workspace.findingRows()[0]));
        tree.expandBranch(workspace.selectedNode());
        actions.copyTable();
        List<String> lines = clipboard[0].lines().toList();
        assertEquals(1 + 13, lines.size());
        assertTrue(lines.get(0).startsWith("Depth\tProcess\tPID\tStart (UTC)\tAfter parent"));
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            assertEquals(10, cells.length);
            assertTrue(Arrays.stream(cells).noneMatch(cell -> cell.startsWith("+") || cell.startsWith("=")));
        }
        assertTrue(lines.get(12).contains("'+2 min 40 s"), lines.get(12));
    }

    @Test
    void aTreeHasRails() {
        workspace.select(qakbot.tree().parent(workspace.findingRows()[0]));
        actions.copyTree();
        List<String> lines = clipboard[0].lines().toList();
        assertEquals(13, lines.size());
        assertTrue(lines.get(0).startsWith("wermgr.exe (4700)  2026-03-02 09:00:43.617"));
        assertTrue(lines.get(1).startsWith("├─ whoami.exe (4800)"));
        assertTrue(lines.get(11).startsWith("├─ ► FINDING qwinsta.exe (4912)"));
        assertTrue(lines.get(12).startsWith("└─ nltest.exe"));
    }

    /** Ctrl+Alt and a digit fold panes of the window away; a bracket may need AltGr, which is the same two keys. */
    @Test
    void digitsOfTheWindowsShortcutsLeaveTheTreeAsItIs() {
        TreeKeys keys = new TreeKeys(tree, actions);
        tree.expandAll();
        int all = tree.rows().size();
        keys.typed(typed("3", true));
        assertEquals(all, tree.rows().size());
        keys.typed(typed("]", true));
        assertEquals("2026-03-02 10:00:00.617", text.start(workspace.selectedNode()));
        keys.typed(typed("1", false));
        assertTrue(tree.rows().size() < all);
    }

    private static KeyEvent typed(String sign, boolean controlAndAlt) {
        return new KeyEvent(
                KeyEvent.KEY_TYPED, sign, "", KeyCode.UNDEFINED, false, controlAndAlt, controlAndAlt, false);
    }

    @Test
    void jumpsLeadToParentChildSameFileAndMinutes() {
        int finding = workspace.selectedNode();
        int parent = qakbot.tree().parent(finding);
        assertEquals(parent, actions.target(Jump.PARENT));
        assertEquals(ProcessTree.NONE, actions.target(Jump.FIRST_CHILD));
        assertEquals(ProcessTree.NONE, actions.target(Jump.PREVIOUS_SAME_IMAGE));
        int next = actions.target(Jump.NEXT_SAME_IMAGE);
        assertEquals("qwinsta.exe", text.name(next));
        assertEquals("2026-03-02 10:00:00.617", text.start(next));
        actions.go(Jump.FIVE_MINUTES_LATER);
        // 09:03:23 and five minutes: the next start of the host is a svchost of every full minute.
        assertEquals("2026-03-02 09:09:00.617", text.start(workspace.selectedNode()));
        assertEquals("FIN-WS-014", text.host(workspace.selectedNode()));
        actions.go(Jump.FIVE_MINUTES_EARLIER);
        assertEquals("2026-03-02 09:04:00.617", text.start(workspace.selectedNode()));
        assertEquals(ProcessTree.NONE, actions.target(Jump.HOUR_EARLIER));
    }

    @Test
    void elapsedTimeAndChildrenAreTold() {
        int finding = workspace.selectedNode();
        assertEquals("+2 min 40 s", branch.afterParent(finding));
        assertEquals("", branch.children(finding));
        assertEquals("12", branch.children(qakbot.tree().parent(finding)));
        int origin = qakbot.tree().parent(finding);
        for (int above = origin;
                !qakbot.tree().isPlaceholder(above);
                above = qakbot.tree().parent(above)) {
            origin = above;
        }
        assertEquals("1 / 17", branch.children(origin));
        assertEquals("", branch.afterParent(origin));
        assertTrue(branch.origin(origin).contains("services.exe"));
        assertTrue(branch.lifetime(finding).contains("exit is not in these logs"));
    }

    @Test
    void theScaleIsTheSelectedBranchOrTheLog() {
        long second = 1_000_000_000L;
        assertEquals(206 * second, tree.scale().length());
        tree.wholeLogScaleProperty().set(true);
        assertTrue(tree.scale().length() > 7000 * second);
        assertEquals(0, tree.scale().place(tree.scale().from()));
        assertEquals(0.5, tree.scale().place(tree.scale().from() + tree.scale().length() / 2), 1e-6);
        assertFalse(tree.scale().touches(0, 1));
    }
}
