package org.qwinsight.ui.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.qwinsight.analysis.query.EventQuery;
import org.qwinsight.analysis.query.QueryField;
import org.qwinsight.event.EventTime;
import org.qwinsight.investigation.Investigation;
import org.qwinsight.investigation.QueryFacts;
import org.qwinsight.ui.task.DirectTasks;
import org.qwinsight.ui.task.HeldTasks;
import org.qwinsight.ui.workspace.Workspace;

class EventTableViewModelTest {
    private final Workspace workspace = new Workspace();

    private EventTableViewModel table(int window, Investigation opened) {
        EventTableViewModel made = new EventTableViewModel(workspace, new DirectTasks(), window);
        made.shownProperty().set(true);
        workspace.open(opened);
        return made;
    }

    private EventTableViewModel six() {
        return table(100, EventCases.six());
    }

    private static SortKey by(String name, boolean descending) {
        QueryField field = QueryFacts.VOCABULARY.named(name).orElseThrow();
        return new SortKey(field, descending);
    }

    private static List<Integer> shown(EventTableViewModel table) {
        return table.rows().stream().map(EventRow::row).toList();
    }

    private static List<Integer> sorted(EventTableViewModel table, SortKey... keys) {
        table.sortProperty().set(List.of(keys));
        return shown(table);
    }

    @Test
    void opensInTheOrderOfTime() {
        assertEquals(List.of(0, 1, 2, 3, 4, 5), shown(six()));
    }

    @Test
    void sortsByOneColumnAndKeepsTheOrderOfTimeAmongEquals() {
        EventTableViewModel table = six();
        assertEquals(List.of(1, 3, 4, 0, 2, 5), sorted(table, by("host", false)));
        assertEquals(List.of(0, 2, 5, 1, 3, 4), sorted(table, by("host", true)));
        assertEquals(List.of(5, 4, 1, 2, 0, 3), sorted(table, by("pid", false)));
        assertEquals(List.of(3, 0, 1, 4, 5, 2), sorted(table, by("user", false)));
        assertEquals(List.of(5, 4, 2, 3, 1, 0), sorted(table, by("start", true)));
        assertEquals(List.of(0, 2, 1, 4, 5, 3), sorted(table, by("name", false)));
        assertEquals(List.of(5, 0, 1, 2, 3, 4), sorted(table, by("finding", true)));
        assertEquals(List.of(0, 1, 2, 3, 4, 5), sorted(table));
    }

    /** As with the button in the table: the rows stay as they stand, and the sort says so. */
    @Test
    void sortingThatIsCancelledInTheListOfTasksLeavesTheOrderBefore() {
        HeldTasks held = new HeldTasks();
        EventTableViewModel table = new EventTableViewModel(workspace, held, 100);
        table.shownProperty().set(true);
        workspace.open(EventCases.six());
        held.release(EventSorter.SLOT);
        List<SortKey> byHost = List.of(by("host", false));
        table.sortProperty().set(byHost);
        held.release(EventSorter.SLOT);
        table.sortProperty().set(List.of(by("pid", false)));
        held.stop(EventSorter.SLOT);
        assertEquals(byHost, table.sortProperty().get());
        held.release(EventSorter.SLOT);
        assertEquals(List.of(1, 3, 4, 0, 2, 5), shown(table));
        assertFalse(table.workingProperty().get());
    }

    @Test
    void sortsByFurtherColumnsWhereTheFirstIsEqual() {
        EventTableViewModel table = six();
        assertEquals(List.of(3, 1, 4, 0, 2, 5), sorted(table, by("host", false), by("pid", true)));
        assertEquals(
                List.of(3, 1, 4, 0, 5, 2), sorted(table, by("user", false), by("host", false), by("start", false)));
    }

