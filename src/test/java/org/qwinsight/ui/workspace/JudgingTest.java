package org.qwinsight.ui.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qwinsight.casefile.CaseFile;
import org.qwinsight.detect.RuleProfile;
import org.qwinsight.event.EventStore;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.TimeRange;
import org.qwinsight.ui.SyntheticCase;
import org.qwinsight.ui.task.DirectTasks;
import org.qwinsight.ui.task.HeldTasks;

class JudgingTest {
    private final Workspace workspace = new Workspace();
    private final HeldTasks held = new HeldTasks();
    private final Judging judging = new Judging(workspace, held);
    private final Investigation qakbot = SyntheticCase.qakbot();

    @BeforeEach
    void openACase() {
        workspace.open(qakbot);
        judging.followQuery();
    }

    private Investigation shown() {
        return Objects.requireNonNull(workspace.investigation());
    }

    private long named(String file) {
        EventStore store = qakbot.store();
        long count = 0;
        for (int row = 0; row < store.size(); row++) {
            count += DisplayText.processName(store, row).equalsIgnoreCase(file) ? 1 : 0;
        }
        return count;
    }

    @Test
    void rowsAndFindingsFollowTheQueryWhenItIsAnswered() {
        workspace.query().ask("name:qwinsta.exe");
        assertEquals(qakbot.store().size(), shown().rows().count());
        held.release("judge");
        assertEquals(named("qwinsta.exe"), shown().rows().count());
        workspace.query().ask("name:cmd.exe");
        held.release("judge");
        assertEquals(named("cmd.exe"), shown().rows().count());
        assertEquals(0, shown().findings().size());
        workspace.query().goBack();
        workspace.query().goBack();
        held.release("judge");
        assertEquals(qakbot.findings(), shown().findings());
    }

    @Test
    void theNewestQueryWins() {
        workspace.query().ask("name:cmd.exe");
        workspace.query().ask("name:whoami.exe");
        held.release("judge");
        assertEquals("name:whoami.exe", shown().options().where().toText());
        assertEquals(named("whoami.exe"), shown().rows().count());
    }

    /** The bar shows again what the views show, and what was asked can be had back. */
    @Test
    void aQueryThatIsCancelledIsAskedNoMore() {
        workspace.query().ask("name:cmd.exe");
        held.release("judge");
        workspace.query().ask("name:whoami.exe");
        held.stop("judge");
        assertEquals("name:cmd.exe", workspace.query().get().toText());
        assertEquals("name:cmd.exe", workspace.wantedOptions().where().toText());
        assertEquals(named("cmd.exe"), shown().rows().count());
        workspace.query().goBack();
        held.release("judge");
        assertEquals(named("whoami.exe"), shown().rows().count());
    }

    @Test
    void aRangeChosenBeforeTheAnswerKeepsTheQuery() {
        long first = qakbot.store().timeNanos(0);
        TimeRange range = new TimeRange(first, first + 1);
        workspace.query().ask("name:cmd.exe");
        judging.change("Filtering", options -> options.withRange(range));
        judging.change("Applying", options -> options.withProfile(RuleProfile.ESCU_V8));
        held.release("judge");
        assertEquals("name:cmd.exe", shown().options().where().toText());
        assertEquals(range, shown().options().range());
        assertEquals(RuleProfile.ESCU_V8, shown().options().profile());
        assertEquals(named("cmd.exe"), shown().selected().byQuery().count());
        assertEquals(0, shown().rows().count());
    }

    @Test
    void rowsAreInsideTheRangeAndSelected() {
        long from = qakbot.store().timeNanos(5);
        long to = qakbot.store().timeNanos(12);
        judging.change("Filtering", options -> options.withRange(new TimeRange(from, to)));
        held.release("judge");
        workspace.query().ask("-name:cmd.exe");
        held.release("judge");
        for (int row = 0; row < qakbot.store().size(); row++) {
            long time = qakbot.store().timeNanos(row);
            boolean isCmd = DisplayText.processName(qakbot.store(), row).equalsIgnoreCase("cmd.exe");
            assertEquals(time >= from && time < to && !isCmd, shown().rows().contains(row), "row " + row);
        }
    }

    @Test
    void anAnswerForClosedEvidenceIsDropped() {
        workspace.query().ask("name:cmd.exe");
        Investigation other = SyntheticCase.withoutFinding();
        workspace.open(other);
        held.release("judge");
        assertSame(other, workspace.investigation());
        workspace.query().ask("name:notepad.exe");
        held.release("judge");
        assertEquals("name:notepad.exe", shown().options().where().toText());
    }

    @Test
    void decisionsKeepTheRowsThatAreKnown() {
        workspace.query().ask("name:qwinsta.exe");
        held.release("judge");
        Investigation asked = shown();
        workspace.decide(asked.withCase(CaseFile.EMPTY, Instant.EPOCH));
        assertNotSame(asked, shown());
        assertSame(asked.selected(), shown().selected());
    }

    @Test
    void aQueryThatTakesTooLongSaysSoAndTheAnswerBeforeStays() {
        Workspace other = new Workspace();
        new Judging(other, new DirectTasks()).followQuery();
        other.open(qakbot);
        other.query().ask("name:cmd.exe");
        other.query().ask("cmd:/((.*)*)*((.*)*)*nothinglikethat$/");
        assertTrue(
                other.query().faultProperty().get().contains("takes too long"),
                other.query().faultProperty().get());
        Investigation still = Objects.requireNonNull(other.investigation());
        assertEquals("name:cmd.exe", still.options().where().toText());
        other.query().goBack();
        assertEquals("", other.query().faultProperty().get());
    }
}
