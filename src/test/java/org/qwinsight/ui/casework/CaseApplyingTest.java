package org.qwinsight.ui.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.casefile.Disposition;
import org.qwinsight.casefile.Entries;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.ui.SyntheticCase;
import org.qwinsight.ui.task.HeldTasks;
import org.qwinsight.ui.workspace.Workspace;

/** The evidence is judged by what the case says. */
class CaseApplyingTest {
    private final Workspace workspace = new Workspace();
    private final HeldTasks tasks = new HeldTasks();
    private final Investigation qakbot = SyntheticCase.qakbot();
    private CaseFile content = CaseFile.created(CaseFiles.NOON);
    private final CaseApplying applying = new CaseApplying(workspace, tasks, CaseFiles.ANALYST, () -> content);

    /** Decides on one finding of the evidence. */
    private void decide(int finding) {
        int[] rows = {qakbot.findingRows()[finding]};
        content = content.with(List.of(
                Entries.decision(Entries.stamp("amy", finding), qakbot.eventsOf(rows), Disposition.BP_EXPECTED)));
    }

    private Investigation whole() {
        Investigation whole = workspace.whole();
        assertNotNull(whole);
        return whole;
    }

    @Test
    void theNewestDecisionsCount() {
        workspace.open(qakbot);
        decide(0);
        applying.apply();
        decide(1);
        applying.apply();
        tasks.release("case apply");
        assertEquals(2, whole().casework().hideable());
    }

    @Test
    void evidenceThatWasJudgedAnewGetsTheDecisionsThatItLacks() {
        workspace.open(qakbot);
        decide(0);
        Investigation judged = qakbot.with(qakbot.options().withProfile(RuleProfile.ESCU_V8));
        workspace.judge(judged);
        applying.applyTo(judged);
        tasks.release("case apply");
        assertEquals(1, whole().casework().hideable());
        assertEquals(RuleProfile.ESCU_V8, whole().options().profile());
        Investigation applied = whole();
        applying.applyTo(applied);
        tasks.release("case apply");
        assertSame(applied, whole(), "it has them all");
    }

    @Test
    void judgingThatEndsMeanwhileIsKept() {
        workspace.open(qakbot);
        decide(0);
        applying.apply();
        workspace.judge(qakbot.with(qakbot.options().withProfile(RuleProfile.ESCU_V8)));
        tasks.release("case apply");
        tasks.release("case apply");
        assertEquals(1, whole().casework().hideable());
        assertEquals(RuleProfile.ESCU_V8, whole().options().profile());
    }

    @Test
    void nothingIsJudgedWithoutEvidence() {
        decide(0);
        applying.apply();
        tasks.release("case apply");
        assertNull(workspace.whole());
    }
}