    @Test
    void rowsKnowTheirPositionInEveryOrder() {
        EventTableViewModel table = six();
        for (List<SortKey> keys : List.of(List.<SortKey>of(), List.of(by("pid", false)), List.of(by("host", true)))) {
            table.sortProperty().set(keys);
            for (int position = 0; position < 6; position++) {
                workspace.select(shown(table).get(position));
                assertEquals(position, table.selectedPosition());
                assertEquals(position, table.selectedIndexProperty().get());
            }
        }
    }

    @Test
    void thePauseOf25DaysIsMarkedOnlyInTheOrderOfTime() {
        EventTableViewModel table = six();
        assertEquals(List.of("", "", "", "", "", "25 days"), pauses(table));
        table.sortProperty().set(List.of(by("start", true)));
        assertEquals(List.of("", "25 days", "", "", "", ""), pauses(table));
        table.sortProperty().set(List.of(by("host", false)));
        assertEquals(List.of("", "", "", "", "", ""), pauses(table));
    }

    private static List<String> pauses(EventTableViewModel table) {
        return table.rows().stream()
                .map(row -> table.pauseAbove(row.position()))
                .toList();
    }

    @Test
    void theQueryOfTheCaseChoosesTheRows() {
        Investigation six = EventCases.six();
        EventQuery onlyA = EventQuery.parse("host:a");
        EventTableViewModel table = table(100, six.with(six.options().withWhere(onlyA)));
        assertEquals(List.of(1, 3, 4), shown(table));
        assertEquals(List.of(4, 1, 3), sorted(table, by("pid", false)));
        workspace.select(0);
        assertEquals(-1, table.selectedPosition());
        assertEquals(-1, table.selectedIndexProperty().get());
        workspace.judge(six);
        assertEquals(List.of(5, 4, 1, 2, 0, 3), shown(table));
        assertEquals(4, table.selectedIndexProperty().get());
    }

    @Test
    void aWindowMovesToTheSelection() {
        EventTableViewModel table = table(10, EventCases.many(95));
        assertEquals(new EventWindow(0, 10, 95), table.windowProperty().get());
        workspace.select(50);
        assertEquals(new EventWindow(45, 10, 95), table.windowProperty().get());
        assertEquals(5, table.selectedIndexProperty().get());
        workspace.select(54);
        assertEquals(new EventWindow(45, 10, 95), table.windowProperty().get());
        workspace.select(94);
        assertEquals(new EventWindow(85, 10, 95), table.windowProperty().get());
        assertEquals(9, table.selectedIndexProperty().get());
        table.sortProperty().set(List.of(by("pid", false)));
        assertEquals(0, table.selectedIndexProperty().get());
        assertEquals(new EventWindow(0, 10, 95), table.windowProperty().get());
        assertEquals(new EventRow(9, 85), table.rows().get(9));
    }

    @Test
    void everyRowIsReachedBySteppingThroughTheWindows() {
        EventTableViewModel table = table(10, EventCases.many(95));
        List<Integer> seen = new ArrayList<>(shown(table));
        while (table.windowProperty().get().hasAfter()) {
            table.showWindow(table.windowProperty().get().next());
            shown(table).stream().filter(row -> !seen.contains(row)).forEach(seen::add);
        }
        assertEquals(95, seen.size());
        int steps = 0;
        while (table.windowProperty().get().hasBefore()) {
            table.showWindow(table.windowProperty().get().previous());
            steps++;
        }
        assertEquals(17, steps);
    }

    @Test
    void theSelectionGoesBehindTheEndOfTheWindow() {
        EventTableViewModel table = table(10, EventCases.many(95));
        workspace.select(9);
        table.selectPosition(10);
        assertEquals(10, workspace.selectedRow());
        assertTrue(table.windowProperty().get().hasBefore());
        table.selectPosition(1000);
        assertEquals(94, workspace.selectedRow());
        table.selectPosition(-1000);
        assertEquals(0, workspace.selectedRow());
    }

