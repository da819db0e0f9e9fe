package org.qwinsight.ui.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qwinsight.investigation.TimeRange;
import org.qwinsight.ui.SyntheticCase;
import org.qwinsight.ui.task.DirectTasks;
import org.qwinsight.ui.task.HeldTasks;
import org.qwinsight.ui.workspace.Judging;
import org.qwinsight.ui.workspace.Workspace;

class QueryBarViewModelTest {
    /** In the made-up case: two on the infected host, three on the others. */
    private static final String ALL = "61";

    private final Workspace workspace = new Workspace();
    private final HeldTasks held = new HeldTasks();
    private final QueryBarViewModel bar = new QueryBarViewModel(workspace, held);
    private final Judging judging = new Judging(workspace, new DirectTasks());

    @BeforeEach
    void open() {
        judging.followQuery();
        workspace.open(SyntheticCase.qakbot());
    }

    private QueryFault fault() {
        return Objects.requireNonNull(bar.faultProperty().get());
    }

    @Test
    void hitsAreCountedWhileItIsTypedAndNothingElseChanges() {
        assertEquals(ALL + " of " + ALL, bar.hitsProperty().get());
        bar.draftProperty().set("name:qwinsta.exe");
        assertTrue(bar.workingProperty().get());
        held.release("query count");
        assertEquals("4 of " + ALL, bar.hitsProperty().get());
        assertFalse(bar.workingProperty().get());
        assertTrue(workspace.query().get().isAll());
        assertTrue(bar.isChanged());
    }

    @Test
    void theNewestDraftIsCounted() {
        bar.draftProperty().set("name:qwinsta.exe");
        bar.draftProperty().set("name:nltest.exe");
        held.release("query count");
        assertEquals("1 of " + ALL, bar.hitsProperty().get());
    }

    @Test
    void hitsOutsideTheChosenTimeAreNotCounted() {
        int first = SyntheticCase.qakbot().findings().get(0).row();
        long time = SyntheticCase.qakbot().store().timeNanos(first);
        judging.change("Filtering", options -> options.withRange(new TimeRange(time, time + 1)));
        bar.draftProperty().set("is:finding");
        held.release("query count");
        assertEquals("1 of " + ALL, bar.hitsProperty().get());
    }

    @Test
    void applyingAsksAndWritesTheQueryAsItReadsBack() {
        bar.draftProperty().set("  NAME:qwinsta.exe   AND user:m.weber ");
        assertTrue(bar.apply());
        assertEquals("name:qwinsta.exe user:m.weber", bar.draftProperty().get());
        assertEquals("1 of " + ALL, bar.hitsProperty().get());
        assertFalse(bar.isChanged());
    }

    @Test
    void aFaultHasItsPlaceAndNothingIsAsked() {
        bar.draftProperty().set("host:WS1 nmae:x");
        assertFalse(bar.apply());
        assertEquals(9, fault().offset());
        assertEquals(4, fault().length());
        assertTrue(fault().message().startsWith("there is no field nmae"), fault().message());
        assertEquals("From character 10 on: " + fault().message(), fault().spoken());
        assertEquals("", bar.hitsProperty().get());
        assertTrue(workspace.query().get().isAll());
        bar.draftProperty().set("host:WS1");
        assertNull(bar.faultProperty().get());
    }

    @Test
    void aFaultAtTheEndIsStillBeingTyped() {
        String text = "host:";
        bar.draftProperty().set(text);
        assertTrue(fault().isBeingTyped(text, 5));
        assertFalse(fault().isBeingTyped(text + " x", 7));
        bar.draftProperty().set("nmae:x user:amber");
        assertFalse(fault().isBeingTyped("nmae:x user:amber", 17));
    }

    @Test
    void restoringDropsTheDraft() {
        workspace.query().ask("name:cmd.exe");
        bar.draftProperty().set("name:cmd.exe -user:");
        bar.restore();
        assertEquals("name:cmd.exe", bar.draftProperty().get());
        assertNull(bar.faultProperty().get());
    }

    @Test
    void theBarFollowsWhatIsAskedElsewhere() {
        workspace.query().ask("name:cmd.exe");
        workspace.query().toggle(0);
        assertEquals("#name:cmd.exe", bar.draftProperty().get());
        workspace.query().goBack();
        assertEquals("name:cmd.exe", bar.draftProperty().get());
        workspace.open(SyntheticCase.withoutFinding());
        assertEquals("", bar.draftProperty().get());
    }

    @Test
    void aQueryThatTakesTooLongIsSaidInTheBar() {
        bar.draftProperty().set("cmd:/((.*)*)*((.*)*)*nothinglikethat$/");
        bar.apply();
        assertTrue(fault().message().contains("takes too long"), fault().message());
        assertEquals("", bar.hitsProperty().get());
    }
}
