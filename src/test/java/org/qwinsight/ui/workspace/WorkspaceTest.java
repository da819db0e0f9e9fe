package org.qwinsight.ui.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.event.Progress;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.OpenOptions;
import org.qwinsight.ui.SyntheticCase;

class WorkspaceTest {
    private final Workspace workspace = new Workspace();
    private final Investigation qakbot = SyntheticCase.qakbot();

    @Test
    void openingSelectsTheFirstFinding() {
        workspace.open(qakbot);
        assertEquals(qakbot.findings().get(0).row(), workspace.selectedNode());
        assertTrue(workspace.isFinding(workspace.selectedNode()));
    }

    /** A routine run of an administrator comes first, the chain of Qakbot's commands later. */
    @Test
    void openingSelectsTheMostSuspiciousFinding() {
        Investigation sample = Investigation.open(List.of(Path.of("sample-logs")), OpenOptions.DEFAULT, Progress.NONE);
        workspace.open(sample);
        int most = Arrays.stream(sample.findingRows())
                .map(row -> sample.triages().score(row))
                .max()
                .orElseThrow();
        int selected = sample.triages().score(workspace.selectedNode());
        assertEquals(most, selected);
        assertTrue(selected > sample.triages().score(sample.findingRows()[0]));
    }

    @Test
    void openingACaseWithoutFindingSelectsNothing() {
        workspace.open(qakbot);
        workspace.open(SyntheticCase.withoutFinding());
        assertEquals(ProcessTree.NONE, workspace.selectedNode());
    }

    @Test
    void nextFindingGoesThroughAllAndAround() {
        workspace.open(qakbot);
        int first = workspace.selectedNode();
        int last = first;
        for (int i = 1; i < SyntheticCase.QAKBOT_FINDINGS; i++) {
            workspace.selectNextFinding();
            assertTrue(workspace.selectedNode() > last);
            last = workspace.selectedNode();
        }
        workspace.selectNextFinding();
        assertEquals(first, workspace.selectedNode());
        workspace.selectPreviousFinding();
        assertEquals(last, workspace.selectedNode());
    }

    @Test
    void nextFindingFromAnotherProcessIsTheNextInTime() {
        workspace.open(qakbot);
        int[] findings = workspace.findingRows();
        workspace.select(findings[0] + 1);
        workspace.selectNextFinding();
        assertEquals(findings[1], workspace.selectedNode());
        workspace.select(findings[1] - 1);
        workspace.selectPreviousFinding();
        assertEquals(findings[0], workspace.selectedNode());
    }

    @Test
    void aParentThatIsNotInTheLogsHasNoRow() {
        workspace.open(qakbot);
        workspace.select(qakbot.tree().rows());
        assertEquals(qakbot.tree().rows(), workspace.selectedNode());
        assertEquals(ProcessTree.NONE, workspace.selectedRow());
    }

    @Test
    void aNodeThatDoesNotExistCannotBeSelected() {
        workspace.open(qakbot);
        workspace.select(qakbot.tree().size());
        assertEquals(ProcessTree.NONE, workspace.selectedNode());
    }

    @Test
    void judgingOtherwiseKeepsTheSelection() {
        workspace.open(qakbot);
        workspace.selectNextFinding();
        int selected = workspace.selectedNode();
        workspace.judge(qakbot.with(qakbot.options().withProfile(RuleProfile.ESCU_V8)));
        assertEquals(selected, workspace.selectedNode());
    }

    @Test
    void closingLeavesNothing() {
        workspace.open(qakbot);
        workspace.close();
        assertNull(workspace.investigation());
        assertEquals(ProcessTree.NONE, workspace.selectedNode());
        assertFalse(workspace.isFinding(0));
    }
}