    @Test
    void goesToATimeInEveryOrder() {
        EventTableViewModel table = table(10, EventCases.many(95));
        long begin = EventTime.of(EventCases.BEGIN, 0).epochNanos();
        assertTrue(table.selectTime(begin + 60 * EventTime.NANOS_PER_SECOND));
        assertEquals(60, workspace.selectedRow());
        assertTrue(table.selectTime(begin + 60 * EventTime.NANOS_PER_SECOND + 1));
        assertEquals(61, workspace.selectedRow());
        assertTrue(table.selectTime(Long.MAX_VALUE));
        assertEquals(94, workspace.selectedRow());
        table.sortProperty().set(List.of(by("pid", false)));
        assertTrue(table.selectTime(begin));
        assertEquals(0, workspace.selectedRow());
        assertEquals(94, table.selectedPosition());
    }

    @Test
    void noTimeIsNoPlaceToGoTo() {
        EventTableViewModel table =
                table(10, new EventCases().start(null, "A", "m", "1", "cmd.exe").build());
        assertFalse(table.selectTime(0));
        assertEquals(1, table.rows().size());
        assertFalse(table(10, new EventCases().build()).selectTime(0));
    }

    @Test
    void theNewestOrderWins() {
        HeldTasks held = new HeldTasks();
        EventTableViewModel table = new EventTableViewModel(workspace, held, 100);
        table.shownProperty().set(true);
        workspace.open(EventCases.six());
        assertTrue(table.workingProperty().get());
        assertEquals(0, table.rows().size());
        held.release(EventSorter.SLOT);
        table.sortProperty().set(List.of(by("host", false)));
        assertEquals(List.of(0, 1, 2, 3, 4, 5), shown(table));
        table.sortProperty().set(List.of(by("pid", false)));
        held.release(EventSorter.SLOT);
        assertEquals(List.of(5, 4, 1, 2, 0, 3), shown(table));
        assertFalse(table.workingProperty().get());
        table.sortProperty().set(List.of());
        workspace.close();
        held.release(EventSorter.SLOT);
        assertEquals(0, table.rows().size());
        assertFalse(table.workingProperty().get());
    }

    @Test
    void doesNothingWhileItIsNotShown() {
        HeldTasks held = new HeldTasks();
        EventTableViewModel table = new EventTableViewModel(workspace, held, 100);
        workspace.open(EventCases.six());
        held.release(EventSorter.SLOT);
        assertEquals(0, table.rows().size());
        workspace.select(4);
        table.shownProperty().set(true);
        held.release(EventSorter.SLOT);
        assertEquals(4, table.selectedIndexProperty().get());
    }

    @Test
    void anotherJudgementOfTheSameRowsMovesNothing() {
        Investigation many = EventCases.many(95);
        EventTableViewModel table = table(10, many);
        table.showWindow(EventWindow.at(40, 95, 10));
        int before = table.revisionProperty().get();
        workspace.judge(many.with(many.options()));
        assertEquals(40, table.windowProperty().get().from());
        assertTrue(table.revisionProperty().get() > before);
    }

    @Test
    void listChangesDescribeExactlyWhatHappened() {
        EventTableViewModel table = table(10, EventCases.many(95));
        List<EventRow> mirror = new ArrayList<>(table.rows());
        table.rows().addListener((ListChangeListener<EventRow>) change -> {
            while (change.next()) {
                for (EventRow gone : change.getRemoved()) {
                    assertEquals(gone, mirror.remove(change.getFrom()));
                }
                mirror.addAll(change.getFrom(), List.copyOf(change.getAddedSubList()));
            }
        });
        for (int row : new int[] {40, 3, 94, 50}) {
            workspace.select(row);
            table.sortProperty().set(row % 2 == 0 ? List.of(by("pid", false)) : List.of());
            assertEquals(mirror, new ArrayList<>(table.rows()));
        }
        workspace.close();
        assertEquals(List.of(), mirror);
    }
}
