package org.qwinsight.ui.events;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qwinsight.analysis.ProcessTree;
import org.qwinsight.analysis.query.EventQuery;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.QueryFacts;
import org.qwinsight.ui.task.DirectTasks;
import org.qwinsight.ui.workspace.Workspace;

/** Several rows of the event table, without a control. The window holds fewer rows than there are. */
class EventChoiceTest {
    private static final int WINDOW = 3;

    private final Workspace workspace = new Workspace();
    private final EventTableViewModel table = new EventTableViewModel(workspace, new DirectTasks(), WINDOW);
    private final EventChoice choice = table.choice();

    @BeforeEach
    void open() {
        table.shownProperty().set(true);
        workspace.open(EventCases.six());
    }

    private void chosen(int... rows) {
        assertArrayEquals(rows, choice.rows());
        assertEquals(rows.length, table.chosenCount().getValue().intValue());
    }

    @Test
    void theSelectionOfAllViewsIsChosen() {
        chosen(5); // the finding
        workspace.select(2);
        chosen(2);
        workspace.select(ProcessTree.NONE);
        chosen();
    }

    @Test
    void extendsFromWhereItBeganBothWaysAndBeyondTheWindow() {
        workspace.select(1);
        choice.extend(4, false);
        chosen(1, 2, 3, 4);
        assertEquals(4, workspace.selectedRow());
        assertTrue(table.windowProperty().get().contains(4));
        choice.extend(0, false);
        chosen(0, 1);
        choice.extend(99, false);
        chosen(1, 2, 3, 4, 5);
    }

    @Test
    void takesRowsInAndOut() {
        workspace.select(1);
        choice.toggle(4);
        chosen(1, 4);
        assertEquals(4, workspace.selectedRow());
        choice.toggle(4);
        chosen(1);
        assertEquals(1, workspace.selectedRow());
        choice.toggle(1);
        chosen(1);
        choice.toggle(3);
        choice.extend(5, true);
        chosen(1, 3, 4, 5);
    }

    @Test
    void anotherOrderKeepsWhatIsChosen() {
        workspace.select(0);
        choice.toggle(3);
        choice.toggle(4);
        table.sortProperty()
                .set(List.of(new SortKey(QueryFacts.VOCABULARY.named("pid").orElseThrow(), false)));
        chosen(4, 0, 3);
        choice.extend(table.order() == null ? 0 : table.order().position(5), false);
        chosen(5, 4);
    }

    /** What cannot be seen must not be marked. */
    @Test
    void rowsThatTheQueryLeavesOutAreNotCounted() {
        Investigation all = EventCases.six();
        workspace.open(all);
        choice.all();
        chosen(0, 1, 2, 3, 4, 5);
        workspace.judge(all.with(all.options().withWhere(EventQuery.parse("host:B"))));
        chosen(0, 2, 5);
        workspace.judge(all);
        chosen(0, 1, 2, 3, 4, 5);
    }

    @Test
    void nothingIsChosenWhileTheTableIsNotShownNorAfterTheCase() {
        choice.all();
        table.shownProperty().set(false);
        assertEquals(0, table.chosenCount().getValue().intValue());
        table.shownProperty().set(true);
        assertEquals(6, table.chosenCount().getValue().intValue());
        workspace.close();
        chosen();
        assertFalse(choice.isOneOfSeveral(0));
    }

    @Test
    void oneRowAloneIsNotSeveral() {
        workspace.select(3);
        assertFalse(choice.isOneOfSeveral(3));
        choice.toggle(2);
        assertTrue(choice.isOneOfSeveral(3));
        table.selectPosition(3);
        chosen(3);
    }
}
